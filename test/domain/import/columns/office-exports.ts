// Files of programs for tasks, help and smaller sales teams.
import type { ProgramExport } from './crm-exports.js';

export const officeExports: readonly ProgramExport[] = [
  {
    program: 'asana',
    text: `Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Email,Company,Stage
1200001,2026-03-12,,2026-03-13,Ida Abel,Inbox,Ann Lee,ann@team.example,,2026-04-01,,Call back,Leads,,,ida@customer.example,Abel GmbH,Contacted
1200002,2026-03-12,,2026-03-13,Cem Costa,Inbox,,,,,,,Leads,,,cem@customer.example,Costa SA,New Lead`,
    wants: {
      Name: 'name',
      Assignee: 'people',
      'Assignee Email': 'people',
      Notes: 'notes',
      Email: 'email',
      Company: 'company',
      Stage: 'status',
    },
  },
  {
    program: 'clickup',
    text: `Task Type,Task ID,Task Custom ID,Task Name,Task Content,Status,Date Created,Date Created Text,Due Date,Due Date Text,Start Date,Parent ID,Attachments,Assignees,Tags,Priority,List Name,Folder Name/Path,Space Name,Time Estimated,Checklists,Comments,Assigned Comments,Time Spent,Rolled Up Time,Email (email),Phone (phone)
Task,86abc1,,Ida Abel,Wants a demo,new lead,1710234567890,"3/12/2026, 9:14:00 AM GMT+1",,,,null,[],[Ann Lee],[],null,Leads,CRM,Sales,,{},[],[],,,ida@customer.example,+49 30 1234567
Task,86abc2,,Cem Costa,,contacted,1710234567891,"3/12/2026, 9:14:00 AM GMT+1",,,,null,[],"[Ann Lee,Bob Ray]",[],null,Leads,CRM,Sales,,{},[],[],,,cem@customer.example,`,
    wants: {
      'Task Name': 'name',
      Status: 'status',
      Assignees: 'people',
      Comments: 'notes',
      'Email (email)': 'email',
      'Phone (phone)': 'phone',
    },
  },
  {
    program: 'trello',
    text: `Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Attachment Count,List Name,Board Name,Last Activity Date,Archived
5f1,Ida Abel,https://trello.example/c/5f1,Call back,hot (red),"Ann Lee, Bob Ray",,0,Contacted,Leads,2026-03-12T09:14:00Z,false
5f2,Cem Costa,https://trello.example/c/5f2,,,,,0,New Lead,Leads,2026-03-12T09:14:00Z,false`,
    wants: { 'Card Name': 'name', 'Card Description': 'notes', Members: 'people', 'List Name': 'status' },
  },
  {
    program: 'insightly-contacts',
    text: `Record Id,Salutation,First Name,Last Name,Organization Name,Title,Email Address,Phone,Phone - Mobile,Contact Owner,Date Created,Background
1,Ms,Ida,Abel,Abel GmbH,CTO,ida@customer.example,+49 30 1234567,,Ann Lee,2026-03-12,Met at the fair
2,Mr,Cem,Costa,Costa SA,,cem@customer.example,,,Bob Ray,2026-03-12,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Organization Name': 'company',
      'Email Address': 'email',
      Phone: 'phone',
      'Contact Owner': 'people',
      Background: 'notes',
    },
  },
  {
    program: 'zendesk-users',
    text: `id,name,email,phone,role,organization,created_at,last_login_at,tags,notes,details,time_zone
1,Ida Abel,ida@customer.example,+49301234567,end-user,Abel GmbH,2026-03-12 09:14:00,,vip,Call back,,Berlin
2,Cem Costa,cem@customer.example,,end-user,Costa SA,2026-03-12 09:14:00,,,,,Lisbon`,
    wants: { name: 'name', email: 'email', phone: 'phone', organization: 'company', notes: 'notes' },
  },
  {
    program: 'freshdesk',
    text: `Full name,Title,Company,Work email,Work phone,Mobile,Twitter,Other emails,Address,Time zone,Language,Tags,About,Created at
Ida Abel,CTO,Abel GmbH,ida@customer.example,+49 30 1234567,,,,,Berlin,en,,Met at the fair,2026-03-12
Cem Costa,,Costa SA,cem@customer.example,,,,,,Lisbon,en,,,2026-03-12`,
    wants: { 'Full name': 'name', Company: 'company', 'Work email': 'email', 'Work phone': 'phone', About: 'notes' },
  },
  {
    program: 'crisp',
    text: `email,phone,nickname,gender,address,company_name,company_url,segments,created_at,updated_at,notepad
ida@customer.example,+49301234567,Ida Abel,female,,Abel GmbH,abel.example,lead,2026-03-12T09:14:00.000Z,2026-03-12T09:14:00.000Z,Call back
cem@customer.example,,Cem Costa,,,Costa SA,,lead,2026-03-12T09:14:00.000Z,2026-03-12T09:14:00.000Z,`,
    wants: { email: 'email', phone: 'phone', nickname: 'name', company_name: 'company', notepad: 'notes' },
  },
  {
    program: 'folk',
    text: `First name,Last name,Job title,Companies,Emails,Phones,URLs,Addresses,Groups,Created by,Leads > Status,Leads > Owner,Leads > Notes
Ida,Abel,CTO,Abel GmbH,ida@customer.example,+49301234567,,,Leads,Ann Lee,Contacted,Bob Ray,Call back
Cem,Costa,,Costa SA,"cem@customer.example,cem2@customer.example",,,,Leads,Ann Lee,,,`,
    wants: {
      'First name': 'first',
      'Last name': 'last',
      Companies: 'company',
      Emails: 'email',
      Phones: 'phone',
      'Leads > Status': 'status',
      'Leads > Owner': 'people',
      'Leads > Notes': 'notes',
    },
  },
  {
    program: 'salesflare',
    text: `Account name,Account owner,First name,Last name,Email,Phone number,Mobile phone number,Role,Opportunity name,Opportunity stage,Opportunity value,Account description
Abel GmbH,Ann Lee,Ida,Abel,ida@customer.example,+49301234567,,CTO,Chairs,Contacted,1000,Makes chairs
Costa SA,Bob Ray,Cem,Costa,cem@customer.example,,,,,,,`,
    wants: {
      'Account name': 'company',
      'Account owner': 'people',
      'First name': 'first',
      'Last name': 'last',
      Email: 'email',
      'Phone number': 'phone',
      'Opportunity stage': 'status',
    },
  },
  {
    program: 'nocrm',
    text: `Lead ID,Lead,Description,Status,Step,Amount,Probability,Starred,User,User email,Team,Created at,Company,First name,Last name,Email,Phone
1,Abel GmbH,Call back,todo,Contacted,1000,50,false,Ann Lee,ann@team.example,Sales,2026-03-12,Abel GmbH,Ida,Abel,ida@customer.example,+49301234567
2,Costa SA,,standby,Incoming,,,false,Bob Ray,bob@team.example,Sales,2026-03-12,Costa SA,Cem,Costa,cem@customer.example,`,
    wants: {
      Description: 'notes',
      Step: 'status',
      User: 'people',
      'User email': 'people',
      Company: 'company',
      'First name': 'first',
      'Last name': 'last',
      Email: 'email',
      Phone: 'phone',
    },
  },
  {
    program: 'onepagecrm',
    text: `Contact ID,Title,First name,Last name,Job title,Organization name,Phone Work,Phone Mobile,Email Work,Email Home,Owner,Lead source,Status,Background,Tags,Next Action
1,Ms,Ida,Abel,CTO,Abel GmbH,+49301234567,,ida@customer.example,,Ann Lee,Web,Lead,Met at the fair,,Call
2,Mr,Cem,Costa,,Costa SA,,,cem@customer.example,,Bob Ray,Event,Prospect,,,`,
    wants: {
      'First name': 'first',
      'Last name': 'last',
      'Organization name': 'company',
      'Phone Work': 'phone',
      'Email Work': 'email',
      Owner: 'people',
      'Lead source': 'source',
      Status: 'status',
      Background: 'notes',
    },
  },
  {
    program: 'act',
    text: `Contact,Company,Title,Phone,Extension,Mobile Phone,E-mail,ID/Status,Referred By,Record Manager,Last Results,Create Date
Ida Abel,Abel GmbH,CTO,+49 30 1234567,12,,ida@customer.example,Prospect,Bob,Ann Lee,Left message,3/12/2026
Cem Costa,Costa SA,,,,,cem@customer.example,Customer,,Bob Ray,,3/12/2026`,
    wants: { Contact: 'name', Company: 'company', Phone: 'phone', 'E-mail': 'email', 'Record Manager': 'people' },
  },
  {
    program: 'followupboss',
    text: `ID,Date Added,Name,First Name,Last Name,Stage,Lead Source,Assigned To,Is Contacted,Email 1,Email 1 Type,Phone 1,Phone 1 Type,Phone 1 Status,Address 1 - Street,Address 1 - City,Address 1 - State,Tags,Notes,Message
1,2026-03-12,Ida Abel,Ida,Abel,Lead,Zillow,Ann Lee,Yes,ida@customer.example,home,(555) 123-4567,mobile,Valid,1 Road,Austin,TX,,Call back,I want to see it
2,2026-03-12,Cem Costa,Cem,Costa,Hot Prospect,Website,Bob Ray,No,cem@customer.example,home,,,,,,,,,`,
    wants: {
      Name: 'name',
      Stage: 'status',
      'Lead Source': 'source',
      'Assigned To': 'people',
      'Email 1': 'email',
      'Phone 1': 'phone',
      Notes: 'notes',
    },
  },
  {
    program: 'leadsquared',
    text: `Prospect ID,First Name,Last Name,Email Address,Phone Number,Mobile Number,Company,Lead Stage,Lead Source,Lead Age,Owner,Owner Email,Created On,Notes,Lead Number,Lead Score
6f96,Ida,Abel,ida@customer.example,+91-9876543210,,Abel Pvt Ltd,Prospect,Organic Search,3,Ann Lee,ann@team.example,2026-03-12 09:14:00,Call,101,10
6f97,Cem,Costa,cem@customer.example,,,,Opportunity,Direct Traffic,3,Bob Ray,bob@team.example,2026-03-12 09:14:00,,102,0`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Email Address': 'email',
      'Phone Number': 'phone',
      Company: 'company',
      'Lead Stage': 'status',
      'Lead Source': 'source',
      Owner: 'people',
      'Owner Email': 'people',
      Notes: 'notes',
    },
  },
  {
    program: 'vcard-like',
    text: `FN,N.Family,N.Given,ORG,TITLE,EMAIL;TYPE=WORK,TEL;TYPE=WORK,TEL;TYPE=CELL,NOTE
Ida Abel,Abel,Ida,Abel GmbH,CTO,ida@customer.example,+49 30 1234567,+49 170 1234567,Call back
Cem Costa,Costa,Cem,Costa SA,,cem@customer.example,,,`,
    wants: { FN: 'name', ORG: 'company', 'EMAIL;TYPE=WORK': 'email', 'TEL;TYPE=WORK': 'phone', NOTE: 'notes' },
  },
  {
    program: 'google-new',
    text: `First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value
Ida,,Abel,,,,,,,,Abel GmbH,CTO,,,Call,,* myContacts,* Arbeit,ida@customer.example,Privat,ida.home@customer.example,Arbeit Fax,+49 30 999,Owner,Ann Lee
Cem,,Costa,,,,,,,,,,,,,,* myContacts,* ,cem@customer.example ::: cem2@customer.example,,,Mobil,+49 170 1234567,,`,
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
    program: 'numbers-de',
    text: `Tabelle 1;;;;;
Name;E-Mail;Telefon;Firma;Zuständig;Notiz
Ida Abel;ida@customer.example;030 1234567;Abel GmbH;Ann Lee, Bob Ray;Rückruf
Jörg Größe;joerg@customer.example;;;;`,
    wants: { Name: 'name', 'E-Mail': 'email', Telefon: 'phone', Firma: 'company', Zuständig: 'people', Notiz: 'notes' },
  },
  {
    program: 'sheets-paste',
    text: `Contact\tMail\tTel\tOrg\tWho\tState of lead\tComment
Ida Abel\tida@customer.example\t+49 30 1234567\tAbel GmbH\tAnn & Bob\tContacted\t"Line one
line two"
Cem Costa\tcem@customer.example\t\t\tAnn Lee/Bob Ray`,
    wants: {
      Contact: 'name',
      Mail: 'email',
      Tel: 'phone',
      Org: 'company',
      'State of lead': 'status',
      Comment: 'notes',
    },
  },
];
