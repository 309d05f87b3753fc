// What columns of records are called in the exports of other programs, in many languages, and how a name is taken apart.
import { columnKey } from '../../people/people-headers.js';

/** What a column can be about. */
export type Concept =
  'name' | 'first' | 'middle' | 'last' | 'email' | 'phone' | 'company' | 'source' | 'status' | 'notes' | 'assignees';

/** English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Arabic, Japanese, Chinese, Hindi, Hebrew, some of Turkish, Korean and others; the commonest first. */
const names: Readonly<Record<Concept, string>> = {
  name: 'name|full name|lead|prospect|interessent|contact full name|associated contact|primary contact|contact name|contact person|lead name|client name|customer name|customer|contact|person name|display name|first and last name|vollständiger name|ansprechpartner|ansprechperson|kontakt|kontaktperson|kontaktname|kunde|kundenname|nom complet|nom du contact|nom et prénom|interlocuteur|nombre completo|nombre y apellidos|nombre del cliente|nombre cliente|nome do cliente|nome cliente|nom du client|nom client|naam klant|klantnaam|nazwa klienta|имя клиента|kunde name|nombre del contacto|persona de contacto|contacto|nome completo|nominativo|nome e cognome|referente|contatto|nome do contato|contato|pessoa de contato|naam|volledige naam|contactpersoon|contactnaam|klant|imię i nazwisko|osoba kontaktowa|kontakt|nazwa kontaktu|имя и фамилия|фио|полное имя|контакт|контактное лицо|имя контакта|клиент|الاسم|الاسم الكامل|اسم العميل|جهة الاتصال|اسم جهة الاتصال|氏名|お名前|名前|顧客名|担当者名|連絡先名|取引先責任者|取引先責任者名|リード名|フルネーム|姓名|名称|客户姓名|联系人|联系人姓名|客户|客户名称|全名|線索姓名|聯絡人|聯絡人姓名|客戶姓名|客戶名稱|线索姓名|线索名称|नाम|पूरा नाम|ग्राहक का नाम|संपर्क नाम|संपर्क व्यक्ति|लीड का नाम|שם|שם מלא|שם הלקוח|שם לקוח|איש קשר|שם איש קשר|ad soyad|adı soyadı|isim|이름|성명|고객명|담당자명|contacto principal|contatto principale|contato principal|contact principal|hauptkontakt|hauptansprechpartner|wie heißen sie|ihr name|votre nom|su nombre|seu nome|il tuo nome|お客様名|お客様氏名|お客様|ご担当者名|ご担当者|客户联系人|nom du prospect|nombre del prospecto|nome do prospect|họ và tên|họ tên|tên khách hàng|khách hàng|nama|nama lengkap|nama pelanggan|ονοματεπώνυμο|πλήρες όνομα|nume complet|nume și prenume|nume client|піб|повне ім я|teljes név|ime i prezime|ime in priimek|meno a priezvisko|celé jméno|jméno a příjmení|fullständigt namn|kontaktnavn|kontaktnamn|koko nimi|yhteyshenkilö|ชื่อ นามสกุล|ชื่อเต็ม|ชื่อลูกค้า|attendee name|имя и отчество|name und vorname|vor und nachname|namn|navn|nimi|név|jméno a příjmení|ansprechpartner name|kontaktperson name',
  first:
    'first name|given name|name first|forename|christian name|fname|fn|vorname|rufname|prénom|prenom|nombre|nombres|primer nombre|nome|nome próprio|primeiro nome|voornaam|roepnaam|imię|imie|имя|الاسم الأول|名|ファーストネーム|名字|प्रथम नाम|पहला नाम|שם פרטי|ad|adı|prenume|förnamn|fornavn|etunimi|jméno|keresztnév|first|n given|όνομα|ім я|utónév|ime|meno|nama depan|tên|ชื่อ|ชื่อจริง|име|eesnimi|vardas|vārds|ansprechpartner vorname|ansprechperson vorname|kontakt vorname|kontaktperson vorname|kunde vorname|vorname ansprechpartner|vorname kontakt|vorname kontaktperson|contact person first name|prénom contact|prénom du contact|nombre contacto|nome contato|nome contatto|voornaam contactpersoon|名前 名|이름 명|nama pertama|tên riêng',
  middle:
    'middle name|middle names|segundo nome|middle|middle initial|additional name|infix|tussenvoegsel|zweiter vorname|weitere vornamen|deuxième prénom|segundo nombre|secondo nome|nome do meio|drugie imię|отчество|الاسم الأوسط|ミドルネーム|中间名|मध्य नाम|שם אמצעי|middelste naam|tussennaam|по батькові|mellomnavn|mellemnavn|mellannamn',
  last: 'last name|surname|name last|family name|second name|lname|ln|nachname|familienname|zuname|nom|nom de famille|nom de naissance|apellido|apellidos|primer apellido|segundo apellido|apellido paterno|apellido materno|cognome|sobrenome|apelido|último nome|achternaam|familienaam|nazwisko|фамилия|اسم العائلة|الاسم الأخير|اللقب|姓|苗字|名字姓|ラストネーム|姓氏|अंतिम नाम|उपनाम|कुलनाम|שם משפחה|soyad|soyadı|efternamn|etternavn|efternavn|sukunimi|příjmení|vezetéknév|apellido 1|apellido 2|1er apellido|2 apellido|2º apellido|segundo sobrenome|last|n family|επώνυμο|επίθετο|nume|nume de familie|прізвище|családnév|prezime|priimek|priezvisko|nama belakang|họ|นามสกุล|фамилно име|perekonnanimi|pavardė|uzvārds|ansprechpartner nachname|ansprechpartner name nachname|ansprechperson nachname|ansprechperson name nachname|kontakt nachname|kontakt name nachname|kontaktperson nachname|kontaktperson name nachname|kunde nachname|kunde name nachname|nachname ansprechpartner|nachname kontakt|nachname kontaktperson|contact person last name|nom d usage|nom usuel|nom marital|nom d épouse|nom de famille d usage|성|성씨|apellidos contacto|sobrenome contato|cognome contatto|achternaam contactpersoon',
  email:
    'email|e mail|mail|email address|email addresses|dirección de correo electrónico|courrier électronique|adresse de messagerie|endereço de correio eletrónico|endereço de correio eletrônico|indirizzo posta elettronica|indirizzo di posta elettronica|e mail address|mail address|emails|email id|electronic mail|mailadresse|e mail adresse|email adresse|courriel|adresse e mail|adresse email|adresse mail|adresse électronique|mél|correo|correo electrónico|dirección de correo|correo electronico|email contacto|posta elettronica|indirizzo email|indirizzo e mail|endereço de email|endereço de e mail|correio eletrônico|correio eletrónico|e mailadres|emailadres|mailadres|adres e mail|adres email|poczta|эл почта|электронная почта|почта|адрес электронной почты|емейл|البريد الإلكتروني|بريد إلكتروني|البريد الالكتروني|الإيميل|メール|メールアドレス|eメール|電子メール|電子メールアドレス|邮箱|电子邮件|电子邮箱|邮件|邮箱地址|邮件地址|電子郵件|電子郵件地址|電郵|信箱|ईमेल|ई मेल|ईमेल पता|अणुडाक|אימייל|מייל|דוא ל|דואר אלקטרוני|כתובת מייל|כתובת אימייל|e posta|eposta|e postadress|e post|sähköposti|이메일|이메일 주소|メールアドレス1|mail 1|correo 1|email 1|ηλεκτρονικό ταχυδρομείο|διεύθυνση email|e mail cím|email cím|địa chỉ email|thư điện tử|surel|อีเมล|อีเมล์|електронна пошта|e naslov',
  phone:
    'phone|phones|phone numbers|tél fixe|telefone do emprego|zentrale|telephone|tel|phone number|phone no|phone nr|telephone number|business phone|work phone|work number|office number|business number|direct number|work direct phone|direct line|direct phone|direct dial|office phone|company phone|main phone|primary phone|phone work|mobile|mobile phone|mobile number|mobile no|cell|cell phone|cellphone|contact number|contact no|whatsapp|home phone|telefon|telefonnummer|telefon geschäftlich|rufnummer|tel nr|mobil|handy|handynummer|mobilnummer|mobiltelefon|festnetz|téléphone|numéro de téléphone|tél|portable|téléphone portable|tél portable|téléphone fixe|teléfono|telefono|número de teléfono|móvil|celular|teléfono móvil|numero di telefono|cellulare|telefone|número de telefone|telemóvel|telefoonnummer|telefoon|mobiel|gsm|numer telefonu|telefon komórkowy|komórka|телефон|номер телефона|мобильный|мобильный телефон|тел|الهاتف|رقم الهاتف|هاتف|الجوال|رقم الجوال|موبايل|電話|電話番号|携帯|携帯電話|携帯番号|携帯電話番号|固定電話|会社電話|手机|手机号|手机号码|电话|电话号码|联系电话|移动电话|固定电话|電話號碼|手機|手機號碼|聯絡電話|行動電話|फ़ोन|फोन|फ़ोन नंबर|फोन नंबर|मोबाइल|मोबाइल नंबर|दूरभाष|טלפון|מספר טלפון|נייד|טלפון נייד|מספר נייד|טל|telefon numarası|cep telefonu|전화|전화번호|휴대폰|휴대전화|연락처|puhelin|tel会社|会社tel|tel勤務先|勤務先電話番号|勤務先電話|会社電話番号|直通電話|代表電話|電話番号1|mobile 1|phone 1|tel 1|telefon 1|teléfono 1|téléphone 1|telefone 1|fone|fone celular|whatsapp number|n di telefono|nr telefonu|tel komórkowy|tel kom|direct phone number|work phone number|office phone number|mobile phone number|business phone number|company phone number|τηλέφωνο|κινητό|κινητό τηλέφωνο|mobiltelefonnummer|matkapuhelin|puhelinnumero|số điện thoại|điện thoại|sđt|no telepon|nomor telepon|no hp|telepon|nomor hp|โทรศัพท์|เบอร์โทร|เบอร์โทรศัพท์|มือถือ|номер телефону|telefonszám|број телефона|telefonní číslo|telefónne číslo|sms',
  company:
    'company|company name|org|org name|organisation|organization|organization name|organisation name|organization names|organizations|organisations|companies|company names|account names|account|accounts|account name|business|business name|employer|firm|associated company|primary company|firma|firmenname|unternehmen|unternehmensname|betrieb|gesellschaft|société|entreprise|raison sociale|nom de la société|nom de l entreprise|organisme|empresa|nombre de la empresa|compañía|organización|razón social|azienda|nome azienda|società|ragione sociale|ditta|nome da empresa|companhia|organização|razão social|bedrijf|bedrijfsnaam|organisatie|onderneming|nazwa firmy|przedsiębiorstwo|organizacja|компания|название компании|организация|фирма|предприятие|الشركة|اسم الشركة|المؤسسة|المنظمة|会社|会社名|企業|企業名|取引先|取引先名|法人名|組織|組織名|勤務先|公司|公司名称|企业|企业名称|单位|单位名称|组织|客户公司|公司名稱|企業名稱|單位|組織|कंपनी|कंपनी का नाम|संगठन|संस्था|फर्म|חברה|שם החברה|שם חברה|ארגון|עסק|şirket|şirket adı|firma adı|företag|virksomhed|bedrift|yritys|společnost|cég|cégnév|회사|회사명|기업명|unternehmens|name des unternehmens|name der firma|name der organisation|kontoname|nombre de cuenta|nombre de la cuenta|cuenta|nom du compte|nom de compte|compte|nome da conta|conta|nome account|accountnaam|naam bedrijf|nazwa konta|название контрагента|контрагент|アカウント名|客户名|hesap adı|müşteri firma|firmanavn|firmanamn|företagsnamn|virksomhedsnavn|bedriftsnavn|selskap|selskab|bolag|yrityksen nimi|εταιρεία|εταιρία|επωνυμία|companie|nume companie|societate|компанія|організація|назва компанії|vállalat|tvrtka|podjetje|spoločnosť|perusahaan|nama perusahaan|công ty|tên công ty|บริษัท|ชื่อบริษัท|наименование|nom du tiers|tiers',
  source:
    'data source|datenquelle|source|źródło potencjalnego klienta|fonte originale|ursprüngliche traffic quelle|流入経路|獲得経路|集客経路|登録経路|申込経路|認知経路|lead source|leadsource|origin|original source|original traffic source|channel|utm source|referral source|came from|how did you hear about us|quelle|leadquelle|lead quelle|herkunft|kanal|source du prospect|provenance|origine|canal|fuente|origen|fuente del lead|procedencia|fonte|fonte del lead|provenienza|fonte do lead|origem|bron|leadbron|herkomst|źródło|źródło leada|pochodzenie|источник|источник лида|канал|المصدر|مصدر العميل|مصدر|ソース|リードソース|流入元|情報源|獲得経路|来源|線索來源|线索来源|客户来源|來源|客戶來源|渠道|स्रोत|लीड स्रोत|מקור|מקור ליד|מקור הליד|מקור הגעה|kaynak|출처|유입경로|source d origine|source originale|fuente original|origine del lead|origem do lead|origen del lead|ursprüngliche quelle|person source|lead origin|opportunity source|traffic source|first source|marketing source|kontaktquelle|akquisekanal|source name|lead source name|toma de contacto|origine de la piste|fuente del prospecto|origen del prospecto|origen del candidato|fuente de posible cliente|kilde|källa|lähde|zdroj|sursă|sursa|πηγή|πηγή lead|джерело|forrás|izvor|vir|sumber|sumber lead|nguồn|nguồn khách hàng|แหล่งที่มา|leadkilde|leadkälla|източник',
  status:
    'current status|current stage|aktueller status|statut actuel|estado actual|status atual|stato attuale|hs lead status|hubspot lead status|status|lead status|deal status|statut de la piste|estado de candidato|section column|stage|deal stage|pipeline stage|lead stage|sales stage|phase|state|status reason|leadstatus|lifecycle stage|lead phase|vertriebsphase|statut|état|étape|statut du prospect|statut prospect|estado|etapa|estado del lead|fase|stato|stato lead|situação|etapa do funil|fase do negócio|stadium|etap|stan|stadium|статус|этап|стадия|состояние|الحالة|حالة العميل|المرحلة|ステータス|状態|状況|リード状況|リードステータス|フェーズ|段階|状态|线索状态|客户状态|阶段|跟进状态|狀態|線索狀態|客戶狀態|階段|स्थिति|लीड स्थिति|दशा|चरण|סטטוס|מצב|סטטוס ליד|שלב|durum|상태|단계|stav|fáze|állapot|státusz|tila|stare|stadie|estágio|estágio no funil|estágio do lead|estágio do funil|etapa no funil|etapa do lead|stato trattativa|statusgrund|grund für status|raison du statut|razón para el estado|razão do status|motivo stato|status label|lead status label|status name|stage name|причина состояния|opportunity stage|trạng thái|κατάσταση|στάδιο|статус ліда|стан|stav leadu|สถานะ|tahap|status lead|giai đoạn|faas|staatus|status potencjalnego klienta|status kontaktu',
  notes:
    'notes|note|comment|comments|description|internal notes|internal note|internal comments|interne notizen|interne notiz|notes internes|note interne|notas internas|interne notities|внутренние заметки|comments or questions|comment or message|comments or message|questions or comments|questions comments|comments questions|questions and comments|note content|remarks|remark|memo|additional information|message|details|notizen|notiz|bemerkung|bemerkungen|kommentar|kommentare|beschreibung|anmerkung|anmerkungen|nachricht|remarque|remarques|commentaire|commentaires|observations|description du prospect|notas|nota|comentario|comentarios|observaciones|descripción|commenti|commento|osservazioni|descrizione|comentários|observações|descrição|notities|notitie|opmerking|opmerkingen|omschrijving|notatki|uwagi|komentarz|opis|заметки|примечание|примечания|комментарий|комментарии|описание|ملاحظات|ملاحظة|تعليقات|الوصف|メモ|備考|コメント|説明|詳細|備考欄|备注|说明|描述|注释|评论|備註|說明|टिप्पणी|टिप्पणियाँ|टिप्पणियां|नोट|नोट्स|विवरण|הערות|הערה|תיאור|פירוט|notlar|açıklama|비고|메모|poznámka|poznámky|megjegyzés|megjegyzések|anteckningar|anteckning|kommentarer|bemærkninger|noter|notater|merknader|muistiinpanot|huomautukset|observații|notițe|observação|observación|observacion|osservazione|uwaga|notatka|details note|besonderheiten|hinweis|hinweise|infos|memo notes|备注信息|टीप|recent note|last note|anotações|anotação|anotaciones|votre message|ihre nachricht|su mensaje|sua mensagem|obs|obs interna|anm|background|notepad|about|merknad|bemerkning|bemærkning|muistiinpano|huomautus|σχόλια|σημειώσεις|παρατηρήσεις|нотатки|примітки|коментар|napomena|bilješke|opombe|catatan|keterangan|ghi chú|หมายเหตุ|บันทึก|забележка',
  assignees:
    'assignees|assigned user name|assigned to user name|assigned to email|relationship manager|hubspot owner id|hubspot owner|user responsible|assignee|assign|assigned person|assigned people|assigned agent|second owner|secondary owner|additional owners|other owners|owned by|owner alias|für kontakt zuständiger mitarbeiter|für deal zuständiger mitarbeiter|für lead zuständiger mitarbeiter|für unternehmen zuständiger mitarbeiter|propietario de candidato|名刺所有者|assigned agent|assigned agent name|assigned agent email|assignee email|owner id name|assegnatario|asignatario|attributaire|assigned|assigned to|assigned user|assigned users|assigned rep|owner|owners|owner name|owner email|lead owner|contact owner|record owner|account owner|deal owner|client owner|company owner|sales owner|opportunity owner|responsible|responsible person|responsible user|sales rep|sales representative|salesperson|sales person|sales agent|account manager|account executive|rep|agent|handler|handled by|user email|collaborator|collaborators|co owner|co owners|zuständig|mitwirkende|mitbetreuer|zweitbetreuer|weitere zuständige|zuständige|zuständiger|zuständige person|zuständige personen|zugewiesen|zugewiesen an|zugewiesene personen|verantwortlich|verantwortliche|verantwortlicher|bearbeiter|bearbeiterin|sachbearbeiter|sachbearbeiterin|betreuer|betreuerin|besitzer|eigentümer|vertriebsmitarbeiter|verkäufer|außendienst|kundenbetreuer|vertrieb|ansprechpartner im vertrieb|ansprechpartner vertrieb|vertriebler|commercial|commerciale|vendeur|responsable|propriétaire|propriétaires|propriétaires collaborateurs|collaborateurs|attribué à|assigné à|chargé d affaires|chargé de clientèle|gestionnaire|comercial|vendedor|asignado a|asignado|propietario|propietarios|propietarios colaboradores|colaboradores|encargado|agente|responsabile|responsabili|collaboratori|assegnato a|proprietario|venditore|incaricato|responsável|responsáveis|atribuído a|proprietário|vendedora|verantwoordelijke|toegewezen aan|eigenaar|verkoper|accountmanager|behandelaar|odpowiedzialny|przypisany do|przypisane do|właściciel|opiekun|handlowiec|opiekun klienta|osoba odpowiedzialna|ответственный|ответственные|соисполнители|ответственная|менеджер|владелец|исполнитель|назначен|куратор|المكلفون|المكلف|الأشخاص المكلفون|المسؤول|المسؤولون|المالك|مالك العميل|مندوب المبيعات|موظف المبيعات|担当|担当者|副担当|副担当者|営業担当|営業担当者|所有者|リード所有者|取引先所有者|割り当て先|割当先|責任者|负责人|协作人|协同人|销售负责人|线索所有者|所有人|归属人|跟进人|销售|销售人员|业务员|分配给|負責人|業務員|業務|指派給|線索負責人|जिम्मेदार|ज़िम्मेदार|उत्तरदायी|स्वामी|मालिक|सौंपा गया|को सौंपा गया|असाइन|असाइनी|प्रभारी|विक्रेता|אחראי|אחראית|אחראים|בעלים|משויך ל|משויך|מוקצה ל|נציג|נציג מכירות|איש מכירות|sorumlu|atanan|satış temsilcisi|ansvarig|ansvarlig|ägare|eier|ejer|omistaja|vastuuhenkilö|vlastník|přiřazeno|zodpovědná osoba|felelős|tulajdonos|담당자|소유자|담당|영업담당|dono|dono do lead|dono do contato|dueño|dueño del lead|chef de file|titolare|inhaber|lead inhaber|kontakt inhaber|zugewiesener benutzer|zugewiesene benutzer|zugewiesener mitarbeiter|zuständiger mitarbeiter|utilisateur assigné|utilisateurs assignés|utilisateur attribué|usuario asignado|usuarios asignados|usuário atribuído|usuário responsável|utilizador atribuído|utente assegnato|utenti assegnati|toegewezen gebruiker|przypisany użytkownik|назначенный пользователь|ответственный пользователь|assigned to user|propriétaire de la piste|propietario del candidato|propietario del prospecto|responsable comercial|suivi par|pris en charge par|géré par|gestito da|seguito da|atendido por|gestionado por|acompanhado por|behandeld door|betreut von|bearbeitet durch|prowadzi|ведет|ведёт|leadeigenaar|lead eigenaar|record manager|host name|host email|host|ansvarig säljare|säljare|vår kontakt|selger|sælger|myyjä|asiakasvastaava|responsabil|agent de vânzări|υπεύθυνος|πωλητής|відповідальний|ügyfélfelelős|odgovorna osoba|skrbnik|zodpovedná osoba|obchodník|penanggung jawab|người phụ trách|nhân viên phụ trách|ผู้รับผิดชอบ|พนักงานขาย|נציג מטפל|основной менеджер|отговорник|verantwortlicher benutzer|נציג אחראי',
};

/** Words that say whose value it is or which of several; without them the rest of the name tells. */
const qualifiers = new Set(
  'person people poc spoc buyer sender registrant recipient member pessoa persona personne osoba field lead leads contact customer client invitee attendee prospect subscriber record main primary work business office professional default value values 1 one first1 the a of your my crm home do da del della de du des la le el il van der die das geschäftlich geschäftl dienstlich comercial profesional professionnel professionnelle pro aziendale zakelijk służbowy służbowa рабочий рабочая основной custom cf 勤務先 会社 lead leads cliente client kunde klant contacto contatto contato kontakt kontakts kontaktu контакта клиента prospecto oficina bureau ufficio escritório büro kantoor biuro trabajo trabalho travail lavoro arbeit werk pracy op primär primäre primärer primäres principal principale primaire primario primaria primário primária'
    .split(' ')
    .map(columnKey),
);

const byKey = new Map<string, Concept[]>();
for (const [concept, list] of Object.entries(names)) {
  for (const name of list.split('|')) {
    const key = columnKey(name);
    const others = byKey.get(key);
    if (!others) byKey.set(key, [concept as Concept]);
    else if (!others.includes(concept as Concept)) others.push(concept as Concept);
  }
}
/** Names without spaces as well: LEADSOURCE, companyname. */
const byJoined = new Map([...byKey].map(([key, concepts]) => [key.replaceAll(' ', ''), concepts]));

/** `emailAddress`, `email_address`, `E-mail 1 - Value` as words. */
export const headerKey = (header: string): string =>
  columnKey(header.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/(\p{L})(\d)/gu, '$1 $2'));

/** What such words say of something else than the record: an address that was verified, a visitor who came. */
const misleading =
  /\b(?:home|house|pet|dog|cat|car|vehicle|boat|land|property) (?:owners?|agents?)\b|\b(?:attendee (?:status|state|stage|source|owner)|(?:attendance|approval|approved|payment|order|ticket|subscription|subscriber|employment|marital|delivery|sync|e mail|email|consent|opt in|invitation|registration|verification) (?:status|state|stage|source|name|owner))\b/;

/** `Billing State` is where somebody is, not how far a sale has come. */
const stateOfPlace =
  /\b(?:billing|shipping|mailing|home|company|hq|person) state$|\bstate (?:(?:or|and) )?(?:province|region|code)\b/;
/** `Current State`, `Business State`: one or the other. */
const stateOfSomething = /^(?!(?:lead|deal|sales|opportunity|record|contact|pipeline) state$).+ state$/;

/** Whether words, as `headerKey` has them, are a name of a concept and nothing else. */
export const namesConcept = (key: string, concept: Concept): boolean =>
  (byKey.get(key) ?? byJoined.get(key))?.includes(concept) === true;

/** A key without the words that say whose value it is. */
export const withoutQualifiers = (key: string): string => {
  const rest = key.split(' ').filter((word) => !qualifiers.has(word));
  return rest.join(' ');
};

/** Words of a header that say that it is about something else: a label, an id, a date, a second address. */
const otherThings =
  /\b(last (?:e mail|email)|(?:e mail|email) from|id|ids|label|type|status|verified|source|date|time|at|url|link|linkedin|photo|prefix|suffix|phonetic|reminder|zone|label|count|score|domain|opt|checksum|extension|ext|size|number of|bounced|valid|validity|risk|hash|format|preference|language|currency|rating|count|phase date|city|street|country|title|template|subject|campaign|form|ad|adset|event|employees|revenue|industry|birthday|fax|deal|opportunity|project|product|pipeline|list|page|file|user agent|browser|device|bank account|account (?:number|no|nr|reference|ref|code)|konto(?:nummer| nr)|ip|ip address|[2-9])\b/;

/** Words of a header that say that a name in it is somebody else's, or that of a thing. */
const otherNames = new Set(
  'spouse wife husband partner child parent mother father assistant manager supervisor boss team teams department division group nick nickname maiden user username login file emergency school bank branch store shop agency brand bot referrer referred creator created author modified updated street ehepartner partnerin abteilung gruppe benutzer anmelde datei schule strasse utilisateur conjoint equipe groupe adresse messagerie usuario equipo grupo utente squadra gruppo equipa gebruiker afdeling ploeg uzytkownik zespol dzial'
    .split(' ')
    .map(columnKey),
);

/** Words of a header that say that what it holds belongs to somebody else than the record: `Owner Phone`, `Asst Phone`. */
const ofOthers =
  /\b(owner|owners|assignee|assigned|salesperson|sales rep|rep|account manager|agent|creator|created|modified|updated|changed|reporter|referrer|referred|referral|assistant|asst|spouse|emergency|manager|supervisor|guest|guests|zustandig|besitzer|betreuer|vertreter|assistent|assistenz|assistant|proprietaire|responsable|propietario|comercial|proprietario|responsabile|eigenaar|opiekun)\b/;

/** Who made or changed something, or was assigned before: people of the directory who are not those who are assigned. */
const formerPeople =
  /\b(creat(?:ed|or)|modified|updated|changed|edited|entered|report(?:ed|er)|author|previous|former|watchers?|referred|approved|deleted|erstellt|angelegt|geandert|bearbeitet von|cree|modifie|creado|modificado|creato|modificato|criado|aangemaakt|gewijzigd|utworzy\w*|zmieni\w*)\b|созда|измен|作成|更新|创建|修改|建立/;

/** What else has a name, and who is somebody else. */
const thingsWithNames =
  /\b(?:calle|via|rue|rua|strada|fiscal|comercial|empleados|dipendenti|funcionarios|employes|campagne|campana|campanha|campagna|producto|produit|produto|prodotto|proyecto|projet|projeto|progetto|padre|madre|pere|mere|pai|mae|hijos?|hija|enfants?|filhos?|figli|conjoint|conyuge|usuario|utilisateur|utente|banco|banque|banca|ecole|escuela|escola|scuola|evento|evenement|ville|ciudad|cidade|pays|pais)\b/;

/** Whether the name in a header is that of a thing, or of somebody else. */
export const isOfOtherThings = (header: string): boolean => thingsWithNames.test(headerKey(header));

/** Columns that say where somebody is; a `State` beside them is a place as well. */
const places =
  /\b(?:city|town|zip|zipcode|zip code|postcode|postal code|postal|pincode|pin code|country|street|cidade|cep|bairro|logradouro|ciudad|codigo postal|direccion|endereco|pais|municipio)\b/;

export const namesPlace = (header: string): boolean => places.test(headerKey(header));

/** What the words say of a column that may hold a place or a status; `undefined` for every other one. */
export function placeOrStatus(header: string): 'state' | 'state of something' | 'estado' | undefined {
  const key = headerKey(header);
  if (key === 'state' || key === 'estado') return key;
  return stateOfSomething.test(key) ? 'state of something' : undefined;
}

export const isOfOthers = (header: string): boolean => ofOthers.test(headerKey(header));
/** Whether a word of a header says that what it holds is that of somebody or something else. */
export const isOfSomebodyElse = (header: string): boolean =>
  isOfOthers(header) ||
  headerKey(header)
    .split(' ')
    .some((word) => otherNames.has(word));
export const isFormerPeople = (header: string): boolean => formerPeople.test(headerKey(header));

/** Names of goods, projects, departments and the like. */
const ofThings =
  /^(?:商品|产品|產品|製品|品目|项目|項目|專案|活动|活動|部门|部門|文件|学校|學校|银行|銀行|品牌|店舗|店铺|상품|제품|부서|프로젝트)/u;

/** Chinese, Japanese and Korean write words without spaces, and what a name is about stands at its end: `客户邮箱`. */
function byEnd(given: string): { concepts: readonly Concept[]; sure: number } | undefined {
  // Folding leaves a space where a voicing mark was.
  const key = given.replaceAll(' ', '');
  if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{3,20}$/u.test(key)) return undefined;
  if (ofThings.test(key)) return undefined;
  for (let start = 1; start <= key.length - 2; start++) {
    const concepts = byJoined.get(key.slice(start));
    if (!concepts) continue;
    const before = key.slice(0, start);
    if (formerEastern.test(before) && concepts.includes('assignees')) return undefined;
    return { concepts, sure: ofRecord.test(before) ? 66 : 40 };
  }
  return undefined;
}

/** Who looked after a record before. */
const formerEastern = /^[前旧舊元]$/;

/** What says that something is the record's own, or whose of its people. */
const ofRecord = new RegExp(
  `^(?:${'客户|客戶|客|潜在客户|意向客户|联系人|联系|聯絡人|聯絡|公司|企业|企業|单位|單位|个人|個人|本人|会社|お客様|ご|取引先|得意先|顧客|見込み客|リード|线索|線索|主要|主|プライマリー|メイン|常用|勤務先|代表|用户|用戶|会员|會員|注册|当前|现|最新|销售|銷售|営業|跟进|社内|自社|主担当|고객|고객사|회사|업체|거래처|담당|담당자|대표|영업|리드|주'
    .split('|')
    .map((word) => columnKey(word).replaceAll(' ', ''))
    .join('|')})+$`,
  'u',
);

const nameConcepts: ReadonlySet<Concept> = new Set(['name', 'first', 'middle', 'last']);

export interface ConceptGuess {
  concept: Concept;
  /** 0–100. */
  sure: number;
}

const isNamePart = (concept: Concept): boolean => concept === 'first' || concept === 'middle' || concept === 'last';

/** `Company/Organisation` has two words for one thing; in `Name (First)` and `Name / First Name` the second one tells which part. */
function ofParts(header: string): readonly Concept[] {
  const [first = '', ...others] = header.split(/[/|(（>:]|\s[-–]\s/).map((part) => headerKey(part));
  if (others.length === 0) return [];
  const concepts = byKey.get(first) ?? [];
  if (!concepts.includes('name')) return concepts;
  const meant = others.flatMap((other) => byKey.get(other) ?? []);
  const part = meant.find(isNamePart);
  if (part) return [part];
  const isOther = others.some((other) => otherThings.test(other)) || (meant.length > 0 && !meant.includes('name'));
  return isOther ? [] : concepts;
}

/** What forms ask, as `headerKey` has it: `How did you hear about this event?` */
const howHeard = new RegExp(
  [
    String.raw`\b(?:how|where) (?:did|have) you (?:first )?(?:hear|heard|find|found|learn|discover)\b.* (?:about|us|out)\b`,
    'wie (?:haben|hast|sind|bist) (?:sie|du) (?:von|auf|zu) .*(?:erfahren|gehort|aufmerksam|gekommen)|wie (?:haben sie|hast du) uns gefunden',
    'comment (?:avez vous|as tu|nous avez vous) (?:connu|entendu|decouvert)|como (?:nos )?(?:conocio|conociste|supo|se entero|te enteraste|conheceu|ficou sabendo)',
    'come (?:ci )?(?:hai|ha|avete) (?:conosciut|sentit|saput|trovat)|hoe (?:heeft u|heb je) .*(?:gevonden|gehoord)|(?:skad|jak) .*(?:dowiedzial|trafil)',
    '(?:как|откуда) .*узнал|سمعت عنا|איך (?:שמעת|הגעת)|知りましたか|हम र ब र म क स|(?:如何|怎么).*(?:了解|知道)',
  ].join('|'),
);

/** `First contact` and `Last seen`: which of several, and no name. */
const ordinals = /^(?:first|last)$/;

/** `What's your email address?`, `And your phone number?`: how a form asks for what it is about. */
const question =
  /^(?:(?:and )?(?:(?:what s|what is|whats|what are) )?your|(?:und )?(?:wie lautet|was ist) (?:ihre?|deine?)|(?:et )?(?:quel|quelle) est (?:votre|ton|ta)|cual es (?:su|tu)|qual e (?:o seu|a sua|il tuo|la tua|il suo|la sua)) /;
/** `Mobile without country code`: how a number is written. */
const howWritten = / (?:with|without|including|incl|excl) (?:the )?(?:country|area|dialling|dialing) codes?$/;

/** A header as words, without those that only ask for it or say how it is written. */
export const plainKey = (header: string): string =>
  headerKey(header).replace(question, 'your ').replace(howWritten, '');

/** Longer texts are questions of a form at best, and seldom that. */
const longestHeader = 500;

/** What a header means by its words alone; the surest first. */
export function conceptsOf(header: string): ConceptGuess[] {
  if (header.length > longestHeader) return [];
  const guesses = conceptsInWords(header);
  // `Nom du projet` is not that of somebody.
  return isOfOtherThings(header)
    ? guesses.filter(({ concept, sure }) => sure >= 85 || !nameConcepts.has(concept))
    : guesses;
}

function conceptsInWords(header: string): ConceptGuess[] {
  const key = plainKey(header);
  const guesses: ConceptGuess[] = [];
  const add = (concepts: readonly Concept[] | undefined, sure: number): void => {
    for (const concept of concepts ?? [])
      if (!guesses.some((guess) => guess.concept === concept)) guesses.push({ concept, sure });
  };
  const bare = withoutQualifiers(key);
  // At work is where people are called.
  const atWork =
    /\b(work|business|office|geschaftlich|geschaftl|dienstlich|comercial|professionnel|pro|aziendale|zakelijk|oficina|bureau|ufficio|escritorio|buro|kantoor|biuro|trabajo|trabalho|travail|lavoro|arbeit|werk|pracy|sluzbow[yae])\b/.test(
      key,
    ) || /рабоч|勤務先/.test(key);
  const reached = byKey.get(bare)?.filter((concept) => concept === 'phone' || concept === 'email');
  if (bare !== key && atWork && !misleading.test(key)) add(reached, 92);
  add(byKey.get(key), 90);
  add(byJoined.get(key.replaceAll(' ', '')), 88);
  if (misleading.test(key) || stateOfPlace.test(key)) return guesses;
  if (howHeard.test(key)) add(['source'], 80);
  const isKnown = guesses.length > 0;
  // `Lead - Contact person`, `Primary Contact Name`: what stands behind the words that say whose it is.
  const words = key.split(' ');
  for (let start = 1; start < words.length && qualifiers.has(words[start - 1]!); start++)
    add(byKey.get(words.slice(start).join(' ')), 72);
  // `Business Name` is a company's, whatever `Name` alone would be.
  if (bare !== key && !isKnown && !ordinals.test(bare)) add(byKey.get(bare), 70);
  // `Company/Organisation`, `Company / Account`: words for one thing, side by side.
  for (const concept of ofParts(header)) add([concept], 65);
  const end = byEnd(key);
  add(end?.concepts, end?.sure ?? 0);
  // `Owner 2`: who looks after a record may stand in several columns.
  const [, unnumbered] = /^(.*\D) \d$/.exec(key) ?? [];
  if (unnumbered && byKey.get(unnumbered)?.[0] === 'assignees') add(['assignees'], 70);
  if (guesses.length === 0 && !otherThings.test(key) && !formerPeople.test(key)) {
    const rest = bare.split(' ');
    for (let length = Math.min(3, rest.length); length > 0 && guesses.length === 0; length--) {
      for (let at = 0; at + length <= rest.length; at++) {
        const part = rest.slice(at, at + length).join(' ');
        if (!ordinals.test(part)) add(byKey.get(part), 40);
      }
    }
    // `Nombre de la compañía`: the word for a name says least.
    const telling = guesses.filter(({ concept }) => !nameConcepts.has(concept));
    // `Company Description` says something of a company.
    if (telling.length > 1) return telling.filter(({ concept }) => concept !== 'notes');
    if (telling.length > 0) return telling;
    if (key.split(' ').some((word) => otherNames.has(word))) return [];
  }
  return guesses;
}

/** What a header is about, as one word for all its names; a name that nobody knows is its own. */
export const meaningOf = (header: string): string => conceptsOf(header)[0]?.concept ?? headerKey(header);
