// Files of a third round of programs, none of which was looked at before the matching was written.
import type { ProgramExport } from './crm-exports.js';

const person = { first: 'first', last: 'last' } as const;

export const thirdExports: readonly ProgramExport[] = [
  {
    program: 'Vtiger',
    text: `Salutation,First Name,Lead No,Primary Phone,Last Name,Mobile Phone,Company,Fax,Designation,Primary Email,Lead Source,Website,Industry,Lead Status,Annual Revenue,Rating,Number of Employees,Assigned To,Secondary Email,Created Time,Modified Time,Street,PO Box,Postal Code,City,Country,State,Description
Ms.,Ida,LEA1,030 1234567,Abel,,Abel GmbH,,CEO,ida@customer.example,Cold Call,abel.example,Retail,Hot,0,,12,Ann Lee,,2026-01-02 10:00:00,2026-01-03 10:00:00,Weg 1,,10115,Berlin,Germany,,Met in May
Mr.,Cem,LEA2,030 7654321,Costa,,Costa SA,,Buyer,cem@customer.example,Web,,Retail,Cold,0,,3,Bob Roe,,2026-01-02 10:00:00,2026-01-03 10:00:00,,,,,,,`,
    wants: {
      'First Name': person.first,
      'Last Name': person.last,
      'Primary Phone': 'phone',
      Company: 'company',
      'Primary Email': 'email',
      'Lead Source': 'source',
      'Lead Status': 'status',
      'Assigned To': 'people',
      Description: 'notes',
    },
  },
  {
    program: 'Lusha',
    text: `First Name,Last Name,Full Name,Job Title,Work Email,Private Email,Phone 1,Phone 1 Type,Company Name,Company Domain,LinkedIn URL,Location
Ida,Abel,Ida Abel,CEO,ida@customer.example,,+49 30 1234567,mobile,Abel GmbH,abel.example,https://linkedin.example/in/ida,Berlin
Cem,Costa,Cem Costa,Buyer,cem@customer.example,,+49 30 7654321,work,Costa SA,costa.example,https://linkedin.example/in/cem,Berlin`,
    wants: { 'Full Name': 'name', 'Work Email': 'email', 'Phone 1': 'phone', 'Company Name': 'company' },
  },
  {
    program: 'WooCommerce customers',
    text: `Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal code
Ida Abel,ida,2026-01-03,2026-01-02,ida@customer.example,3,120.50,40.17,DE,Berlin,BE,10115
Cem Costa,cem,2026-01-03,2026-01-02,cem@customer.example,1,20.00,20.00,DE,Berlin,BE,10115`,
    wants: { Name: 'name', Email: 'email' },
  },
  {
    program: 'WooCommerce orders',
    text: `Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),Email (Billing),Phone (Billing),First Name (Shipping),Last Name (Shipping),Order Total Amount
1001,Completed,2026-01-02,Ring twice,Ida,Abel,Abel GmbH,Weg 1,Berlin,ida@customer.example,030 1234567,Ida,Abel,120.50
1002,Processing,2026-01-02,,Cem,Costa,Costa SA,Weg 2,Berlin,cem@customer.example,030 7654321,Cem,Costa,20`,
    wants: {
      'First Name (Billing)': 'first',
      'Last Name (Billing)': 'last',
      'Company (Billing)': 'company',
      'Email (Billing)': 'email',
      'Phone (Billing)': 'phone',
      'Customer Note': 'notes',
    },
  },
  {
    program: 'Stripe customers',
    text: `id,Description,Email,Name,Created (UTC),Delinquent,Card ID,Card Last4,Card Brand,Total Spend,Payment Count,Currency
cus_1,,ida@customer.example,Ida Abel,2026-01-02 10:00,false,card_1,4242,Visa,120.50,3,eur
cus_2,,cem@customer.example,Cem Costa,2026-01-02 10:00,false,card_2,4242,Visa,20.00,1,eur`,
    wants: { Email: 'email', Name: 'name', Description: 'notes' },
  },
  {
    program: 'Nimble',
    text: `record id,first name,last name,company name,title,email (work),email (personal),phone (work),phone (mobile),lead status,lead source,owner,tags,description
1,Ida,Abel,Abel GmbH,CEO,ida@customer.example,,030 1234567,,Open,Referral,Ann Lee,vip,Met in May
2,Cem,Costa,Costa SA,Buyer,cem@customer.example,,030 7654321,,Open,Web,Bob Roe,,`,
    wants: {
      'first name': 'first',
      'last name': 'last',
      'company name': 'company',
      'email (work)': 'email',
      'phone (work)': 'phone',
      'lead status': 'status',
      'lead source': 'source',
      owner: 'people',
      description: 'notes',
    },
  },
  {
    program: 'Insightly leads',
    text: `Lead Id,Salutation,First Name,Last Name,Title,Organization Name,Email Address,Phone Number,Mobile Phone Number,Lead Status,Lead Source,User Responsible,Lead Owner,Date Created,Lead Description
1,,Ida,Abel,CEO,Abel GmbH,ida@customer.example,030 1234567,,OPEN - NotContacted,Web,Ann Lee,Ann Lee,2026-01-02,Met in May
2,,Cem,Costa,Buyer,Costa SA,cem@customer.example,030 7654321,,OPEN - NotContacted,Web,Bob Roe,Ann Lee,2026-01-02,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Organization Name': 'company',
      'Email Address': 'email',
      'Phone Number': 'phone',
      'Lead Status': 'status',
      'Lead Source': 'source',
      'User Responsible': 'people',
      'Lead Description': 'notes',
    },
  },
  {
    program: 'Attio',
    text: `Record ID,Name > First name,Name > Last name,Name > Full name,Email addresses,Phone numbers,Job title,Company > Name,Lead source,Status,Owner,Created at
a1,Ida,Abel,Ida Abel,ida@customer.example,+49301234567,CEO,Abel GmbH,Event,Lead,Ann Lee,2026-01-02T10:00:00Z
a2,Cem,Costa,Cem Costa,cem@customer.example,+49307654321,Buyer,Costa SA,Event,Lead,Bob Roe,2026-01-02T10:00:00Z`,
    wants: {
      'Name > Full name': 'name',
      'Email addresses': 'email',
      'Phone numbers': 'phone',
      'Company > Name': 'company',
      'Lead source': 'source',
      Status: 'status',
      Owner: 'people',
    },
  },
  {
    program: 'Klaviyo',
    text: `Email,First Name,Last Name,Organization,Phone Number,Source,Email Marketing Consent,Created On,Last Open
ida@customer.example,Ida,Abel,Abel GmbH,+49301234567,Popup,SUBSCRIBED,2026-01-02,2026-01-03
cem@customer.example,Cem,Costa,Costa SA,+49307654321,Popup,NEVER_SUBSCRIBED,2026-01-02,`,
    wants: {
      Email: 'email',
      'First Name': 'first',
      'Last Name': 'last',
      Organization: 'company',
      'Phone Number': 'phone',
      Source: 'source',
    },
  },
  {
    program: 'Jotform',
    text: `Submission Date,Full Name,E-mail,Phone Number,Company / Organization,How did you hear about us?,Message,Submission IP,Submission ID
Jan 2 2026,Ida Abel,ida@customer.example,(030) 1234567,Abel GmbH,Google,Please call,10.0.0.1,5551
Jan 2 2026,Cem Costa,cem@customer.example,(030) 7654321,Costa SA,Friend,,10.0.0.2,5552`,
    wants: {
      'Full Name': 'name',
      'E-mail': 'email',
      'Phone Number': 'phone',
      'Company / Organization': 'company',
      'How did you hear about us?': 'source',
      Message: 'notes',
    },
  },
  {
    program: 'Tally',
    text: `Submission ID,Respondent ID,Submitted at,What's your name?,Work email,Company name,Phone,Anything else?
s1,r1,2026-01-02 10:00:00,Ida Abel,ida@customer.example,Abel GmbH,+49301234567,Please call
s2,r2,2026-01-02 10:00:00,Cem Costa,cem@customer.example,Costa SA,+49307654321,`,
    wants: {
      "What's your name?": 'name',
      'Work email': 'email',
      'Company name': 'company',
      Phone: 'phone',
    },
  },
  {
    program: 'Webflow forms',
    text: `Name,Email,Company,Phone-Number,Message,Submitted On,Page URL
Ida Abel,ida@customer.example,Abel GmbH,030 1234567,Please call,2026-01-02,https://site.example/contact
Cem Costa,cem@customer.example,Costa SA,030 7654321,,2026-01-02,https://site.example/contact`,
    wants: { Name: 'name', Email: 'email', Company: 'company', 'Phone-Number': 'phone', Message: 'notes' },
  },
  {
    program: 'Acuity',
    text: `Start Time,End Time,First Name,Last Name,Phone,Email,Type,Calendar,Appointment Price,Paid?,Amount Paid Online,Certificate Code,Notes,Date Scheduled,Label,Scheduled By,Appointment ID
January 2 2026 10:00 am,January 2 2026 10:30 am,Ida,Abel,0301234567,ida@customer.example,Intro,Ann Lee,0.00,no,0.00,,Call,January 1 2026,,,1
January 3 2026 10:00 am,January 3 2026 10:30 am,Cem,Costa,0307654321,cem@customer.example,Intro,Bob Roe,0.00,no,0.00,,,January 1 2026,,,2`,
    wants: { 'First Name': 'first', 'Last Name': 'last', Phone: 'phone', Email: 'email', Notes: 'notes' },
  },
  {
    program: 'ZoomInfo',
    text: `ZoomInfo Contact ID,Last Name,First Name,Middle Name,Job Title,Management Level,Direct Phone Number,Email Address,Mobile phone,ZoomInfo Contact Profile URL,Company Name,Website,Company HQ Phone
1,Abel,Ida,,CEO,C-Level,030 1234567,ida@customer.example,,https://zi.example/1,Abel GmbH,abel.example,030 1111111
2,Costa,Cem,,Buyer,Manager,030 7654321,cem@customer.example,,https://zi.example/2,Costa SA,costa.example,030 2222222`,
    wants: {
      'Last Name': 'last',
      'First Name': 'first',
      'Middle Name': 'middle',
      'Direct Phone Number': 'phone',
      'Email Address': 'email',
      'Company Name': 'company',
    },
  },
  {
    program: 'UpLead',
    text: `First Name,Last Name,Title,Company,Email,Email Status,Direct Dial,Company Phone,Address,City,Industry,Employees
Ida,Abel,CEO,Abel GmbH,ida@customer.example,Valid,030 1234567,030 1111111,Weg 1,Berlin,Retail,12
Cem,Costa,Buyer,Costa SA,cem@customer.example,Valid,030 7654321,030 2222222,Weg 2,Berlin,Retail,3`,
    wants: { 'First Name': 'first', 'Last Name': 'last', Company: 'company', Email: 'email', 'Direct Dial': 'phone' },
  },
  {
    program: 'Leadfeeder',
    text: `Lead name,Industry,Country,City,Employees,Website,Phone,Visits,Quality,Assigned to,Last visit
Abel GmbH,Retail,Germany,Berlin,12,abel.example,030 1234567,4,8,Ann Lee,2026-01-02
Costa SA,Retail,Spain,Madrid,3,costa.example,030 7654321,2,5,Bob Roe,2026-01-02`,
    wants: { 'Lead name': 'name', Phone: 'phone', 'Assigned to': 'people' },
  },
  {
    program: 'Aircall',
    text: `First name,Last name,Company name,Information,Phone number 1,Phone number label 1,Email 1,Email label 1
Ida,Abel,Abel GmbH,Met in May,+49301234567,Work,ida@customer.example,Work
Cem,Costa,Costa SA,,+49307654321,Work,cem@customer.example,Work`,
    wants: {
      'First name': 'first',
      'Last name': 'last',
      'Company name': 'company',
      'Phone number 1': 'phone',
      'Email 1': 'email',
    },
  },
  {
    program: 'TikTok lead ads',
    text: `lead_id,create_time,campaign_name,adgroup_name,ad_name,form_name,Name,Email,Phone number,Company name
7001,2026-01-02 10:00:00,Spring,Group,Ad 1,Form 1,Ida Abel,ida@customer.example,+49301234567,Abel GmbH
7002,2026-01-02 10:00:00,Spring,Group,Ad 1,Form 1,Cem Costa,cem@customer.example,+49307654321,Costa SA`,
    wants: { Name: 'name', Email: 'email', 'Phone number': 'phone', 'Company name': 'company' },
  },
  {
    program: 'IndiaMART',
    text: `Sender Name,Sender Mobile,Sender Email,Sender Company,Sender City,Subject,Message,Query Time,Query Type,Product Name
Ida Abel,+91-9812345678,ida@customer.example,Abel Pvt Ltd,Pune,Requirement,Need 100 pcs,2026-01-02 10:00:00,W,Bolts
Cem Costa,+91-9887654321,cem@customer.example,Costa Pvt Ltd,Pune,Requirement,,2026-01-02 10:00:00,B,Nuts`,
    wants: {
      'Sender Name': 'name',
      'Sender Mobile': 'phone',
      'Sender Email': 'email',
      'Sender Company': 'company',
      Message: 'notes',
    },
  },
  {
    program: 'Zillow',
    text: `Name,Email,Phone,Lead Type,Agent,Status,Property Address,Date Received,Message
Ida Abel,ida@customer.example,555-123-4567,Buyer,Ann Lee,New,1 Main St,01/22/2026,Please call
Cem Costa,cem@customer.example,555-765-4321,Buyer,Bob Roe,New,2 Main St,01/23/2026,`,
    wants: { Name: 'name', Email: 'email', Phone: 'phone', Agent: 'people', Status: 'status', Message: 'notes' },
  },
  {
    program: 'ImmoScout24',
    text: `Anrede,Vorname,Nachname,E-Mail,Telefon,Objekt-ID,Objekttitel,Nachricht,Eingang am,Bearbeiter
Frau,Ida,Abel,ida@customer.example,030 1234567,77,Wohnung,Bitte anrufen,02.01.2026,Ann Lee
Herr,Cem,Costa,cem@customer.example,030 7654321,78,Haus,,02.01.2026,Bob Roe`,
    wants: {
      Vorname: 'first',
      Nachname: 'last',
      'E-Mail': 'email',
      Telefon: 'phone',
      Nachricht: 'notes',
      Bearbeiter: 'people',
    },
  },
  {
    program: 'Cvent',
    text: `First Name,Last Name,Email Address,Company,Title,Work Phone,Mobile Phone,Registration Date,Registration Status,Confirmation Number,Reference ID
Ida,Abel,ida@customer.example,Abel GmbH,CEO,030 1234567,,2026-01-02,Accepted,X1,R1
Cem,Costa,cem@customer.example,Costa SA,Buyer,030 7654321,,2026-01-02,Accepted,X2,R2`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Email Address': 'email',
      Company: 'company',
      'Work Phone': 'phone',
    },
  },
  {
    program: 'HoneyBook',
    text: `Full Name,Email Address,Phone Number,Project Name,Lead Source,Project Type,Project Date,Total Project Value,Inquiry Date,Booked Date
Ida Abel,ida@customer.example,0301234567,Wedding of Ida,Instagram,Wedding,Jan 2 2026,1000,Jan 1 2026,
Cem Costa,cem@customer.example,0307654321,Party,Google,Event,Jan 2 2026,500,Jan 1 2026,`,
    wants: { 'Full Name': 'name', 'Email Address': 'email', 'Phone Number': 'phone', 'Lead Source': 'source' },
  },
  {
    program: 'ManyChat',
    text: `Id,First Name,Last Name,Full Name,Gender,Email,Phone,WhatsApp ID,Subscribed,Last Interaction,Tags
1,Ida,Abel,Ida Abel,female,ida@customer.example,+49301234567,49301234567,2026-01-02,2026-01-03,vip
2,Cem,Costa,Cem Costa,male,cem@customer.example,+49307654321,49307654321,2026-01-02,2026-01-03,`,
    wants: { 'Full Name': 'name', Email: 'email', Phone: 'phone' },
  },
  {
    program: 'iCloud contacts as CSV',
    text: `First Name,Last Name,Display Name,Nickname,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Mobile Phone,Organization,Job Title,Notes,Birthday
Ida,Abel,Ida Abel,,ida@customer.example,,,,+49 170 1234567,Abel GmbH,CEO,Met in May,
Cem,Costa,Cem Costa,,cem@customer.example,,,,+49 170 7654321,Costa SA,Buyer,,`,
    wants: {
      'Display Name': 'name',
      'E-mail Address': 'email',
      'Mobile Phone': 'phone',
      Organization: 'company',
      Notes: 'notes',
    },
  },
  {
    program: 'Thunderbird in German',
    text: `Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,Telefon dienstlich,Telefon privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,Abteilung,Organisation,Webseite 1,Notizen
Ida,Abel,Ida Abel,,ida@customer.example,,,030 1234567,,,,,Einkauf,Abel GmbH,abel.example,Im Mai getroffen
Cem,Costa,Cem Costa,,cem@customer.example,,,030 7654321,,,,,Einkauf,Costa SA,,`,
    wants: {
      Vorname: 'first',
      Nachname: 'last',
      'Primäre E-Mail-Adresse': 'email',
      'Telefon dienstlich': 'phone',
      Organisation: 'company',
      Notizen: 'notes',
    },
  },
  {
    program: 'Yahoo contacts',
    text: `First,Middle,Last,Nickname,Email,Category,Distribution Lists,Messenger ID,Home,Work,Pager,Fax,Mobile,Other,Company,Title,Comments
Ida,,Abel,,ida@customer.example,,,,,030 1234567,,,,,Abel GmbH,CEO,Met in May
Cem,,Costa,,cem@customer.example,,,,,030 7654321,,,,,Costa SA,Buyer,`,
    wants: {
      First: 'first',
      Middle: 'middle',
      Last: 'last',
      Email: 'email',
      Work: 'phone',
      Company: 'company',
      Comments: 'notes',
    },
  },
  {
    program: 'Zoho CRM in French',
    text: `ID de l'enregistrement,Prospect Propriétaire,Prénom,Nom,Société,E-mail,Téléphone,Mobile,Source du prospect,Statut du prospect,Description
1,Ann Lee,Ida,Abel,Abel SARL,ida@customer.example,0145678901,,Site Web,Contacté,Vu en mai
2,Bob Roe,Cem,Costa,Costa SA,cem@customer.example,0145678902,,Salon,Non contacté,`,
    wants: {
      'Prospect Propriétaire': 'people',
      Prénom: 'first',
      Nom: 'last',
      Société: 'company',
      'E-mail': 'email',
      Téléphone: 'phone',
      'Source du prospect': 'source',
      'Statut du prospect': 'status',
      Description: 'notes',
    },
  },
  {
    program: 'Pipedrive in German',
    text: `Lead - Titel,Lead - ID,Lead - Besitzer,Lead - Quelle,Lead - Label,Person - Name,Person - E-Mail - Arbeit,Person - Telefon - Arbeit,Organisation - Name,Lead - Lead erstellt
Lead von Ida Abel,a1,Ann Lee,Import,Heiß,Ida Abel,ida@customer.example,030 1234567,Abel GmbH,2026-01-02 10:00:00
Lead von Cem Costa,a2,Bob Roe,Import,Kalt,Cem Costa,cem@customer.example,030 7654321,Costa SA,2026-01-02 10:00:00`,
    wants: {
      'Lead - Besitzer': 'people',
      'Lead - Quelle': 'source',
      'Person - Name': 'name',
      'Person - E-Mail - Arbeit': 'email',
      'Person - Telefon - Arbeit': 'phone',
      'Organisation - Name': 'company',
    },
  },
  {
    program: 'Salesforce in Polish',
    text: `Imię,Nazwisko,Firma,Adres e-mail,Telefon,Źródło potencjalnego klienta,Status potencjalnego klienta,Właściciel potencjalnego klienta,Opis
Ida,Abel,Abel Sp. z o.o.,ida@customer.example,22 123 45 67,Internet,Nowy,Ann Lee,Poznana w maju
Cem,Costa,Costa SA,cem@customer.example,22 765 43 21,Targi,Nowy,Bob Roe,`,
    wants: {
      Imię: 'first',
      Nazwisko: 'last',
      Firma: 'company',
      'Adres e-mail': 'email',
      Telefon: 'phone',
      'Źródło potencjalnego klienta': 'source',
      'Status potencjalnego klienta': 'status',
      'Właściciel potencjalnego klienta': 'people',
      Opis: 'notes',
    },
  },
  {
    program: 'Bitrix24 in Russian',
    text: `ID,Название лида,Обращение,Имя,Отчество,Фамилия,Рабочий телефон,Мобильный телефон,Рабочий e-mail,Название компании,Источник,Стадия,Ответственный,Комментарий
1,Заявка с сайта,,Ида,,Абель,+7 495 123-45-67,,ida@customer.example,Абель,Сайт,Новый,Анна Ли,Встреча в мае
2,Звонок,,Джем,,Коста,+7 495 765-43-21,,cem@customer.example,Коста,Звонок,Новый,Борис Ро,`,
    wants: {
      Имя: 'first',
      Отчество: 'middle',
      Фамилия: 'last',
      'Рабочий телефон': 'phone',
      'Рабочий e-mail': 'email',
      'Название компании': 'company',
      Источник: 'source',
      Стадия: 'status',
      Ответственный: 'people',
      Комментарий: 'notes',
    },
  },
  {
    program: 'monday.com in German',
    text: `Name,Subitems,Status,Person,Unternehmen,Titel,E-Mail,Telefon,Letzte Interaktion,Quelle
Ida Abel,,Neuer Lead,Ann Lee,Abel GmbH,CEO,ida@customer.example,49301234567,2026-01-02,Messe
Cem Costa,,Kontaktiert,Bob Roe,Costa SA,Einkauf,cem@customer.example,49307654321,2026-01-02,Web`,
    wants: {
      Name: 'name',
      Status: 'status',
      Person: 'people',
      Unternehmen: 'company',
      'E-Mail': 'email',
      Telefon: 'phone',
      Quelle: 'source',
    },
  },
  {
    program: 'Notion in Japanese',
    text: `名前,会社,メール,電話,ステータス,担当者,流入経路,メモ
佐藤 花,佐藤商事,hana@customer.example,03-1234-5678,未対応,Ann Lee,展示会,5月に会った
鈴木 一,鈴木産業,hajime@customer.example,03-8765-4321,未対応,Bob Roe,Web,`,
    wants: {
      名前: 'name',
      会社: 'company',
      メール: 'email',
      電話: 'phone',
      ステータス: 'status',
      担当者: 'people',
      流入経路: 'source',
      メモ: 'notes',
    },
  },
  {
    program: 'Airtable in Dutch',
    text: `Naam,Bedrijf,E-mailadres,Telefoonnummer,Status,Toegewezen aan,Bron,Opmerkingen,Laatst gewijzigd
Ida Abel,Abel BV,ida@customer.example,020 123 4567,Nieuw,Ann Lee,Beurs,In mei ontmoet,2-1-2026
Cem Costa,Costa BV,cem@customer.example,020 765 4321,Nieuw,Bob Roe,Web,,2-1-2026`,
    wants: {
      Naam: 'name',
      Bedrijf: 'company',
      'E-mailadres': 'email',
      Telefoonnummer: 'phone',
      Status: 'status',
      'Toegewezen aan': 'people',
      Bron: 'source',
      Opmerkingen: 'notes',
    },
  },
  {
    program: 'Mailchimp in Spanish',
    text: `Dirección de correo electrónico,Nombre,Apellidos,Dirección,Número de teléfono,Empresa,CLASIFICACIÓN DEL MIEMBRO,OPTIN_TIME,NOTAS
ida@customer.example,Ida,Abel,Calle 1,911234567,Abel SL,2,2026-01-02 10:00:00,Vista en mayo
cem@customer.example,Cem,Costa,Calle 2,917654321,Costa SA,2,2026-01-02 10:00:00,`,
    wants: {
      'Dirección de correo electrónico': 'email',
      Nombre: 'first',
      Apellidos: 'last',
      'Número de teléfono': 'phone',
      Empresa: 'company',
      NOTAS: 'notes',
    },
  },
  {
    program: 'Shopify in German',
    text: `Kunden-ID,Vorname,Nachname,E-Mail,Akzeptiert E-Mail-Marketing,Standardadresse Unternehmen,Standardadresse Adresse1,Standardadresse Stadt,Telefon,Ausgaben insgesamt,Bestellungen insgesamt,Notiz,Tags
1,Ida,Abel,ida@customer.example,ja,Abel GmbH,Weg 1,Berlin,+49301234567,120.50,3,Im Mai getroffen,
2,Cem,Costa,cem@customer.example,nein,Costa SA,Weg 2,Berlin,+49307654321,20.00,1,,`,
    wants: {
      Vorname: 'first',
      Nachname: 'last',
      'E-Mail': 'email',
      'Standardadresse Unternehmen': 'company',
      Telefon: 'phone',
      Notiz: 'notes',
    },
  },
  {
    program: 'PrestaShop in French',
    text: `ID,Titre de civilité,Nom,Prénom,Adresse e-mail,Société,Ventes,Activé,Newsletter,Inscription,Dernière visite
1,Mme,Abel,Ida,ida@customer.example,Abel SARL,120.50,1,0,2026-01-02 10:00:00,
2,M.,Costa,Cem,cem@customer.example,Costa SA,20.00,1,0,2026-01-02 10:00:00,`,
    wants: { Nom: 'last', Prénom: 'first', 'Adresse e-mail': 'email', Société: 'company' },
  },
  {
    program: 'PayPal',
    text: `Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Contact Phone Number
02/01/2026,10:00:00,CET,Ida Abel,Website Payment,Completed,EUR,120.50,-3.00,117.50,ida@customer.example,shop@team.example,T1,0301234567
03/01/2026,10:00:00,CET,Cem Costa,Website Payment,Completed,EUR,20.00,-1.00,19.00,cem@customer.example,shop@team.example,T2,0307654321`,
    wants: { Name: 'name', Status: 'status', 'From Email Address': 'email', 'Contact Phone Number': 'phone' },
  },
];
