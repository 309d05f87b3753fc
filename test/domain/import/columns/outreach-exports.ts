// Files of programs that find, write to and meet people.
import type { ProgramExport } from './crm-exports.js';

export const outreachExports: readonly ProgramExport[] = [
  {
    program: 'lemlist',
    text: `_id,email,firstName,lastName,companyName,linkedinUrl,phone,icebreaker,status,leadStatus,contactOwner,campaignName
a1,ida@customer.example,Ida,Abel,Abel GmbH,https://linkedin.example/in/ida,+49 30 1234567,Great post,emailsOpened,interested,ann@team.example,Q1
a2,cem@customer.example,Cem,Costa,Costa SA,,,,emailsSent,,bob@team.example,Q1`,
    wants: {
      email: 'email',
      firstName: 'first',
      lastName: 'last',
      companyName: 'company',
      phone: 'phone',
      leadStatus: 'status',
      contactOwner: 'people',
    },
  },
  {
    program: 'instantly',
    text: `Email,First Name,Last Name,Company Name,Personalization,Phone,Website,Lead Status,Email Opened,Email Replied,Email Bounced,Assigned To
ida@customer.example,Ida,Abel,Abel GmbH,Hi,+49 30 1234567,abel.example,Contacted,3,0,0,Ann Lee
cem@customer.example,Cem,Costa,Costa SA,,,,Not yet contacted,0,0,0,`,
    wants: {
      Email: 'email',
      'First Name': 'first',
      'Last Name': 'last',
      'Company Name': 'company',
      Phone: 'phone',
      'Lead Status': 'status',
      'Assigned To': 'people',
    },
  },
  {
    program: 'hunter',
    text: `Domain name,Organization,Confidence score,Email address,Type,Number of sources,Pattern,First name,Last name,Department,Position,Twitter handle,LinkedIn URL,Phone number,Verification status
abel.example,Abel GmbH,97,ida@customer.example,personal,2,{first},Ida,Abel,it,CTO,,,+49 30 1234567,valid
costa.example,Costa SA,80,cem@customer.example,generic,1,{first},Cem,Costa,,,,,,accept_all`,
    wants: {
      Organization: 'company',
      'Email address': 'email',
      'First name': 'first',
      'Last name': 'last',
      'Phone number': 'phone',
    },
  },
  {
    program: 'snov',
    text: `First name,Last name,Full name,Email,Email status,Company name,Company site,Position,Location,Country,Social,Source,Added on
Ida,Abel,Ida Abel,ida@customer.example,valid,Abel GmbH,abel.example,CTO,Berlin,Germany,https://linkedin.example/in/ida,LinkedIn,2026-03-12
Cem,Costa,Cem Costa,cem@customer.example,unknown,Costa SA,,,,Portugal,,LinkedIn,2026-03-12`,
    wants: { 'Full name': 'name', Email: 'email', 'Company name': 'company', Source: 'source' },
  },
  {
    program: 'cognism',
    text: `Contact Id,Full Name,First Name,Last Name,Job Title,Seniority,Email,Email Quality,Direct,Mobile,HQ,Account Name,Account Website,Account Industry,LinkedIn Url
1,Ida Abel,Ida,Abel,CTO,C-Level,ida@customer.example,High,+49 30 1234567,+49 170 1234567,+49 30 1000,Abel GmbH,abel.example,IT,
2,Cem Costa,Cem,Costa,,,cem@customer.example,,,+351 911234567,,Costa SA,,,`,
    wants: { 'Full Name': 'name', Email: 'email', Mobile: 'phone', 'Account Name': 'company' },
  },
  {
    program: 'rocketreach',
    text: `Name,Title,Company,Location,Recommended Email,Recommended Personal Email,Recommended Work Email,Email1,Email1 Grade,Mobile Phone1,Office Phone1,LinkedIn
Ida Abel,CTO,Abel GmbH,Berlin,ida@customer.example,,ida@customer.example,ida@customer.example,A,+49 170 1234567,+49 30 1234567,
Cem Costa,,Costa SA,,cem@customer.example,,cem@customer.example,cem@customer.example,B,,,`,
    wants: { Name: 'name', Company: 'company', Email1: 'email', 'Office Phone1': 'phone' },
  },
  {
    program: 'seamless',
    text: `Contact Full Name,First Name,Middle Name,Last Name,Title,Company Name - Cleaned,Company Name,Email 1,Email 1 Validation,Contact Phone 1,Company Phone 1,List
Ida Abel,Ida,,Abel,CTO,Abel,Abel GmbH,ida@customer.example,valid,+49 170 1234567,+49 30 1234567,Q1
Cem Costa,Cem,,Costa,,Costa,Costa SA,cem@customer.example,valid,,,Q1`,
    wants: { 'Contact Full Name': 'name', 'Company Name': 'company', 'Email 1': 'email', 'Contact Phone 1': 'phone' },
  },
  {
    program: 'waalaxy',
    text: `firstName,lastName,linkedinUrl,companyName,occupation,proEmail,proPhoneNumbers,prospectList,status,tags
Ida,Abel,https://linkedin.example/in/ida,Abel GmbH,CTO,ida@customer.example,+49 30 1234567,List,connected,
Cem,Costa,https://linkedin.example/in/cem,Costa SA,,cem@customer.example,,List,interested,`,
    wants: {
      firstName: 'first',
      lastName: 'last',
      companyName: 'company',
      proEmail: 'email',
      proPhoneNumbers: 'phone',
      status: 'status',
    },
  },
  {
    program: 'mailchimp-de',
    text: `E-Mail-Adresse,Vorname,Nachname,Adresse,Telefonnummer,Geburtstag,Firma,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LEID,EUID,NOTES,TAGS
ida@customer.example,Ida,Abel,,+49 30 1234567,03/12,Abel GmbH,2,2026-03-12 09:14:00,,2026-03-12 09:14:00,1,a,,"""Messe"""
cem@customer.example,Cem,Costa,,,,,2,2026-03-12 09:14:00,,2026-03-12 09:14:00,2,b,,`,
    wants: {
      'E-Mail-Adresse': 'email',
      Vorname: 'first',
      Nachname: 'last',
      Telefonnummer: 'phone',
      Firma: 'company',
      NOTES: 'notes',
    },
  },
  {
    program: 'cleverreach',
    text: `email;registered;activated;bounced;source;anrede;vorname;nachname;firma;tags
ida@customer.example;2026-03-12 09:14:00;2026-03-12 09:15:00;0;Import;Frau;Ida;Abel;Abel GmbH;messe
cem@customer.example;2026-03-12 09:14:00;2026-03-12 09:15:00;0;Formular;Herr;Cem;Costa;;`,
    wants: { email: 'email', source: 'source', vorname: 'first', nachname: 'last', firma: 'company' },
  },
  {
    program: 'getresponse',
    text: `email,name,created_on,origin,ip,custom_company,custom_phone,custom_comment
ida@customer.example,Ida Abel,2026-03-12 09:14:00,import,,Abel GmbH,+49 30 1234567,Call back
cem@customer.example,Cem Costa,2026-03-12 09:14:00,www,,Costa SA,,`,
    wants: {
      email: 'email',
      name: 'name',
      origin: 'source',
      custom_company: 'company',
      custom_phone: 'phone',
      custom_comment: 'notes',
    },
  },
  {
    program: 'flamingo',
    text: `"Subject","Email","Name","Message","your-name","your-email","your-subject","your-message","your-tel","Date"
"Anfrage","ida@customer.example","Ida Abel","Bitte Angebot","Ida Abel","ida@customer.example","Anfrage","Bitte Angebot","030 1234567","2026-03-12 09:14"
"Demo","cem@customer.example","Cem Costa","Demo please","Cem Costa","cem@customer.example","Demo","Demo please","","2026-03-12 09:14"`,
    wants: { Email: 'email', Name: 'name', Message: 'notes', 'your-tel': 'phone' },
  },
  {
    program: 'elementor',
    text: `"Name","E-Mail","Telefon","Nachricht","Created At","User ID","User Agent","User IP","Referrer"
"Ida Abel","ida@customer.example","030 1234567","Bitte Angebot","2026-03-12 09:14:00","0","Mozilla/5.0 (X11)","192.0.2.1","https://site.example/kontakt"
"Cem Costa","cem@customer.example","","Demo","2026-03-12 09:14:00","0","Mozilla/5.0 (X11)","192.0.2.1","https://site.example/kontakt"`,
    wants: { Name: 'name', 'E-Mail': 'email', Telefon: 'phone', Nachricht: 'notes' },
  },
  {
    program: 'squarespace',
    text: `Submitted On,Name,Email,Phone,Message,How did you hear about us?
03/12/2026 09:14:00,Ida Abel,ida@customer.example,(555) 123-4567,I want a quote,Google
03/13/2026 09:14:00,Cem Costa,cem@customer.example,,Hello,Friend`,
    wants: { Name: 'name', Email: 'email', Phone: 'phone', Message: 'notes', 'How did you hear about us?': 'source' },
  },
  {
    program: 'wix',
    text: `First Name,Last Name,Email 1,Email 1 - Type,Phone 1,Phone 1 - Type,Company,Position,Labels,Source,Created At (UTC+0),Email subscriber status,Last Activity,Assignees
Ida,Abel,ida@customer.example,Main,'+49301234567,Main,Abel GmbH,CTO,Contacted me,Wix Forms,2026-03-12 09:14,Subscribed,Form submitted,Ann Lee
Cem,Costa,cem@customer.example,Main,,,Costa SA,,,Import,2026-03-12 09:14,Never subscribed,,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      'Email 1': 'email',
      'Phone 1': 'phone',
      Company: 'company',
      Source: 'source',
      Assignees: 'people',
    },
  },
  {
    program: 'surveymonkey',
    text: `Respondent ID,Collector ID,Date Created,Date Modified,IP Address,Email Address,First Name,Last Name,Custom Data 1,Please tell us about you,,,What do you need?
,,,,,,,,,Name,Company,Email,Open-Ended Response
1181,400,03/12/2026 09:14:00 AM,03/12/2026 09:20:00 AM,192.0.2.1,,,,,Ida Abel,Abel GmbH,ida@customer.example,A demo
1182,400,03/12/2026 09:14:00 AM,03/12/2026 09:20:00 AM,192.0.2.1,,,,,Cem Costa,Costa SA,cem@customer.example,Chairs`,
    wants: { Name: 'name', Company: 'company', Email: 'email' },
  },
  {
    program: 'msforms-de',
    text: `ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Wie heißt Ihr Unternehmen?;Ihre Telefonnummer;Was möchten Sie uns mitteilen?
1;12.03.2026 09:14:00;12.03.2026 09:16:00;ida@customer.example;Ida Abel;Abel GmbH;030 1234567;Bitte Angebot
2;12.03.2026 09:14:00;12.03.2026 09:16:00;cem@customer.example;Cem Costa;Costa AG;;`,
    wants: { 'E-Mail': 'email', Name: 'name', 'Wie heißt Ihr Unternehmen?': 'company', 'Ihre Telefonnummer': 'phone' },
  },
  {
    program: 'gforms-fr',
    text: `Horodateur,Adresse e-mail,Nom et prénom,Société,Téléphone,Votre besoin
12/03/2026 09:14:00,ida@customer.example,Hélène Abel,Abel SARL,01 23 45 67 89,Une démo
13/03/2026 09:14:00,cem@customer.example,Cem Costa,Costa SA,,Des chaises`,
    wants: { 'Adresse e-mail': 'email', 'Nom et prénom': 'name', Société: 'company', Téléphone: 'phone' },
  },
  {
    program: 'calcom',
    text: `ID,UID,Title,Status,Start Time,End Time,Attendee Name,Attendee Email,Attendee Phone,Host Name,Host Email,Location,Additional notes,Event Type
1,abc,30 min between Ann Lee and Ida Abel,ACCEPTED,2026-03-12T09:14:00Z,2026-03-12T09:44:00Z,Ida Abel,ida@customer.example,+49301234567,Ann Lee,ann@team.example,Zoom,Demo please,30min
2,abd,30 min between Ann Lee and Cem Costa,CANCELLED,2026-03-12T09:14:00Z,2026-03-12T09:44:00Z,Cem Costa,cem@customer.example,,Ann Lee,ann@team.example,Zoom,,30min`,
    wants: {
      Status: 'status',
      'Attendee Name': 'name',
      'Attendee Email': 'email',
      'Attendee Phone': 'phone',
      'Host Name': 'people',
      'Host Email': 'people',
      'Additional notes': 'notes',
    },
  },
  {
    program: 'eventbrite-de',
    text: `Bestellnr.,Bestelldatum,Vorname,Nachname,E-Mail-Adresse,Ticketart,Ticketpreis,Teilnehmerstatus,Firma,Berufsbezeichnung,Handynummer
1001,12.03.2026 09:14,Ida,Abel,ida@customer.example,Standard,"10,00",Attending,Abel GmbH,CTO,+49 170 1234567
1002,12.03.2026 09:14,Cem,Costa,cem@customer.example,Standard,"10,00",Attending,Costa AG,,`,
    wants: { Vorname: 'first', Nachname: 'last', 'E-Mail-Adresse': 'email', Firma: 'company', Handynummer: 'phone' },
  },
  {
    program: 'luma',
    text: `api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,qr_code_url,amount,"What company do you work for?","What is your LinkedIn profile?"
gst-1,Ida Abel,Ida,Abel,ida@customer.example,+49301234567,2026-03-12T09:14:00.000Z,approved,,twitter,https://lu.example/1,$0.00,Abel GmbH,/in/ida
gst-2,Cem Costa,Cem,Costa,cem@customer.example,,2026-03-12T09:14:00.000Z,approved,,,https://lu.example/2,$0.00,Costa SA,`,
    wants: {
      name: 'name',
      email: 'email',
      phone_number: 'phone',
      custom_source: 'source',
      'What company do you work for?': 'company',
    },
  },
  {
    program: 'gotowebinar',
    text: `Webinar Name,Webinar ID
Demo day,123-456-789

Webinar Date,Duration
"Mar 12, 2026 9:14 AM CET",1 hour

Attendee Details
Attended,Interest Rating,Last Name,First Name,Email Address,Organization,Phone,Questions Asked by Attendee
Yes,80,Abel,Ida,ida@customer.example,Abel GmbH,+49 30 1234567,How much?
No,,Costa,Cem,cem@customer.example,Costa SA,,`,
    wants: {
      'Last Name': 'last',
      'First Name': 'first',
      'Email Address': 'email',
      Organization: 'company',
      Phone: 'phone',
    },
  },
];
