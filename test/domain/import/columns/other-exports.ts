// Exports of address books, advertising, mailing and spreadsheets of several countries; all people and companies are made up.
import type { ProgramExport } from './crm-exports.js';

export const otherExports: readonly ProgramExport[] = [
  {
    program: 'LinkedIn',
    text: `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Nora,Quist,https://www.linkedin.example/in/nora,nora@quist.example,Quist ApS,COO,11 Feb 2026
Omar,Haddad,https://www.linkedin.example/in/omar,,Haddad LLC,Owner,12 Feb 2026`,
    wants: { 'First Name': 'first', 'Last Name': 'last', 'Email Address': 'email', Company: 'company' },
  },
  {
    program: 'LinkedIn Lead Gen Forms',
    text: `Lead ID,Submitted At,Campaign Name,Form Name,Lead Status,First Name,Last Name,Email Address,Phone Number,Company Name,Job Title,Country/Region
l1,2026-02-11T08:30:00Z,Spring,Demo,Submitted,Nora,Quist,nora@quist.example,+45331200,Quist ApS,COO,Denmark
l2,2026-02-12T08:30:00Z,Spring,Demo,Submitted,Omar,Haddad,omar@haddad.example,,Haddad LLC,,Egypt`,
    wants: {
      'Lead Status': 'status',
      'First Name': 'first',
      'Last Name': 'last',
      'Email Address': 'email',
      'Phone Number': 'phone',
      'Company Name': 'company',
    },
  },
  {
    program: 'Meta Lead Ads',
    text: `id\tcreated_time\tad_id\tad_name\tadset_name\tcampaign_name\tform_id\tform_name\tplatform\tcompany_name\tfull_name\twork_email\twork_phone_number\tlead_status
l:1\t2026-02-11T08:30:00+01:00\tag:1\tSpring\tSpring\tSpring\tf:1\tDemo\tfb\tQuist ApS\tNora Quist\tnora@quist.example\tp:+45331200\tCREATED
l:2\t2026-02-12T08:30:00+01:00\tag:1\tSpring\tSpring\tSpring\tf:1\tDemo\tig\tHaddad LLC\tOmar Haddad\tomar@haddad.example\tp:+201002000\tCREATED`,
    wants: {
      company_name: 'company',
      full_name: 'name',
      work_email: 'email',
      work_phone_number: 'phone',
      lead_status: 'status',
    },
  },
  {
    program: 'Google Ads',
    text: `Lead ID,Campaign ID,Ad group ID,Form ID,User Email,Full Name,Phone Number,Company Name,Google Click ID,Lead Submit Time
g1,11,12,13,nora@quist.example,Nora Quist,+45331200,Quist ApS,Cj0K,2026-02-11 08:30:00
g2,11,12,13,omar@haddad.example,Omar Haddad,,Haddad LLC,Cj0L,2026-02-12 08:30:00`,
    wants: { 'User Email': 'email', 'Full Name': 'name', 'Phone Number': 'phone', 'Company Name': 'company' },
  },
  {
    program: 'Google Contacts',
    text: `First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value
Nora,Maria,Quist,,,,,,Quist ApS,COO,,Call in May,* myContacts,* Work,nora@quist.example,Home,nora.home@quist.example,Work,+45 33 1200
Omar,,Haddad,,,,,,,,,,* myContacts,* Home,omar@haddad.example,,,,`,
    wants: {
      'First Name': 'first',
      'Middle Name': 'middle',
      'Last Name': 'last',
      'Organization Name': 'company',
      Notes: 'notes',
      'E-mail 1 - Value': 'email',
      'Phone 1 - Value': 'phone',
    },
  },
  {
    program: 'Outlook',
    text: `First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Business Fax,Mobile Phone,Company,Job Title,Department,Business Street,Business City,Web Page,Notes,Categories
Nora,,Quist,,,,nora@quist.example,,,+45 33 1200,,,Quist ApS,COO,,Havnegade 1,Aarhus,,Call in May,
Omar,,Haddad,,,,omar@haddad.example,,,,,+20 100 2000,Haddad LLC,,,,,,,`,
    wants: {
      'First Name': 'first',
      'Middle Name': 'middle',
      'Last Name': 'last',
      'E-mail Address': 'email',
      'Business Phone': 'phone',
      Company: 'company',
      Notes: 'notes',
    },
  },
  {
    program: 'Outlook',
    text: `"Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Suffix";"Firma";"Abteilung";"Position";"Straße geschäftlich";"Telefon geschäftlich";"Telefon privat";"Mobiltelefon";"E-Mail-Adresse";"E-Mail 2: Adresse";"Kategorien";"Notizen"
"";"Jörg";"";"Übel";"";"Übel KG";"";"";"Weg 1";"+49 30 555";"";"";"joerg@uebel.example";"";"";"Im Mai anrufen"
"";"Änne";"";"Groß";"";"";"";"";"";"";"";"+49 170 555";"aenne@gross.example";"";"";""`,
    wants: {
      Vorname: 'first',
      'Weitere Vornamen': 'middle',
      Nachname: 'last',
      Firma: 'company',
      'Telefon geschäftlich': 'phone',
      'E-Mail-Adresse': 'email',
      Notizen: 'notes',
    },
  },
  {
    program: 'Apollo',
    text: `First Name,Last Name,Title,Company Name,Company Name for Emails,Email,Email Status,Seniority,Contact Owner,Work Direct Phone,Home Phone,Mobile Phone,Corporate Phone,Stage,Lists,# Employees,Industry,Website
Nora,Quist,COO,Quist ApS,Quist,nora@quist.example,Verified,C suite,ann.lee@crm.example,'+45 33 1200,,,,Cold,Spring,20,retail,https://quist.example
Omar,Haddad,Owner,Haddad LLC,Haddad,omar@haddad.example,Verified,Owner,bob.ray@crm.example,,,'+20 100 2000,,Cold,Spring,5,,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Company Name': 'company',
      Email: 'email',
      'Contact Owner': 'people',
      'Work Direct Phone': 'phone',
      Stage: 'status',
    },
  },
  {
    program: 'Mailchimp',
    text: `Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LAST_CHANGED,LEID,EUID,NOTES,TAGS
nora@quist.example,Nora,Quist,,+45 33 1200,,4,2026-02-11 08:30:00,,2026-02-11 08:31:00,2026-02-11 08:31:00,1,a1,Call in May,"""vip"""
omar@haddad.example,Omar,Haddad,,,,2,,,,,2,a2,,`,
    wants: {
      'Email Address': 'email',
      'First Name': 'first',
      'Last Name': 'last',
      'Phone Number': 'phone',
      NOTES: 'notes',
    },
  },
  {
    program: 'Calendly',
    text: `User Name,User Email,Team,Invitee Name,Invitee Email,Invitee Time Zone,Text Reminder Number,Event Type Name,Start Date & Time,Location,Canceled,UTM Source
Ann Lee,ann.lee@crm.example,,Nora Quist,nora@quist.example,Europe/Copenhagen,+45 33 1200,Demo,2026-02-11 08:30,,false,newsletter
Bob Ray,bob.ray@crm.example,,Omar Haddad,omar@haddad.example,Africa/Cairo,,Demo,2026-02-12 08:30,,false,`,
    wants: {
      'User Name': 'people',
      'User Email': 'people',
      'Invitee Name': 'name',
      'Invitee Email': 'email',
      'Text Reminder Number': 'phone',
      'UTM Source': 'source',
    },
  },
  {
    program: 'Intercom',
    text: `User ID,Name,Owner,Lead Category,Conversation Rating,Email,Phone,Company name,Last Contacted (UTC),Signed up (UTC),City
u1,Nora Quist,Ann Lee,,5,nora@quist.example,+45331200,Quist ApS,,2026-02-11,Aarhus
u2,Omar Haddad,Bob Ray,,,omar@haddad.example,,Haddad LLC,,2026-02-12,Cairo`,
    wants: { Name: 'name', Owner: 'people', Email: 'email', Phone: 'phone', 'Company name': 'company' },
  },
  {
    program: 'Airtable',
    text: `Lead Name,☎ Direct line,✉️ E-Mail,Company (from Accounts),Owner,Stage,Notes,Created
Nora Quist,+45 33 1200,nora@quist.example,Quist ApS,Ann Lee,New,Call in May,2/11/2026 8:30am
Omar Haddad,,omar@haddad.example,Haddad LLC,Bob Ray,Contacted,,2/12/2026 8:30am`,
    wants: {
      'Lead Name': 'name',
      '☎ Direct line': 'phone',
      '✉️ E-Mail': 'email',
      'Company (from Accounts)': 'company',
      Owner: 'people',
      Stage: 'status',
      Notes: 'notes',
    },
  },
  {
    program: 'Notion',
    text: `Lead name,Account owner,Company,Email,Phone,Priority,Status,Last contact,Comments
Nora Quist,Ann Lee,Quist ApS,nora@quist.example,+45331200,High,Lead,"February 11, 2026",Call in May
Omar Haddad,Bob Ray,Haddad LLC,omar@haddad.example,,Low,Lead,,`,
    wants: {
      'Lead name': 'name',
      'Account owner': 'people',
      Company: 'company',
      Email: 'email',
      Phone: 'phone',
      Status: 'status',
      Comments: 'notes',
    },
  },
  {
    program: 'Excel (German)',
    text: `Nachname;Vorname;Firma;E-Mail-Adresse;Tel.;Ansprechpartner im Vertrieb;Herkunft;Phase;Bemerkungen
Übel;Jörg;Übel KG;joerg@uebel.example;030 555;Ann Lee;Messe;Neu;Im Mai anrufen
Groß;Änne;;aenne@gross.example;;Bob Ray;Web;Kontaktiert;`,
    wants: {
      Nachname: 'last',
      Vorname: 'first',
      Firma: 'company',
      'E-Mail-Adresse': 'email',
      'Tel.': 'phone',
      'Ansprechpartner im Vertrieb': 'people',
      Herkunft: 'source',
      Phase: 'status',
      Bemerkungen: 'notes',
    },
  },
  {
    program: 'Excel (French)',
    text: `Prénom;Nom;Société;Courriel;Tél. portable;Commercial;Provenance;Étape;Commentaires
Zoé;Lefèvre;Lefèvre SA;zoe@lefevre.example;06 12 34 56 78;Ann Lee;Salon;Nouveau;Rappeler en mai
Luc;Noël;;luc@noel.example;;Bob Ray;Site;Contacté;`,
    wants: {
      Prénom: 'first',
      Nom: 'last',
      Société: 'company',
      Courriel: 'email',
      'Tél. portable': 'phone',
      Commercial: 'people',
      Provenance: 'source',
      Étape: 'status',
      Commentaires: 'notes',
    },
  },
  {
    program: 'Excel (Spanish)',
    text: `Nombre;Apellidos;Empresa;Correo electrónico;Móvil;Responsable;Origen;Estado;Observaciones
Iñaki;Muñoz;Muñoz SL;inaki@munoz.example;600 123 456;Ann Lee;Feria;Nuevo;Llamar en mayo
Lucía;Peña;;lucia@pena.example;;Bob Ray;Web;Contactado;`,
    wants: {
      Nombre: 'first',
      Apellidos: 'last',
      Empresa: 'company',
      'Correo electrónico': 'email',
      Móvil: 'phone',
      Responsable: 'people',
      Origen: 'source',
      Estado: 'status',
      Observaciones: 'notes',
    },
  },
  {
    program: 'Excel (Italian)',
    text: `Nome;Cognome;Ragione sociale;Posta elettronica;Cellulare;Assegnato a;Provenienza;Stato;Osservazioni
Niccolò;Riva;Riva srl;niccolo@riva.example;333 1234567;Ann Lee;Fiera;Nuovo;Chiamare a maggio
Anna;Dal Pè;;anna@dalpe.example;;Bob Ray;Web;Contattato;`,
    wants: {
      Nome: 'first',
      Cognome: 'last',
      'Ragione sociale': 'company',
      'Posta elettronica': 'email',
      Cellulare: 'phone',
      'Assegnato a': 'people',
      Provenienza: 'source',
      Stato: 'status',
      Osservazioni: 'notes',
    },
  },
  {
    program: 'Excel (Dutch)',
    text: `Voornaam;Tussenvoegsel;Achternaam;Bedrijfsnaam;E-mailadres;Telefoonnummer;Verantwoordelijke;Herkomst;Fase;Opmerkingen
Sanne;van der;Meer;Meer BV;sanne@meer.example;020 1234567;Ann Lee;Beurs;Nieuw;Bellen in mei
Jeroen;;Bos;;jeroen@bos.example;;Bob Ray;Web;Gecontacteerd;`,
    wants: {
      Voornaam: 'first',
      Tussenvoegsel: 'middle',
      Achternaam: 'last',
      Bedrijfsnaam: 'company',
      'E-mailadres': 'email',
      Telefoonnummer: 'phone',
      Verantwoordelijke: 'people',
      Herkomst: 'source',
      Fase: 'status',
      Opmerkingen: 'notes',
    },
  },
  {
    program: 'Excel (Polish)',
    text: `Imię;Nazwisko;Nazwa firmy;Adres e-mail;Nr telefonu;Opiekun klienta;Źródło;Etap;Uwagi
Łukasz;Żak;Żak sp. z o.o.;lukasz@zak.example;600 123 456;Ann Lee;Targi;Nowy;Zadzwonić w maju
Zofia;Gęś;;zofia@ges.example;;Bob Ray;Strona;Skontaktowano;`,
    wants: {
      Imię: 'first',
      Nazwisko: 'last',
      'Nazwa firmy': 'company',
      'Adres e-mail': 'email',
      'Nr telefonu': 'phone',
      'Opiekun klienta': 'people',
      Źródło: 'source',
      Etap: 'status',
      Uwagi: 'notes',
    },
  },
  {
    program: 'Excel (Portuguese)',
    text: `Nome completo;Empresa;E-mail;Celular;Vendedor responsável;Canal de origem;Etapa do funil;Observações
João Conceição;Conceição Lda;joao@conceicao.example;11 91234-5678;Ann Lee;Feira;Novo;Ligar em maio
Inês Lã;;ines@la.example;;Bob Ray;Site;Contatado;`,
    wants: {
      'Nome completo': 'name',
      Empresa: 'company',
      'E-mail': 'email',
      Celular: 'phone',
      'Vendedor responsável': 'people',
      'Canal de origem': 'source',
      'Etapa do funil': 'status',
      Observações: 'notes',
    },
  },
  {
    program: 'Excel (Russian)',
    text: `ФИО;Компания;Эл. почта;Телефон;Ответственный менеджер;Источник;Статус;Комментарий
Жанна Ёлкина;ООО Ёлка;zhanna@elka.example;+7 495 123-45-67;Ann Lee;Выставка;Новый;Позвонить в мае
Юрий Щукин;;yuri@schukin.example;;Bob Ray;Сайт;В работе;`,
    wants: {
      ФИО: 'name',
      Компания: 'company',
      'Эл. почта': 'email',
      Телефон: 'phone',
      'Ответственный менеджер': 'people',
      Источник: 'source',
      Статус: 'status',
      Комментарий: 'notes',
    },
  },
];
