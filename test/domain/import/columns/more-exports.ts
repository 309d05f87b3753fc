// Exports whose columns look like something that they are not: an owner's phone, a spouse's name, a second family name.
import type { ProgramExport } from './crm-exports.js';

export const moreExports: readonly ProgramExport[] = [
  {
    program: 'Keap',
    text: `Id,First Name,Last Name,Company,Phone 1,Phone 1 Ext,Phone 1 Type,Email,Email Address 2,Owner,OwnerID,Lead Source,Person Notes,Spouse Name
12,Nora,Quist,Quist ApS,+45 33 1200,12,Work,nora@quist.example,,"Lee, Ann",7,Web,Call in May,Uwe Quist
13,Omar,Haddad,,,,,omar@haddad.example,,"Ray, Bob",8,,,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      Company: 'company',
      'Phone 1': 'phone',
      Email: 'email',
      Owner: 'people',
      'Lead Source': 'source',
      'Person Notes': 'notes',
    },
  },
  {
    program: 'ActiveCampaign',
    text: `Contact ID,Email,First Name,Last Name,Phone,Account Name,Account Owner,Date Subscribed,Tags,Deal Owner,Contact Owner
1,nora@quist.example,Nora,Quist,+45 33 1200,Quist ApS,Eve Ort,2026-02-01,x,Bob Ray,Ann Lee
2,omar@haddad.example,Omar,Haddad,,,,2026-02-01,,,Bob Ray`,
    wants: {
      Email: 'email',
      'First Name': 'first',
      'Last Name': 'last',
      Phone: 'phone',
      'Account Name': 'company',
      'Contact Owner': 'people',
    },
  },
  {
    program: 'SugarCRM',
    text: `ID,First Name,Last Name,Account Name,Email Address,Mobile,Office Phone,Status,Status Description,Lead Source,Assigned User,Assigned User ID,Assigned User Name,Team Name,Description
8a-1,Nora,Quist,Quist ApS,nora@quist.example,+45 22 110000,+45 33 120000,In Process,Called,Web Site,Ann Lee,u1,alee,Global,Call in May
8a-2,Omar,Haddad,Haddad LLC,omar@haddad.example,,,Dead,,,Bob Ray,u2,bray,Global,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Account Name': 'company',
      'Email Address': 'email',
      'Office Phone': 'phone',
      Status: 'status',
      'Lead Source': 'source',
      'Assigned User': 'people',
      Description: 'notes',
    },
  },
  {
    program: 'Streak',
    text: `Name,Stage,Assigned To,Notes,Organizations,Date Created,Email Addresses,Total Emails
Quist deal,Lead,"ann.lee@crm.example,bob.ray@crm.example",,Quist ApS,2026-01-02,nora@quist.example,4
Haddad deal,Lead,bob.ray@crm.example,,,2026-01-02,omar@haddad.example,0`,
    wants: {
      Name: 'name',
      Stage: 'status',
      'Assigned To': 'people',
      Notes: 'notes',
      Organizations: 'company',
      'Email Addresses': 'email',
    },
  },
  {
    program: 'Notion',
    text: `Name,Account,Assign,Email,Phone,Stage,Added
Nora Quist,Quist ApS (https://notes.example/Quist-1a2b),"Ann Lee, Bob Ray",nora@quist.example,,Lead,"March 1, 2026"
Omar Haddad,,Bob Ray,omar@haddad.example,,Proposal,`,
    wants: {
      Name: 'name',
      Account: 'company',
      Assign: 'people',
      Email: 'email',
      Phone: 'phone',
      Stage: 'status',
    },
  },
  {
    program: 'Outlook (French)',
    text: `Titre;Prénom;Deuxième prénom;Nom;Société;Service;Téléphone (bureau);Téléphone (domicile);Adresse de messagerie;Type de messagerie;Nom complet de l'adresse de messagerie;Notes;Responsable
Mme;Nora;Lise;Quist;Quist ApS;;04 78 12 34 56;;nora@quist.example;SMTP;Nora Quist;À rappeler;Ann Lee
;Omar;;Haddad;;;;;omar@haddad.example;SMTP;;;Bob Ray`.replaceAll(';', ','),
    wants: {
      Prénom: 'first',
      'Deuxième prénom': 'middle',
      Nom: 'last',
      Société: 'company',
      'Téléphone (bureau)': 'phone',
      'Adresse de messagerie': 'email',
      Notes: 'notes',
      Responsable: 'people',
    },
  },
  {
    program: 'Excel (Japanese)',
    text: `顧客番号,会社名,会社名（カナ）,氏名,氏名（カナ）,メールアドレス,電話番号,携帯,担当者,ステータス,備考
0001,株式会社クイスト,カブシキガイシャクイスト,阿部 愛,アベ アイ,nora@quist.example,０３－１２３４－５６７８,090-1234-5678,田中 太郎,新規,折り返し
0002,ハダド商事,ハダドショウジ,小須田 仁,コスダ ジン,omar@haddad.example,０３－１２３４－５６７９,,田中太郎,商談中,`,
    wants: {
      会社名: 'company',
      氏名: 'name',
      メールアドレス: 'email',
      電話番号: 'phone',
      担当者: 'people',
      ステータス: 'status',
      備考: 'notes',
    },
  },
  {
    program: 'A Chinese CRM',
    text: `编号,客户名称,联系人,手机,邮箱,负责人,线索状态,创建人,备注
1,奎斯特公司,诺拉,13812345678,nora@quist.example,Ann Lee,新建,Eve Ort,回电
2,哈达德,奥马尔,,omar@haddad.example,Bob Ray,,,`,
    wants: {
      客户名称: 'company',
      联系人: 'name',
      手机: 'phone',
      邮箱: 'email',
      负责人: 'people',
      线索状态: 'status',
      备注: 'notes',
    },
  },
  {
    program: 'HubSpot (Spanish)',
    text: `ID de registro,Nombre,Primer apellido,Segundo apellido,Correo,Número de teléfono,Propietario del contacto,Propietarios colaboradores,Estado del lead,Etapa del ciclo de vida,Nombre de la empresa asociada
1,Nora,Quist,Peña,nora@quist.example,+34 600 123456,Ann Lee,bob.ray@crm.example;eve.ort@crm.example,Nuevo,Lead,Quist S.L.
2,Omar,Haddad,,omar@haddad.example,,Bob Ray,,,,`,
    wants: {
      Nombre: 'first',
      'Primer apellido': 'last',
      'Segundo apellido': 'last',
      Correo: 'email',
      'Número de teléfono': 'phone',
      'Propietario del contacto': 'people',
      'Propietarios colaboradores': 'people',
      'Estado del lead': 'status',
      'Nombre de la empresa asociada': 'company',
    },
  },
  {
    program: 'Google Forms',
    text: `Timestamp,Username,What is your name?,What is your email address?,Your phone number (optional),Which company do you work for?,How did you hear about us?
2026/03/12 9:14:00 AM,nora@mail.example,Nora Quist,nora@quist.example,+45 33 1200,Quist ApS,Fair
2026/03/12 9:15:00 AM,omar@mail.example,Omar Haddad,omar@haddad.example,,,`,
    wants: {
      'What is your name?': 'name',
      'What is your email address?': 'email',
      'Your phone number (optional)': 'phone',
      'Which company do you work for?': 'company',
      'How did you hear about us?': 'source',
    },
  },
  {
    program: 'Pipedrive deals',
    text: `Deal - Title,Deal - Value,Deal - Owner,Deal - Stage,Deal - Status,Deal - Contact person,Deal - Organization,Deal - Created
Quist deal,1200.50,Ann Lee,Qualified,Open,Nora Quist,Quist ApS,2026-01-02 10:00:00
Haddad deal,900,Bob Ray,Proposal Made,Won,Omar Haddad,Haddad LLC,2026-01-02 10:00:00`,
    wants: {
      'Deal - Owner': 'people',
      'Deal - Stage': 'status',
      'Deal - Contact person': 'name',
      'Deal - Organization': 'company',
    },
  },
  {
    program: 'A CRM with facts of its owners',
    text: `Id,Lead,Email,Owner ID,Owner Name,Owner Email,Owner Phone,Owner Team,Previous owner,Created By
1,Nora Quist,nora@quist.example,501,Ann Lee,ann.lee@crm.example,+45 11 220000,North,Eve Ort,Eve Ort
2,Omar Haddad,omar@haddad.example,502,Bob Ray,bob.ray@crm.example,+45 11 220001,North,,Eve Ort`,
    wants: { Lead: 'name', Email: 'email', 'Owner Name': 'people', 'Owner Email': 'people' },
  },
  {
    program: 'Excel (Hungarian)',
    text: `Vezetéknév,Keresztnév,Cégnév,E-mail cím,Telefonszám,Felelős,Állapot,Megjegyzés
Kovács,Nóra,Zöld Kft.,nora@quist.example,+36 1 234 5678,Ann Lee,Új,Hívni
Szabó,Omár,,omar@haddad.example,,,,`,
    wants: {
      Vezetéknév: 'last',
      Keresztnév: 'first',
      Cégnév: 'company',
      'E-mail cím': 'email',
      Telefonszám: 'phone',
      Felelős: 'people',
      Állapot: 'status',
      Megjegyzés: 'notes',
    },
  },
];
