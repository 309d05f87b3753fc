// Files of programs from the rest of the world, and of address books in other languages.
import type { ProgramExport } from './crm-exports.js';

export const farExports: readonly ProgramExport[] = [
  {
    program: 'korean',
    text: `이름,회사명,직책,이메일,휴대폰,담당자,상태,유입경로,비고
김철수,아벨 주식회사,부장,kim@customer.example,010-1234-5678,Ann Lee,신규,전시회,전화
박지성,서울전자,,park@customer.example,,Bob Ray,,,`,
    wants: {
      이름: 'name',
      회사명: 'company',
      이메일: 'email',
      휴대폰: 'phone',
      담당자: 'people',
      상태: 'status',
      유입경로: 'source',
      비고: 'notes',
    },
  },
  {
    program: 'vietnamese',
    text: `Họ và tên,Công ty,Email,Số điện thoại,Người phụ trách,Trạng thái,Nguồn,Ghi chú
Nguyễn Văn An,Abel JSC,an@customer.example,0901 234 567,Ann Lee,Mới,Website,Gọi lại
Trần Thị Bình,,binh@customer.example,,Bob Ray,,,`,
    wants: {
      'Họ và tên': 'name',
      'Công ty': 'company',
      Email: 'email',
      'Số điện thoại': 'phone',
      'Người phụ trách': 'people',
      'Trạng thái': 'status',
      Nguồn: 'source',
      'Ghi chú': 'notes',
    },
  },
  {
    program: 'indonesian',
    text: `Nama,Perusahaan,Email,No. Telepon,Penanggung Jawab,Status,Sumber,Catatan
Budi Santoso,PT Abel,budi@customer.example,0812 3456 7890,Ann Lee,Baru,Pameran,Telepon
Siti Aminah,,siti@customer.example,,Bob Ray,,,`,
    wants: {
      Nama: 'name',
      Perusahaan: 'company',
      Email: 'email',
      'No. Telepon': 'phone',
      'Penanggung Jawab': 'people',
      Status: 'status',
      Sumber: 'source',
      Catatan: 'notes',
    },
  },
  {
    program: 'thai',
    text: `ชื่อ,นามสกุล,บริษัท,อีเมล,โทรศัพท์,ผู้รับผิดชอบ,สถานะ,แหล่งที่มา,หมายเหตุ
สมชาย,ใจดี,อาเบล จำกัด,somchai@customer.example,081 234 5678,Ann Lee,ใหม่,เว็บไซต์,โทรกลับ
สมหญิง,รักดี,,somying@customer.example,,Bob Ray,,,`,
    wants: {
      ชื่อ: 'first',
      นามสกุล: 'last',
      บริษัท: 'company',
      อีเมล: 'email',
      โทรศัพท์: 'phone',
      ผู้รับผิดชอบ: 'people',
      สถานะ: 'status',
      แหล่งที่มา: 'source',
      หมายเหตุ: 'notes',
    },
  },
  {
    program: 'outlook-es',
    text: `"Título","Nombre","Segundo nombre","Apellidos","Sufijo","Organización","Departamento","Puesto","Calle del trabajo","Fax del trabajo","Teléfono del trabajo","Teléfono móvil","Dirección de correo electrónico","Tipo de correo electrónico","Nombre de pantalla de correo electrónico","Notas"
"","Ida","","Abel","","Abel SL","","CTO","","","+34 911 234 567","+34 600 123 456","ida@customer.example","SMTP","Ida Abel (ida@customer.example)","Llamar"
"","Cem","","Costa","","","","","","","","","cem@customer.example","SMTP","Cem Costa (cem@customer.example)",""`,
    wants: {
      Nombre: 'first',
      'Segundo nombre': 'middle',
      Apellidos: 'last',
      Organización: 'company',
      'Teléfono del trabajo': 'phone',
      'Dirección de correo electrónico': 'email',
      Notas: 'notes',
    },
  },
  {
    program: 'outlook-it',
    text: `"Titolo","Nome","Secondo nome","Cognome","Titolo straniero","Società","Reparto","Posizione","Via (uff.)","Fax (uff.)","Ufficio","Cellulare","Indirizzo posta elettronica","Tipo posta elettronica","Nome visualizzato posta elettronica","Notes"
"","Ida","","Abel","","Abel Srl","","CTO","","","+39 02 1234567","+39 333 1234567","ida@customer.example","SMTP","Ida Abel","Chiamare"
"","Cem","","Costa","","","","","","","","","cem@customer.example","SMTP","Cem Costa",""`,
    wants: {
      Nome: 'first',
      'Secondo nome': 'middle',
      Cognome: 'last',
      Società: 'company',
      Cellulare: 'phone',
      'Indirizzo posta elettronica': 'email',
      Notes: 'notes',
    },
  },
  {
    program: 'outlook-nl',
    text: `"Aanspreektitel","Voornaam","Middelste naam","Achternaam","Achtervoegsel","Bedrijf","Afdeling","Functie","Werkadres, straat","Fax op werk","Telefoon op werk","Mobiele telefoon","E-mailadres","Type e-mailadres","Weergavenaam voor e-mail","Notities"
"","Ida","","van Abel","","Abel BV","","CTO","","","+31 20 1234567","+31 6 12345678","ida@customer.example","SMTP","Ida van Abel (ida@customer.example)","Bellen"
"","Cem","","Costa","","","","","","","","","cem@customer.example","SMTP","Cem Costa",""`,
    wants: {
      Voornaam: 'first',
      'Middelste naam': 'middle',
      Achternaam: 'last',
      Bedrijf: 'company',
      'Telefoon op werk': 'phone',
      'E-mailadres': 'email',
      Notities: 'notes',
    },
  },
  {
    program: 'outlook-pl',
    text: `"Tytuł","Imię","Drugie imię","Nazwisko","Sufiks","Firma","Dział","Stanowisko","Adres służbowy - ulica","Faks służbowy","Telefon służbowy","Telefon komórkowy","Adres e-mail","Typ e-mail","Wyświetlana nazwa e-mail","Notatki"
"","Ida","","Żak","","Abel Sp. z o.o.","","CTO","","","+48 22 1234567","+48 600 123 456","ida@customer.example","SMTP","Ida Żak (ida@customer.example)","Zadzwonić"
"","Jan","","Śliwa","","","","","","","","","jan@customer.example","SMTP","Jan Śliwa",""`,
    wants: {
      Imię: 'first',
      'Drugie imię': 'middle',
      Nazwisko: 'last',
      Firma: 'company',
      'Telefon służbowy': 'phone',
      'Adres e-mail': 'email',
      Notatki: 'notes',
    },
  },
  {
    program: 'outlook-ru',
    text: `"Обращение","Имя","Отчество","Фамилия","Суффикс","Организация","Отдел","Должность","Улица (раб. адрес)","Рабочий факс","Рабочий телефон","Телефон переносной","Адрес эл. почты","Тип эл. почты","Краткое имя эл. почты","Заметки"
"","Иван","Петрович","Сидоров","","ООО Ромашка","","Директор","","","+7 495 123-45-67","+7 916 123-45-67","ivan@customer.example","SMTP","Иван Сидоров (ivan@customer.example)","Позвонить"
"","Анна","","Щукина","","","","","","","","","anna@customer.example","SMTP","Анна Щукина",""`,
    wants: {
      Имя: 'first',
      Отчество: 'middle',
      Фамилия: 'last',
      Организация: 'company',
      'Рабочий телефон': 'phone',
      'Адрес эл. почты': 'email',
      Заметки: 'notes',
    },
  },
  {
    program: '1c',
    text: `Код;Наименование;ИНН;Контактное лицо;Телефон;Электронная почта;Основной менеджер;Статус;Источник;Комментарий
00001;ООО Ромашка;7701234567;Иван Сидоров;+7 495 123-45-67;ivan@customer.example;Ann Lee;Новый;Выставка;Позвонить
00002;АО Вектор;7701234568;Анна Щукина;;anna@customer.example;Bob Ray;В работе;Сайт;`,
    wants: {
      Наименование: 'company',
      'Контактное лицо': 'name',
      Телефон: 'phone',
      'Электронная почта': 'email',
      'Основной менеджер': 'people',
      Статус: 'status',
      Источник: 'source',
      Комментарий: 'notes',
    },
  },
  {
    program: 'dolibarr-fr',
    text: `Nom du tiers;Nom alternatif;État;Code client;Adresse;Code postal;Ville;Téléphone;Email;Nom commercial affecté;Nom contact;Prénom contact;Note publique;Statut prospect
Abel SARL;;1;CU001;1 rue;75001;Paris;01 23 45 67 89;ida@customer.example;Ann Lee;Abel;Hélène;Rappeler;Jamais contacté
Costa SA;;1;CU002;;;;;cem@customer.example;Bob Ray;Costa;Cem;;Contact en cours`,
    wants: {
      'Nom du tiers': 'company',
      Téléphone: 'phone',
      Email: 'email',
      'Nom commercial affecté': 'people',
      'Nom contact': 'last',
      'Prénom contact': 'first',
      'Note publique': 'notes',
      'Statut prospect': 'status',
    },
  },
  {
    program: 'kommo-es',
    text: `ID,Nombre del lead,Presupuesto,Responsable,Fecha de creación,Creado por,Etapa del lead,Embudo de ventas,Contacto principal,Compañía del contacto,Teléfono oficina (contacto),Correo (contacto)
1,Lead #1,1000,Ann Lee,12.03.2026 09:14,Ann Lee,Contacto inicial,Embudo,Ida Abel,Abel SL,+34911234567,ida@customer.example
2,Lead #2,0,Bob Ray,12.03.2026 09:14,Bob Ray,Leads entrantes,Embudo,Cem Costa,,,cem@customer.example`,
    wants: {
      Responsable: 'people',
      'Etapa del lead': 'status',
      'Contacto principal': 'name',
      'Compañía del contacto': 'company',
      'Teléfono oficina (contacto)': 'phone',
      'Correo (contacto)': 'email',
    },
  },
  {
    program: 'agendor',
    text: `Código;Nome;Cargo;Empresa;E-mail;Telefone;Celular;WhatsApp;Responsável;Categoria;Origem do cliente;Data de cadastro;Descrição
1;Ida Abel;CTO;Abel Ltda;ida@customer.example;(11) 3123-4567;;;Ann Lee;Lead;Feira;12/03/2026;Ligar
2;João Costa;;Costa SA;joao@customer.example;;;;Bob Ray;;Site;13/03/2026;`,
    wants: {
      Nome: 'name',
      Empresa: 'company',
      'E-mail': 'email',
      Telefone: 'phone',
      Responsável: 'people',
      'Origem do cliente': 'source',
      Descrição: 'notes',
    },
  },
  {
    program: 'kintone',
    text: `"レコード番号","会社名","部署名","担当者名","TEL","メールアドレス","案件担当者","確度","備考"
"1","株式会社アベル","営業部","山田 太郎","03-1234-5678","taro@customer.example","Ann Lee","A","電話"
"2","鈴木商店","","鈴木 花子","","hanako@customer.example","Bob Ray","B",""`,
    wants: {
      会社名: 'company',
      担当者名: 'name',
      TEL: 'phone',
      メールアドレス: 'email',
      案件担当者: 'people',
      備考: 'notes',
    },
  },
  {
    program: 'wecom',
    text: `客户名称,备注名,描述,企业,电话,邮箱,标签,来源,添加人,添加时间
王小明,王总,要报价,阿贝尔公司,13800138000,wang@customer.example,VIP,扫描二维码,Ann Lee,2026-03-12 09:14
李雷,,,,,li@customer.example,,搜索手机号,Bob Ray,2026-03-12 09:14`,
    wants: { 客户名称: 'name', 描述: 'notes', 企业: 'company', 电话: 'phone', 邮箱: 'email', 来源: 'source' },
  },
  {
    program: 'powerlink-he',
    text: `שם לקוח,טלפון,נייד,דוא"ל,חברה,סטטוס,מקור הגעה,נציג מטפל,הערות
"יוסי כהן",03-1234567,,yossi@customer.example,"אבל בע""מ",חדש,אתר,Ann Lee,להתקשר
"דוד לוי",,,david@customer.example,,בטיפול,פייסבוק,Bob Ray,`,
    wants: {
      'שם לקוח': 'name',
      טלפון: 'phone',
      'דוא"ל': 'email',
      חברה: 'company',
      סטטוס: 'status',
      'מקור הגעה': 'source',
      'נציג מטפל': 'people',
      הערות: 'notes',
    },
  },
  {
    program: 'zoho-ar',
    text: `مالك العميل المحتمل,الشركة,الاسم الأول,اسم العائلة,البريد الإلكتروني,الهاتف,مصدر العميل المحتمل,حالة العميل المحتمل,الوصف
Ann Lee,شركة النور,أحمد,علي,ahmed@customer.example,+966 11 123 4567,معرض,جديد,اتصال
Bob Ray,,محمد,السيد,mohamed@customer.example,,,,`,
    wants: {
      'مالك العميل المحتمل': 'people',
      الشركة: 'company',
      'الاسم الأول': 'first',
      'اسم العائلة': 'last',
      'البريد الإلكتروني': 'email',
      الهاتف: 'phone',
      'مصدر العميل المحتمل': 'source',
      'حالة العميل المحتمل': 'status',
      الوصف: 'notes',
    },
  },
  {
    program: 'yandex',
    text: `Имя,Фамилия,Отчество,Email,Рабочий телефон,Мобильный телефон,Компания,Комментарий
Иван,Сидоров,,ivan@customer.example,+7 495 123-45-67,,ООО Ромашка,Позвонить
Анна,Щукина,,anna@customer.example,,,,`,
    wants: {
      Имя: 'first',
      Фамилия: 'last',
      Отчество: 'middle',
      Email: 'email',
      'Рабочий телефон': 'phone',
      Компания: 'company',
      Комментарий: 'notes',
    },
  },
  {
    program: 'excel-sep-fr',
    text: `Nom;Prénom;Société;Courriel;Tél.;Commercial;Étape;Origine;Commentaires
Abel;Hélène;Abel SARL;helene@customer.example;01.23.45.67.89;Ann Lee;Contacté;Salon;Rappeler
Noël;Zoé;;zoe@customer.example;;Bob Ray;;;`,
    wants: {
      Nom: 'last',
      Prénom: 'first',
      Société: 'company',
      Courriel: 'email',
      'Tél.': 'phone',
      Commercial: 'people',
      Étape: 'status',
      Origine: 'source',
      Commentaires: 'notes',
    },
  },
];
