// Headers as programs and forms write them into their files, with rows of nobody.
import type { ProgramExport } from './crm-exports.js';

export const realExports: readonly ProgramExport[] = [
  {
    program: 'A list of houses and their owners',
    text: `Property Address,Owner Name,Owner Mobile,Owner Email,Recording Date,Lender,Estimated Value
1 Main St,Ida Abel,(555) 123-4567,ida@customer.example,2026-01-15,North Bank,450000
2 Main St,Cem Costa,(555) 123-4568,cem@customer.example,2026-01-14,South Bank,380000`,
    wants: { 'Owner Name': 'name', 'Owner Mobile': 'phone', 'Owner Email': 'email' },
  },
  {
    program: 'A list of parcels',
    text: `APN,Owner 1 First Name,Owner 1 Last Name,Owner 2 First Name,Owner 2 Last Name
1-2,Ida,Abel,Cem,Abel
1-3,Eva,Moser,,`,
    wants: { 'Owner 1 First Name': 'first', 'Owner 1 Last Name': 'last' },
  },
  {
    program: 'Houses in the list of an agency, whose owner is one of its people',
    text: `Property Address,Name,Owner,Phone
1 Main St,Ida Abel,Ann Lee,(555) 123-4567
2 Main St,Cem Costa,Bob Roe,(555) 123-4568`,
    wants: { Name: 'name', Owner: 'people', Phone: 'phone' },
  },
  {
    program: 'Xero, few columns',
    text: `*ContactName,AccountNumber,EmailAddress,FirstName,LastName,TaxNumber,BankAccountName,BankAccountNumber
Abel Parts,ABE01,ida@customer.example,Ida,Abel,55-1000000,Abel Parts Ltd,****9567
Costa Tools,COS01,cem@customer.example,Cem,Costa,55-1007919,Costa Tools Ltd,****6897`,
    wants: { '*ContactName': 'company', EmailAddress: 'email', FirstName: 'first', LastName: 'last' },
  },
  {
    program: 'Mailchimp, with numbers of its own',
    text: `"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,LEID,EUID,NOTES
ida@customer.example,Ida,Abel,2,2026-01-11 09:55:14,90498395,810826c56e,Met in May
cem@customer.example,Cem,Costa,2,2026-01-11 09:55:14,90498396,810826c56f,`,
    wants: { 'Email Address': 'email', 'First Name': 'first', 'Last Name': 'last', NOTES: 'notes' },
  },
  {
    program: 'Business Central',
    text: `No.,Name,Company Name,Phone No.,Email,State,Coupled to Dataverse
CT000001,Ida Abel,Abel GmbH,030 1234567,ida@customer.example,BE,No
CT000002,Cem Costa,Costa SA,030 7654321,cem@customer.example,NW,No`,
    wants: { Name: 'name', 'Company Name': 'company', 'Phone No.': 'phone', Email: 'email' },
  },
  {
    program: 'Certificates with grades',
    text: `Nombre,Apellidos,Email,Teléfono,RIB,Nota
Ana,Soler,ana@customer.example,600 123 456,14043043100702168352,87
Luis,Roca,luis@customer.example,600 123 457,14043043100702168353,90`,
    wants: { Nombre: 'first', Apellidos: 'last', Email: 'email', Teléfono: 'phone', Nota: 'notes' },
  },
  {
    program: 'Eventbrite, with a question',
    text: `Order #,First Name,Last Name,Email,Ticket Type,How did you hear about this event?
1001,Ida,Abel,ida@customer.example,Standard,A friend
1002,Cem,Costa,cem@customer.example,Standard,Newsletter`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      Email: 'email',
      'How did you hear about this event?': 'source',
    },
  },
  {
    program: 'Profiles of a Japanese tool',
    text: `LinkedInプロフィールURL,氏名,会社名,役職,メモ,登録経路
https://linkedin.example/in/taro,山田太郎,株式会社サンプル,代表取締役,メモ,紹介
https://linkedin.example/in/hanako,鈴木花子,鈴木建設株式会社,部長,,展示会`,
    wants: { 氏名: 'name', 会社名: 'company', メモ: 'notes', 登録経路: 'source' },
  },
];
