// Files of programs that write bills: their customers are companies with somebody to speak to.
import type { ProgramExport } from './crm-exports.js';

export const bookkeepingExports: readonly ProgramExport[] = [
  {
    program: 'chargebee',
    text: `Customer Id,First Name,Last Name,Email,Phone,Company,Auto Collection,Net Term Days,Created At,Billing First Name,Billing Last Name,Billing Email,Billing Company,Billing Phone,Billing City,Billing State
c1,Ida,Abel,ida@customer.example,+49301234567,Abel GmbH,on,0,2026-03-12 09:14,Acc,Dept,acc@customer.example,Abel Holding,+49 30 99,Berlin,BE
c2,Cem,Costa,cem@customer.example,,Costa SA,on,0,2026-03-12 09:14,,,,,,Lisbon,`,
    wants: { 'First Name': 'first', 'Last Name': 'last', Email: 'email', Phone: 'phone', Company: 'company' },
  },
  {
    program: 'square',
    text: `Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,City,State,Postal Code,Memo,Birthday,Creation Source,First Visit,Last Visit,Transaction Count,Total Spend
r1,Ida,Abel,ida@customer.example,'+14155550101,,Abel Inc,1 Road,Austin,TX,78701,VIP,,Manual,2026-03-12,2026-03-12,3,$120.00
r2,Cem,Costa,cem@customer.example,,,Costa LLC,,,CA,,,,Import,,,0,$0.00`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Email Address': 'email',
      'Phone Number': 'phone',
      'Company Name': 'company',
      Memo: 'notes',
    },
  },
  {
    program: 'quickbooks',
    text: `Customer,Phone Numbers,Email,Full Name,Billing Address,Shipping Address,Open Balance,Notes
Abel Inc,Phone:(555) 123-4567,ida@customer.example,Ida Abel,1 Road Austin TX,,120.00,VIP
Costa LLC,Mobile:(555) 222-3333,cem@customer.example,Cem Costa,,,0.00,`,
    wants: { Customer: 'company', 'Phone Numbers': 'phone', Email: 'email', 'Full Name': 'name', Notes: 'notes' },
  },
  {
    program: 'xero',
    text: `*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POAttentionTo,POAddressLine1,POCity,PORegion,POPostalCode,POCountry,PhoneNumber,FaxNumber,MobileNumber,DDINumber,SkypeName
Abel GmbH,A1,ida@customer.example,Ida,Abel,,1 Road,Berlin,,,Germany,+49 30 1234567,,,,
Costa SA,A2,cem@customer.example,Cem,Costa,,,,,,,,,,,`,
    wants: {
      '*ContactName': 'company',
      EmailAddress: 'email',
      FirstName: 'first',
      LastName: 'last',
      PhoneNumber: 'phone',
    },
  },
  {
    program: 'datev',
    text: `"EXTF";700;16;"Debitoren/Kreditoren";5;20260312091400000;;"RE";"";"";1001;1;20260101;4;;;"";"";;;;;;;;;;;;;
Konto;Name (Adressattyp Unternehmen);Unternehmensgegenstand;Name (Adressattyp natürl. Person);Vorname (Adressattyp natürl. Person);Name (Adressattyp keine Angabe);Adressattyp;Kurzbezeichnung;EU-Land;EU-USt-IdNr.;Anrede;Titel/Akad. Grad;Straße;Postleitzahl;Ort;Land;Telefon;E-Mail
10001;"Abel GmbH";;"Abel";"Ida";;"2";"Abel";"DE";"123";"Firma";;"Weg 1";"10115";"Berlin";"DE";"030 1234567";"ida@customer.example"
10002;;;"Größe";"Cem";;"1";"Größe";"DE";"124";"Herr";;"Weg 2";"10115";"Berlin";"DE";;"cem@customer.example"`,
    wants: {
      'Name (Adressattyp Unternehmen)': 'company',
      'Name (Adressattyp natürl. Person)': 'last',
      'Vorname (Adressattyp natürl. Person)': 'first',
      Telefon: 'phone',
      'E-Mail': 'email',
    },
  },
  {
    program: 'lexoffice',
    text: `Kundennummer;Firmenname;Anrede;Vorname;Nachname;E-Mail 1;E-Mail 2;Telefon 1;Telefon 2;Straße (Rechnungsadresse);PLZ (Rechnungsadresse);Ort (Rechnungsadresse);Land (Rechnungsadresse);Notiz
10001;Abel GmbH;Frau;Ida;Abel;ida@customer.example;;030 1234567;;Weg 1;10115;Berlin;DE;Rückruf
10002;;Herr;Jörg;Größe;joerg@customer.example;;;;Weg 2;10115;Berlin;DE;`,
    wants: {
      Firmenname: 'company',
      Vorname: 'first',
      Nachname: 'last',
      'E-Mail 1': 'email',
      'Telefon 1': 'phone',
      Notiz: 'notes',
    },
  },
  {
    program: 'sevdesk',
    text: `Kunden-Nr.;Anrede;Titel;Nachname;Vorname;Organisation;Namenszusatz;Position;Kategorie;IBAN;BIC;Umsatzsteuer-ID;Strasse;PLZ;Ort;Land;Telefon;Mobil;Fax;E-Mail;Webseite;Beschreibung;Geburtstag;Tags
1001;Frau;;Abel;Ida;Abel GmbH;;CTO;Interessent;;;;Weg 1;10115;Berlin;Deutschland;030 1234567;;;ida@customer.example;abel.example;Rückruf;;
1002;Herr;;Costa;Cem;;;;Kunde;;;;;;;;;0170 1234567;;cem@customer.example;;;;`,
    wants: {
      Nachname: 'last',
      Vorname: 'first',
      Organisation: 'company',
      Telefon: 'phone',
      'E-Mail': 'email',
      Beschreibung: 'notes',
    },
  },
  {
    program: 'weclapp',
    text: `Interessenten-Nr.;Firma;Anrede;Vorname;Nachname;E-Mail;Telefon;Mobil;Lead-Status;Lead-Herkunft;Verantwortlicher Benutzer;Erstellt am;Kommentar
I1001;Abel GmbH;Frau;Ida;Abel;ida@customer.example;030 1234567;;Neu;Messe;Ann Lee;12.03.2026;Rückruf
I1002;Costa AG;Herr;Cem;Costa;cem@customer.example;;;In Bearbeitung;Web;Bob Ray;13.03.2026;`,
    wants: {
      Firma: 'company',
      Vorname: 'first',
      Nachname: 'last',
      'E-Mail': 'email',
      Telefon: 'phone',
      'Lead-Status': 'status',
      'Lead-Herkunft': 'source',
      'Verantwortlicher Benutzer': 'people',
      Kommentar: 'notes',
    },
  },
  {
    program: 'sage-uk',
    text: `Account Reference,Company Name,Contact Name,Trade Contact,Telephone,Telephone 2,Fax,E-mail,Account Manager,Credit Limit,Account Status
A001,Abel Ltd,Ida Abel,,020 7946 0001,,,ida@customer.example,Ann Lee,1000.00,0
A002,Costa Ltd,Cem Costa,,,,,cem@customer.example,Bob Ray,0.00,0`,
    wants: {
      'Company Name': 'company',
      'Contact Name': 'name',
      Telephone: 'phone',
      'E-mail': 'email',
      'Account Manager': 'people',
    },
  },
  {
    program: 'perfex',
    text: `#,Name,Company,Position,Email,Phone Number,Website,Lead Value,Assigned,Status,Source,Last Contact,Created,Tags
1,Ida Abel,Abel GmbH,CTO,ida@customer.example,+49301234567,,"1,000.00",Ann Lee,New,Google,,2026-03-12 09:14:00,
2,Cem Costa,Costa SA,,cem@customer.example,,,,Bob Ray,Contacted,Facebook,,2026-03-12 09:14:00,`,
    wants: {
      Name: 'name',
      Company: 'company',
      Email: 'email',
      'Phone Number': 'phone',
      Assigned: 'people',
      Status: 'status',
      Source: 'source',
    },
  },
  {
    program: 'jobber',
    text: `J-ID,First Name,Last Name,Company Name,Title,Main Phone #,Mobile Phone #,E-mails,Tags,Lead Source,Created Date,Text Message Enabled Phone #,Service Street 1,Service City,Salesperson
1,Ida,Abel,Abel Inc,Mrs.,(555) 123-4567,,ida@customer.example,,Google,2026-03-12,,1 Road,Austin,Ann Lee
2,Cem,Costa,,,,(555) 222-3333,cem@customer.example,,,2026-03-12,,,,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Company Name': 'company',
      'Main Phone #': 'phone',
      'E-mails': 'email',
      'Lead Source': 'source',
      Salesperson: 'people',
    },
  },
];
