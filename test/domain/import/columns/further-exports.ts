// Exports that nothing was made for: forms, events, mail programs and tables of other countries have to be understood by their words.
import type { ProgramExport } from './crm-exports.js';

export const furtherExports: readonly ProgramExport[] = [
  {
    program: 'Bitrix24',
    text: `ID;Стадия;Название лида;Имя;Отчество;Фамилия;Название компании;Источник;Рабочий телефон;Мобильный телефон;Рабочий e-mail;Ответственный;Комментарий;Дата создания
11;Новый;Лид 11;Жанна;;Ёлкина;ООО Ёлка;Сайт;+7 495 123-45-67;;zhanna@elka.example;Ann Lee;Позвонить;11.02.2026
12;В работе;Лид 12;Юрий;Ильич;Щукин;;Звонок;;+7 900 123-45-67;yuri@schukin.example;Bob Ray;;12.02.2026`,
    wants: {
      Стадия: 'status',
      Имя: 'first',
      Отчество: 'middle',
      Фамилия: 'last',
      'Название компании': 'company',
      Источник: 'source',
      'Рабочий телефон': 'phone',
      'Рабочий e-mail': 'email',
      Ответственный: 'people',
      Комментарий: 'notes',
    },
  },
  {
    program: 'Capsule',
    text: `ID,Type,Name,First Name,Last Name,Job Title,Organisation,Email Address,Phone Number,Owner,About,Last contacted
1,Person,Nora Quist,Nora,Quist,COO,Quist ApS,nora@quist.example,+45 33 1200,Ann Lee,Call in May,2026-02-11
2,Person,Omar Haddad,Omar,Haddad,,Haddad LLC,omar@haddad.example,,Bob Ray,,`,
    wants: {
      Name: 'name',
      Organisation: 'company',
      'Email Address': 'email',
      'Phone Number': 'phone',
      Owner: 'people',
      About: 'notes',
    },
  },
  {
    program: 'Keap',
    text: `Id,First Name,Last Name,Company,Email,Phone 1,Phone 1 Ext,Phone 2,Owner,Lead Source,Person Notes,Date Created
1,Nora,Quist,Quist ApS,nora@quist.example,+45 33 1200,,,Ann Lee,Web,Call in May,2026-02-11
2,Omar,Haddad,Haddad LLC,omar@haddad.example,,,,Bob Ray,,,2026-02-12`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      Company: 'company',
      Email: 'email',
      'Phone 1': 'phone',
      Owner: 'people',
      'Lead Source': 'source',
      'Person Notes': 'notes',
    },
  },
  {
    program: 'Google Forms',
    text: `Timestamp,What is your name?,Your e-mail address,Phone number (optional),Which company do you work for?,How did you hear about us?,Anything else?
2/11/2026 8:30:00,Nora Quist,nora@quist.example,+45 33 1200,Quist ApS,A friend,Call me in May
2/12/2026 8:30:00,Omar Haddad,omar@haddad.example,,Haddad LLC,Search engine,`,
    wants: {
      'What is your name?': 'name',
      'Your e-mail address': 'email',
      'Phone number (optional)': 'phone',
      'Which company do you work for?': 'company',
      'How did you hear about us?': 'source',
    },
  },
  {
    program: 'Typeform',
    text: `#,What's your full name?,Email,Phone,Company,Response Type,Submit Date (UTC),Network ID
a1,Nora Quist,nora@quist.example,+45331200,Quist ApS,completed,2026-02-11 08:30,n1
a2,Omar Haddad,omar@haddad.example,,Haddad LLC,completed,2026-02-12 08:30,n2`,
    wants: { "What's your full name?": 'name', Email: 'email', Phone: 'phone', Company: 'company' },
  },
  {
    program: 'Eventbrite',
    text: `Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee Status,Cell Phone,Job Title,Company
991,2026-02-11,Nora,Quist,nora@quist.example,1,Standard,Attending,+45 33 1200,COO,Quist ApS
992,2026-02-12,Omar,Haddad,omar@haddad.example,1,Standard,Attending,,,Haddad LLC`,
    wants: { 'First Name': 'first', 'Last Name': 'last', Email: 'email', 'Cell Phone': 'phone', Company: 'company' },
  },
  {
    program: 'Zoom webinar',
    text: `Attendee Report
Topic,Demo of the product
Attended,First Name,Last Name,Email,Registration Time,Approval Status,Phone,Organization
Yes,Nora,Quist,nora@quist.example,"Feb 11, 2026 08:30",approved,+45331200,Quist ApS
No,Omar,Haddad,omar@haddad.example,"Feb 12, 2026 08:30",approved,,Haddad LLC`,
    wants: { 'First Name': 'first', 'Last Name': 'last', Email: 'email', Phone: 'phone', Organization: 'company' },
  },
  {
    program: 'Thunderbird',
    text: `First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Mobile Number,Organization,Notes
Nora,Quist,Nora Quist,,nora@quist.example,,,+45 33 1200,,,,Quist ApS,Call in May
Omar,Haddad,Omar Haddad,,omar@haddad.example,,,,,,,Haddad LLC,`,
    wants: {
      'Display Name': 'name',
      'Primary Email': 'email',
      'Work Phone': 'phone',
      Organization: 'company',
      Notes: 'notes',
    },
  },
  {
    program: 'Brevo',
    text: `CONTACT ID;EMAIL;LASTNAME;FIRSTNAME;SMS;COMPANY;OWNER;ADDED_TIME;MODIFIED_TIME
1;nora@quist.example;Quist;Nora;45331200;Quist ApS;Ann Lee;11-02-2026;11-02-2026
2;omar@haddad.example;Haddad;Omar;;Haddad LLC;Bob Ray;12-02-2026;12-02-2026`,
    wants: { EMAIL: 'email', LASTNAME: 'last', FIRSTNAME: 'first', SMS: 'phone', COMPANY: 'company', OWNER: 'people' },
  },
  {
    program: 'Trade fair scanner (German)',
    text: `Scan-Nr.;Scanzeit;Anrede;Titel;Vorname;Name;Firmenname;Funktion;E-Mail;Telefon (geschäftl.);Mobil;Gescannt von;Notiz;Bewertung
1;11.02.2026 08:30;Herr;;Jörg;Übel;Übel KG;Einkauf;joerg@uebel.example;030 555;;Ann Lee;Im Mai anrufen;A
2;12.02.2026 08:30;Frau;Dr.;Änne;Groß;;;aenne@gross.example;;0170 555;Bob Ray;;B`,
    wants: {
      Vorname: 'first',
      Name: 'last',
      Firmenname: 'company',
      'E-Mail': 'email',
      'Telefon (geschäftl.)': 'phone',
      Notiz: 'notes',
    },
  },
  {
    program: 'Excel (Arabic)',
    text: `الاسم الكامل,الشركة,البريد الإلكتروني,رقم الجوال,المسؤول,المصدر,الحالة,ملاحظات
عمر حداد,شركة حداد,omar@haddad.example,+20 100 2000,Ann Lee,الموقع,جديد,اتصل في مايو
ليلى ناصر,,laila@nasser.example,,Bob Ray,معرض,مؤهل,`,
    wants: {
      'الاسم الكامل': 'name',
      الشركة: 'company',
      'البريد الإلكتروني': 'email',
      'رقم الجوال': 'phone',
      المسؤول: 'people',
      المصدر: 'source',
      الحالة: 'status',
      ملاحظات: 'notes',
    },
  },
  {
    program: 'Excel (Brazilian)',
    text: `Nome;Sobrenome;Nome da empresa;E-mail comercial;Telefone comercial;Responsável pelo lead;Origem do lead;Status do lead;Comentários
João;Conceição;Conceição Lda;joao@conceicao.example;11 91234-5678;Ann Lee;Feira;Novo;Ligar em maio
Inês;Lã;;ines@la.example;;Bob Ray;Site;Contatado;`,
    wants: {
      Nome: 'first',
      Sobrenome: 'last',
      'Nome da empresa': 'company',
      'E-mail comercial': 'email',
      'Telefone comercial': 'phone',
      'Responsável pelo lead': 'people',
      'Origem do lead': 'source',
      'Status do lead': 'status',
      Comentários: 'notes',
    },
  },
  {
    program: 'Excel (French)',
    text: `Nom du contact;Raison sociale;Adresse e-mail;N° de téléphone;Responsable du compte;Origine du lead;Statut du lead;Remarques
Zoé Lefèvre;Lefèvre SA;zoe@lefevre.example;06 12 34 56 78;Ann Lee;Salon;Nouveau;Rappeler en mai
Luc Noël;;luc@noel.example;;Bob Ray;Site;Contacté;`,
    wants: {
      'Nom du contact': 'name',
      'Raison sociale': 'company',
      'Adresse e-mail': 'email',
      'N° de téléphone': 'phone',
      'Responsable du compte': 'people',
      'Origine du lead': 'source',
      'Statut du lead': 'status',
      Remarques: 'notes',
    },
  },
  {
    program: 'Excel (Spanish)',
    text: `Nombre del cliente;Nombre de la compañía;E-mail;Tel. móvil;Comercial asignado;Canal de captación;Fase de venta;Notas internas
Iñaki Muñoz;Muñoz SL;inaki@munoz.example;600 123 456;Ann Lee;Feria;Nuevo;Llamar en mayo
Lucía Peña;;lucia@pena.example;;Bob Ray;Web;Contactado;`,
    wants: {
      'Nombre del cliente': 'name',
      'Nombre de la compañía': 'company',
      'E-mail': 'email',
      'Tel. móvil': 'phone',
      'Comercial asignado': 'people',
      'Canal de captación': 'source',
      'Fase de venta': 'status',
      'Notas internas': 'notes',
    },
  },
  {
    program: 'A table of somebody’s own',
    text: `contactPerson,companyName,emailAddress,phoneNumber,assignedTo,leadSource,dealStage,internalNotes
Nora Quist,Quist ApS,nora@quist.example,+45 33 1200,Ann Lee,Web,New,Call in May
Omar Haddad,Haddad LLC,omar@haddad.example,,Bob Ray,Fair,Contacted,`,
    wants: {
      contactPerson: 'name',
      companyName: 'company',
      emailAddress: 'email',
      phoneNumber: 'phone',
      assignedTo: 'people',
      leadSource: 'source',
      dealStage: 'status',
      internalNotes: 'notes',
    },
  },
  {
    program: 'A database dump',
    text: `lead_id,fname,lname,org,mail,tel,owner_email,created_at,updated_at
1,Nora,Quist,Quist ApS,nora@quist.example,+45 33 1200,ann.lee@crm.example,2026-02-11,2026-02-11
2,Omar,Haddad,Haddad LLC,omar@haddad.example,,bob.ray@crm.example,2026-02-12,2026-02-12`,
    wants: { fname: 'first', lname: 'last', org: 'company', mail: 'email', tel: 'phone', owner_email: 'people' },
  },
];
