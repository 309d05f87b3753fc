// Exports of CRMs and their relatives in the shape in which those programs write them; all people and companies are made up.

/** What a column should become: `first:` and `last:` are parts of a name, `people` those who are assigned. */
export type WantedTarget =
  'name' | 'first' | 'middle' | 'last' | 'email' | 'phone' | 'company' | 'source' | 'status' | 'notes' | 'people';

export interface ProgramExport {
  program: string;
  /** As the file has it. */
  text: string;
  /** Columns that become something, by header; all others are kept as they are or left out. */
  wants: Readonly<Record<string, WantedTarget>>;
}

export const crmExports: readonly ProgramExport[] = [
  {
    program: 'HubSpot',
    text: `Record ID - Contact,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Lead Status,Lifecycle Stage,Company Name,Original Traffic Source,Create Date,Last Activity Date
77120001,Nora,Quist,nora@quist.example,+45 33 1200,,Ann Lee,Open,Lead,Quist ApS,Organic Search,2026-02-11 08:30,
77120002,Omar,Haddad,omar@haddad.example,,+20 100 2000,Bob Ray,In progress,Lead,,Direct Traffic,2026-02-12 09:31,2026-02-13 10:00`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      Email: 'email',
      'Phone Number': 'phone',
      'Contact owner': 'people',
      'Lead Status': 'status',
      'Company Name': 'company',
      'Original Traffic Source': 'source',
    },
  },
  {
    program: 'Salesforce',
    text: `"Lead ID","First Name","Last Name","Title","Company / Account","Street","Email","Phone","Mobile","Lead Source","Rating","Lead Owner","Lead Owner Alias","Lead Status","Created Date"
"00Q4x000001","Nora","Quist","COO","Quist ApS","Havnegade 1","nora@quist.example","+45 33 1200","","Web","Hot","Ann Lee","alee","Open - Not Contacted","11/02/2026"
"00Q4x000002","Omar","Haddad","","Haddad LLC","","omar@haddad.example","","+20 100 2000","Partner","","Bob Ray","bray","Working - Contacted","12/02/2026"`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Company / Account': 'company',
      Email: 'email',
      Phone: 'phone',
      'Lead Source': 'source',
      'Lead Owner': 'people',
      'Lead Status': 'status',
    },
  },
  {
    program: 'Salesforce',
    text: `"ID","LASTNAME","FIRSTNAME","NAME","COMPANY","PHONE","MOBILEPHONE","EMAIL","DESCRIPTION","LEADSOURCE","STATUS","OWNER.NAME","OWNERID","ISDELETED"
"00Q4x000003","Quist","Nora","Nora Quist","Quist ApS","+45 33 1200","","nora@quist.example","Call in May","Web","Open","Ann Lee","0054x0001","false"
"00Q4x000004","Haddad","Omar","Omar Haddad","Haddad LLC","","","omar@haddad.example","","Partner","Working","Bob Ray","0054x0002","false"`,
    wants: {
      NAME: 'name',
      COMPANY: 'company',
      PHONE: 'phone',
      EMAIL: 'email',
      DESCRIPTION: 'notes',
      LEADSOURCE: 'source',
      STATUS: 'status',
      'OWNER.NAME': 'people',
    },
  },
  {
    program: 'Zoho CRM',
    text: `Record Id,Lead Owner.id,Lead Owner,Company,Salutation,First Name,Last Name,Title,Email,Phone,Fax,Mobile,Website,Lead Source,Lead Status,Industry,No. of Employees,Annual Revenue,Rating,Created By,Email Opt Out,Secondary Email,Description
zcrm_900001,zcrm_91,Ann Lee,Quist ApS,Ms.,Nora,Quist,COO,nora@quist.example,+45 33 1200,,,quist.example,Trade Show,Contacted,ERP,20,100000,,Ann Lee,false,,Call in May
zcrm_900002,zcrm_92,Bob Ray,Haddad LLC,,Omar,Haddad,,omar@haddad.example,,,+20 100 2000,,,Not Contacted,,,,,Bob Ray,false,,`,
    wants: {
      'Lead Owner': 'people',
      Company: 'company',
      'First Name': 'first',
      'Last Name': 'last',
      Email: 'email',
      Phone: 'phone',
      'Lead Source': 'source',
      'Lead Status': 'status',
      Description: 'notes',
    },
  },
  {
    program: 'Pipedrive',
    text: `Lead - ID,Lead - Title,Lead - Contact person,Lead - Organization,Lead - Owner,Lead - Source,Lead - Labels,Person - Email - Work,Person - Phone - Mobile,Lead - Lead created
a1,Quist deal,Nora Quist,Quist ApS,Ann Lee,Web form,Hot,nora@quist.example,+45 33 1200,2026-02-11
a2,Haddad deal,Omar Haddad,Haddad LLC,Bob Ray,Manually created,,omar@haddad.example,,2026-02-12`,
    wants: {
      'Lead - Contact person': 'name',
      'Lead - Organization': 'company',
      'Lead - Owner': 'people',
      'Lead - Source': 'source',
      'Person - Email - Work': 'email',
      'Person - Phone - Mobile': 'phone',
    },
  },
  {
    program: 'Dynamics 365',
    text: `(Do Not Modify) Lead,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Name,Topic,Company Name,Email,Business Phone,Mobile Phone,Status Reason,Lead Source,Rating,Owner,Created On
6f96-1,Ab1==,2/11/2026 8:30,Nora Quist,Wants a demo,Quist ApS,nora@quist.example,+45 33 1200,,New,Web,Warm,Ann Lee,2/11/2026 8:30
6f96-2,Ab2==,2/12/2026 8:30,Omar Haddad,Price list,Haddad LLC,omar@haddad.example,,+20 100 2000,Contacted,Trade Show,,Bob Ray,2/12/2026 8:30`,
    wants: {
      Name: 'name',
      'Company Name': 'company',
      Email: 'email',
      'Business Phone': 'phone',
      'Status Reason': 'status',
      'Lead Source': 'source',
      Owner: 'people',
    },
  },
  {
    program: 'EspoCRM',
    text: `Salutation;First Name;Last Name;Account Name;Email;Phone;Title;Status;Source;Assigned User;Teams;Description;Created At;Opportunity Amount
Ms.;Nora;Quist;Quist ApS;nora@quist.example;+45331200;COO;New;Web Site;Ann Lee;North;Call in May;2026-02-11 08:30:00;
;Omar;Haddad;Haddad LLC;omar@haddad.example;;;Assigned;Campaign;Bob Ray;;;2026-02-12 08:30:00;1000`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Account Name': 'company',
      Email: 'email',
      Phone: 'phone',
      Status: 'status',
      Source: 'source',
      'Assigned User': 'people',
      Description: 'notes',
    },
  },
  {
    program: 'SuiteCRM',
    text: `"Name","ID","First Name","Last Name","Lead Source","Lead Source Description","Status","Status Description","Account Name","Assigned To","Office Phone","Mobile","Email Address","Description","Date Created"
"Nora Quist","1a","Nora","Quist","Web Site","","New","","Quist ApS","Ann Lee","+45 33 1200","","nora@quist.example","Call in May","02/11/2026"
"Omar Haddad","2b","Omar","Haddad","Cold Call","","Assigned","","Haddad LLC","Bob Ray","","","omar@haddad.example","","02/12/2026"`,
    wants: {
      Name: 'name',
      'Lead Source': 'source',
      Status: 'status',
      'Account Name': 'company',
      'Assigned To': 'people',
      'Office Phone': 'phone',
      'Email Address': 'email',
      Description: 'notes',
    },
  },
  {
    program: 'Odoo',
    text: `"id","name","contact_name","partner_name","email_from","phone","user_id","team_id","stage_id","source_id","description","create_date"
"__export__.crm_1","Quist: demo","Nora Quist","Quist ApS","nora@quist.example","+45 33 1200","Ann Lee","Sales","New","Website","Call in May","2026-02-11 08:30:00"
"__export__.crm_2","Haddad: price","Omar Haddad","Haddad LLC","omar@haddad.example","","Bob Ray","Sales","Qualified","Newsletter","","2026-02-12 08:30:00"`,
    wants: {
      contact_name: 'name',
      partner_name: 'company',
      email_from: 'email',
      phone: 'phone',
      user_id: 'people',
      stage_id: 'status',
      source_id: 'source',
      description: 'notes',
    },
  },
  {
    program: 'Odoo',
    text: `"Opportunity","Contact Name","Company Name","Email","Phone","Salesperson","Sales Team","Stage","Source","Expected Revenue"
"Quist: demo","Nora Quist","Quist ApS","nora@quist.example","+45 33 1200","Ann Lee","Sales","New","Website","1000.0"
"Haddad: price","Omar Haddad","Haddad LLC","omar@haddad.example","","Bob Ray","Sales","Qualified","","0.0"`,
    wants: {
      'Contact Name': 'name',
      'Company Name': 'company',
      Email: 'email',
      Phone: 'phone',
      Salesperson: 'people',
      Stage: 'status',
      Source: 'source',
    },
  },
  {
    program: 'Frappe CRM',
    text: `"ID","First Name","Last Name","Organization","Email","Mobile No","Status","Lead Owner","Source","Creation"
"CRM-LEAD-1","Nora","Quist","Quist ApS","nora@quist.example","+45-331200","New","ann.lee@crm.example","Website","2026-02-11 08:30:00"
"CRM-LEAD-2","Omar","Haddad","Haddad LLC","omar@haddad.example","","Contacted","bob.ray@crm.example","","2026-02-12 08:30:00"`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      Organization: 'company',
      Email: 'email',
      'Mobile No': 'phone',
      Status: 'status',
      'Lead Owner': 'people',
      Source: 'source',
    },
  },
  {
    program: 'Freshsales',
    text: `Id,First name,Last name,Emails,Work,Mobile,Job title,Accounts,Sales owner,Status,Lifecycle stage,Source,Recent note,Created at
9001,Nora,Quist,nora@quist.example,+45 33 1200,,COO,Quist ApS,Ann Lee,New,Lead,Web Form,Call in May,2026-02-11
9002,Omar,Haddad,omar@haddad.example,,+20 100 2000,,Haddad LLC,Bob Ray,Contacted,Lead,Chat,,2026-02-12`,
    wants: {
      'First name': 'first',
      'Last name': 'last',
      Emails: 'email',
      Work: 'phone',
      Accounts: 'company',
      'Sales owner': 'people',
      Status: 'status',
      Source: 'source',
      'Recent note': 'notes',
    },
  },
  {
    program: 'monday.com',
    text: `Leads
Name,Person,Status,Company,Title,Email,Phone,Last interaction,Notes
Nora Quist,Ann Lee,New Lead,Quist ApS,COO,nora@quist.example,45331200,2026-02-11,Call in May
Omar Haddad,Bob Ray,Contacted,Haddad LLC,,omar@haddad.example,,,`,
    wants: {
      Name: 'name',
      Person: 'people',
      Status: 'status',
      Company: 'company',
      Email: 'email',
      Phone: 'phone',
      Notes: 'notes',
    },
  },
  {
    program: 'Close',
    text: `id,display_name,status_label,primary_contact_name,primary_contact_primary_email,primary_contact_primary_phone,lead_owner,lead_source,description,date_created
lead_a1,Quist ApS,Potential,Nora Quist,nora@quist.example,+45331200,Ann Lee,Inbound,Call in May,2026-02-11
lead_a2,Haddad LLC,Qualified,Omar Haddad,omar@haddad.example,,Bob Ray,,,2026-02-12`,
    wants: {
      display_name: 'company',
      status_label: 'status',
      primary_contact_name: 'name',
      primary_contact_primary_email: 'email',
      primary_contact_primary_phone: 'phone',
      lead_owner: 'people',
      lead_source: 'source',
      description: 'notes',
    },
  },
  {
    program: 'Copper',
    text: `Lead Id,Name,Email,Phone,Company,Title,Owned By,Status,Source,Details,Tags,Created At
70001,Nora Quist,nora@quist.example,+45 33 1200,Quist ApS,COO,Ann Lee,New,Website,Call in May,vip,2/11/2026
70002,Omar Haddad,omar@haddad.example,,Haddad LLC,,Bob Ray,Open,,,,2/12/2026`,
    wants: {
      Name: 'name',
      Email: 'email',
      Phone: 'phone',
      Company: 'company',
      'Owned By': 'people',
      Status: 'status',
      Source: 'source',
      Details: 'notes',
    },
  },
];
