// Words that demo records are made of: names as people really write them, in many scripts; nobody in particular.

/** A naming culture; `native:latin` where the script is not Latin, so that e-mail addresses can be made. */
export interface NameCulture {
  given: readonly string[];
  family: readonly string[];
  /** Whether the family name comes first. */
  familyFirst?: boolean;
  /** Between the two names; default a space. */
  joiner?: string;
  companies: readonly string[];
  /** How often it occurs, relative to the others. */
  weight: number;
}

const words = (text: string): string[] => text.split(' ');

export const cultures: readonly NameCulture[] = [
  {
    weight: 30,
    given: words(
      'Amelia Oliver Grace Harry Isla George Freya Noah Ruby Leo Ivy Arthur Maya Theo Nora Jack Ella Owen Claire Daniel Hannah Samuel Abigail Marcus',
    ),
    family: words(
      "Thornbury Ashdown Whitlock O'Malley Fairclough Pemberton Hartwell Langford Okafor McAllister Redfern Blackwood Kingsley Norwood Ellery Sutcliffe Marlowe Wetherby",
    ),
    companies: [
      'Northgate Logistics',
      'Harbour & Finch',
      'Bluewater Systems',
      'Copperfield Ltd',
      'Oakline Partners',
      'Ridgeway Foods',
    ],
  },
  {
    weight: 10,
    given: words('Élodie François Zoé Jérôme Anaïs Benoît Chloé Loïc Océane Rémi Noëlle Gaël'),
    family: words('Lefèvre Béranger Dupré Côté Marchand Sénéchal Thévenet Gauthier Brière Delacour'),
    companies: ['Atelier Lumière', 'Société Générale du Vin', 'Boulangerie Côté Sud', 'Énergie Plus'],
  },
  {
    weight: 10,
    given: words('Jürgen Anneliese Björn Sören Käthe Günther Mira Lukas Frieda Jörg'),
    family: words('Müller-Weiß Größinger Schäfer Österreich Krüger Bäumler Strauß Vogt Lindqvist Ångström'),
    companies: ['Straßenbau Süd GmbH', 'Müller & Söhne', 'Grünwerk AG', 'Nordsee Schiffbau'],
  },
  {
    weight: 10,
    given: words('Íñigo Lucía Joaquín Begoña Andrés Sofía João Conceição Inês Martín'),
    family: words('Ibáñez Muñoz Peñalver Quintão Gonçalves Araújo Núñez Rodríguez-Soto Echeverría'),
    companies: ['Cerámica Levante', 'Construções Araújo', 'Viñedos del Sur', 'Café São Jorge'],
  },
  {
    weight: 8,
    given: words('Łukasz Żaneta Zdeněk Eliška Dorđe Šárka Małgorzata István Ágnes Răzvan'),
    family: words('Wiśniewski Łabędzka Dvořák Černý Đorđević Kovács Szőke Țepeș Žukauskas'),
    companies: ['Wisła Transport', 'Dvořák Stroje', 'Žalgiris Media', 'Kovács és Társa'],
  },
  {
    weight: 5,
    given: words('Işık Çağla Özgür İpek Ümit Şebnem Gökhan Ilgın'),
    family: words('Yıldırım Öztürk Çelik Güneş Şahinoğlu Kılıç İnönü-Ak'),
    companies: ['Güneş Enerji', 'İstanbul Tekstil', 'Çınar İnşaat'],
  },
  {
    weight: 5,
    given: ['Nguyễn Thị:nguyen', 'Trần Văn:tran', 'Lê Hoàng:le', 'Phạm Minh:pham', 'Võ Quốc:vo'],
    family: words('Hương:huong Dũng:dung Ánh:anh Tuấn:tuan Phượng:phuong Bảo:bao'),
    companies: ['Công ty Hòa Bình', 'Sài Gòn Xanh'],
  },
  {
    weight: 5,
    given: words('Алексей:aleksei Ольга:olga Дмитрий:dmitri Наталья:natalya Ярослав:yaroslav Оксана:oksana'),
    family: words('Соколов:sokolov Климова:klimova Ёлкин:yolkin Шевченко:shevchenko Бойко:boyko Зорин:zorin'),
    companies: ['Северный Ветер', 'Заря Технологии'],
  },
  {
    weight: 3,
    given: words('Ελένη:eleni Γιώργος:giorgos Σοφία:sofia Οδυσσέας:odysseas'),
    family: words('Παπαδάκης:papadakis Κωνσταντίνου:konstantinou Νικολάου:nikolaou Μαυρίδης:mavridis'),
    companies: ['Αιγαίο Ναυτιλία', 'Ελαιώνας ΑΕ'],
  },
  {
    weight: 4,
    given: words('ليلى:layla أحمد:ahmad فاطمة:fatima يوسف:yusuf نور:nour كريم:karim'),
    family: words('الحداد:alhaddad المنصوري:almansouri خوري:khoury العلي:alali الشامي:alshami'),
    companies: ['شركة الأمل', 'مجموعة الخليج'],
  },
  {
    weight: 3,
    given: words('נועה:noa איתן:eitan תמר:tamar יונתן:yonatan'),
    family: words('בן־דוד:bendavid לוינסון:levinson שגיא:sagi אלמוג:almog'),
    companies: ['אור חדש', 'תעשיות הגליל'],
  },
  {
    weight: 4,
    given: words('आरव:aarav प्रिया:priya विक्रम:vikram अनन्या:ananya कृष्ण:krishna'),
    family: words('शर्मा:sharma वर्मा:varma श्रीवास्तव:srivastava मेहता:mehta'),
    companies: ['भारत वस्त्र', 'गंगा उद्योग'],
  },
  {
    weight: 5,
    familyFirst: true,
    joiner: '',
    given: words('伟:wei 秀英:xiuying 晓明:xiaoming 丽华:lihua 子轩:zixuan 雨桐:yutong'),
    family: words('王:wang 李:li 欧阳:ouyang 陈:chen 赵:zhao 司马:sima'),
    companies: ['东方贸易', '长江科技有限公司'],
  },
  {
    weight: 5,
    familyFirst: true,
    given: words('さくら:sakura 健太:kenta 美咲:misaki 翔:sho ゆうと:yuto 千尋:chihiro'),
    family: words('佐藤:sato 髙橋:takahashi 渡邉:watanabe 小林:kobayashi 斎藤:saito'),
    companies: ['富士見商事', '桜井製作所'],
  },
  {
    weight: 4,
    familyFirst: true,
    joiner: '',
    given: words('지우:jiwoo 민준:minjun 서연:seoyeon 하은:haeun 도윤:doyun'),
    family: words('김:kim 이:lee 박:park 남궁:namgung 최:choi'),
    companies: ['한빛전자', '서울물산'],
  },
  {
    weight: 2,
    given: words('สมชาย:somchai มาลี:malee ณัฐ:nat'),
    family: words('ศรีสุข:srisuk จันทร์ดี:chandee'),
    companies: ['สยามการค้า'],
  },
];

export const teamNames = words(
  'North South East West Enterprise Startups Partners Renewals Nordics Iberia Asia-Pacific Onboarding',
).map((name) => `Team ${name}`);

export const sources = [
  'Website',
  'Referral',
  'LinkedIn Outreach',
  'Cold Call',
  'Trade Show',
  'Networking Event',
  'Newsletter',
  'Partner',
];

export const remarks = [
  'Asked for a call next week.',
  'Wants a quote for 50 seats.',
  'Met at the trade fair.',
  'Prefers e-mail.',
  'Budget is decided in March.',
  'Uses a competitor until the end of the year.',
  'Was recommended by a client.',
  'Needs approval of the board.',
  'Interested in the starter plan.',
  'Do not call before noon.',
  'Second location opens in spring.',
  'Sent the price list.',
];
