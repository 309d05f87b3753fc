// Exports whose own words for records stand beside those for people: ids called `name`, leads that are companies, states that are places.
import type { ProgramExport } from './crm-exports.js';

export const technicalExports: readonly ProgramExport[] = [
  {
    program: 'Frappe',
    text: `name,creation,owner,modified_by,lead_name,company_name,email_id,phone,lead_owner,status
CRM-LEAD-1,2026-03-12 09:14:00.123456,bob@crm.example,Administrator,Nora Quist,Quist ApS,nora@quist.example,+45331200,ann@crm.example,Lead`,
    wants: {
      lead_name: 'name',
      company_name: 'company',
      email_id: 'email',
      phone: 'phone',
      lead_owner: 'people',
      status: 'status',
    },
  },
  {
    program: 'Close',
    text: `lead_id,lead_name,contact_name,title,primary_email,primary_phone
lead_1,Quist ApS,Nora Quist,COO,nora@quist.example,+45331200`,
    wants: { lead_name: 'company', contact_name: 'name', primary_email: 'email', primary_phone: 'phone' },
  },
  {
    program: 'Freshsales',
    text: `Contact : First name,Contact : Last name,Contact : Emails,Contact : Work,Contact : Mobile,Contact : Sales owner,Contact : Lifecycle stage,Contact : Status,Account : Name
Nora,Quist,nora@quist.example,+45331200,+45221100,Ann Lee,Lead,New,Quist ApS`,
    wants: {
      'Contact : First name': 'first',
      'Contact : Last name': 'last',
      'Contact : Emails': 'email',
      'Contact : Work': 'phone',
      'Contact : Sales owner': 'people',
      'Contact : Status': 'status',
      'Account : Name': 'company',
    },
  },
  {
    program: 'Bitrix24',
    text: `Lead Name,Stage,First Name,Second Name,Last Name,Company Name,Work Phone,Work E-mail,Responsible
Form: contact us,New,Nora,M.,Quist,Quist ApS,+45331200,nora@quist.example,Ann Lee`,
    wants: {
      Stage: 'status',
      'First Name': 'first',
      'Second Name': 'middle',
      'Last Name': 'last',
      'Company Name': 'company',
      'Work Phone': 'phone',
      'Work E-mail': 'email',
      Responsible: 'people',
    },
  },
  {
    program: 'a form whose subject is called the lead',
    text: `Lead,First Name,Last Name,Business Name,Company Name,Email,City,State
Form: contact us,Nora,Quist,,Quist ApS,nora@quist.example,Odense,Fyn`,
    wants: { 'First Name': 'first', 'Last Name': 'last', 'Company Name': 'company', Email: 'email' },
  },
  {
    program: 'companies and their owners',
    text: `Record ID,Company name,Company owner,Phone Number
1,Quist ApS,Ann Lee,+45331200`,
    wants: { 'Company name': 'name', 'Company owner': 'people', 'Phone Number': 'phone' },
  },
  {
    program: 'a marketplace that puts the sender first',
    text: `Sender Name,Sender Mobile,Sender Email,Sender Company,Sender City,Sender State,Query Message
Nora Quist,+45331200,nora@quist.example,Quist ApS,Odense,Fyn,Need five`,
    wants: {
      'Sender Name': 'name',
      'Sender Mobile': 'phone',
      'Sender Email': 'email',
      'Sender Company': 'company',
      'Query Message': 'notes',
    },
  },
  {
    program: 'leads that are cases of a contact',
    text: `Lead name,Contact name,Account name,Lead stage,Owner,Direct phone number
Need / Quist ApS,Nora Quist,Quist ApS,Qualified,Ann Lee,+45331200`,
    wants: {
      'Contact name': 'name',
      'Account name': 'company',
      'Lead stage': 'status',
      Owner: 'people',
      'Direct phone number': 'phone',
    },
  },
  {
    program: 'RD Station',
    text: `Email,Nome,Empresa,Telefone,Estado,Cidade,Estágio no funil,Dono do Lead,Anotações
nora@quist.example,Nora Quist,Quist Ltda,(11) 1234-5678,SP,São Paulo,Lead Qualificado,Ann Lee,Ligar`,
    wants: {
      Email: 'email',
      Nome: 'name',
      Empresa: 'company',
      Telefone: 'phone',
      'Estágio no funil': 'status',
      'Dono do Lead': 'people',
      Anotações: 'notes',
    },
  },
  {
    program: 'Outlook in Japanese',
    text: `姓,名,会社名,役職,電子メール アドレス,勤務先 電話,携帯電話
鈴木,花子,鈴木商事,課長,hanako@suzuki.example,06-5555-6666,080-7777-8888`,
    wants: { 姓: 'last', 名: 'first', 会社名: 'company', '電子メール アドレス': 'email', '勤務先 電話': 'phone' },
  },
  {
    program: 'Excel in Spanish',
    text: `Nombre,Apellido 1,Apellido 2,Empresa,Correo,Estado,Ciudad
Nora,Quist,Sanz,Quist SL,nora@quist.example,Ganado,Vigo`,
    wants: {
      Nombre: 'first',
      'Apellido 1': 'last',
      'Apellido 2': 'last',
      Empresa: 'company',
      Correo: 'email',
      Estado: 'status',
    },
  },
];
