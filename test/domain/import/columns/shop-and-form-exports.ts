// Exports of shops, forms, address books and spreadsheets of more countries; the headers are theirs, all people are made up.
import type { ProgramExport } from './crm-exports.js';

export const shopAndFormExports: readonly ProgramExport[] = [
  {
    program: 'Shopify',
    text: `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags
'7210448301122,Ida,Abel,ida@customer.example,yes,Abel GmbH,Road 1,,Berlin,BE,DE,'01067,'+49 30 1234,'+49 170 1234,no,1240.00,7,Prefers calls,no,vip
'7210448301123,Cem,Costa,cem@customer.example,no,,,,,,PT,,,,no,0.00,0,,no,`,
    wants: {
      'First Name': 'first',
      'Last Name': 'last',
      Email: 'email',
      'Default Address Company': 'company',
      Phone: 'phone',
      Note: 'notes',
    },
  },
  {
    program: 'Eight',
    text: `会社名,部署名,役職,姓,名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日
アベル株式会社,営業部,部長,山田,太郎,taro@customer.example,100-0001,東京都千代田区1,03-1234-5678,,03-1234-0000,,090-1111-2222,https://abel.example,2026/03/12`,
    wants: { 会社名: 'company', 姓: 'last', 名: 'first', 'e-mail': 'email', TEL会社: 'phone' },
  },
  {
    program: 'Outlook (German)',
    text: `Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Rückmeldung,Autotelefon,Telefon Firma,Telefon privat,Mobiltelefon,Weiteres Telefon,Haupttelefon,Benutzer 1,Büro,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Empfohlen von,Geburtstag,Geschlecht,Kategorien,Name des/r Vorgesetzten,Notizen,Partner,Privat,Webseite
Frau,Ida,Sophie,Müller,,Größe GmbH,Vertrieb,CTO,Weg 1,Dresden,,01067,,,+49 30 1234,,,,,,+49 170 1,,,,,ida@customer.example,SMTP,Ida Müller (ida@customer.example),,,0.0.00,Keine Angabe,,Bob Boss,Ruft zurück,,Falsch,`,
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
    program: 'Zendesk Sell',
    text: `id,owner,first_name,last_name,organization_name,status,source_name,unqualified_reason,title,description,email,phone,mobile,fax,website,address.line1,address.city,address.state,address.country,tags,created_at
1,Ann Lee,Ida,Abel,Abel GmbH,New,Web,,CTO,Call back,ida@customer.example,+49 30 1234,,,,Road 1,Berlin,BE,DE,vip,2026-03-12T09:14:00Z`,
    wants: {
      owner: 'people',
      first_name: 'first',
      last_name: 'last',
      organization_name: 'company',
      status: 'status',
      source_name: 'source',
      description: 'notes',
      email: 'email',
      phone: 'phone',
    },
  },
  {
    program: 'Twenty',
    text: `Id,Name / First Name,Name / Last Name,Emails / Primary Email,Phones / Primary Phone Number,Phones / Primary Phone Calling Code,Company / Name,Job Title,City,Creation date,Created by
ab-12,Ida,Abel,ida@customer.example,301234,+49,Abel GmbH,CTO,Berlin,2026-03-12,Bob Ray`,
    wants: {
      'Name / First Name': 'first',
      'Name / Last Name': 'last',
      'Emails / Primary Email': 'email',
      'Phones / Primary Phone Number': 'phone',
      'Company / Name': 'company',
    },
  },
  {
    program: 'Gravity Forms',
    text: `Name (Prefix),Name (First),Name (Middle),Name (Last),Name (Suffix),Email,Phone,Company,Your message,Consent (Consent),Created By (User Id),Entry Id,Entry Date,Source Url,User Agent,User IP
Ms.,Ida,,Abel,,ida@customer.example,+49 30 1234,Abel GmbH,Call me,Checked,0,7,2026-03-12 09:14:00,https://site.example/contact,Mozilla,10.0.0.1`,
    wants: {
      'Name (First)': 'first',
      'Name (Middle)': 'middle',
      'Name (Last)': 'last',
      Email: 'email',
      Phone: 'phone',
      Company: 'company',
      'Your message': 'notes',
    },
  },
  {
    program: 'Meta Lead Ads (German)',
    text: `id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,form_name,is_organic,platform,wann_möchten_sie_starten?,vollständiger_name,e-mail-adresse,telefonnummer,name_des_unternehmens,lead_status
l:105,2026-08-31T11:18:23+02:00,ag:1,Herbst,as:1,Herbst,c:1,Herbst,f:2,Demo,false,fb,sofort,Ida Abel,ida@customer.example,p:+49301234,Abel GmbH,CREATED`,
    wants: {
      vollständiger_name: 'name',
      'e-mail-adresse': 'email',
      telefonnummer: 'phone',
      name_des_unternehmens: 'company',
      lead_status: 'status',
    },
  },
  {
    program: 'Teamleader (Dutch)',
    text: `Voornaam,Naam,E-mail,Telefoon,GSM,Bedrijf,Functie,Opmerkingen,Accountmanager,Bron
Ida,van den Abel,ida@customer.example,02 123 45 67,0470 12,Abel NV,CTO,Bel terug,Jan van den Berg,Beurs`,
    wants: {
      Voornaam: 'first',
      Naam: 'last',
      'E-mail': 'email',
      Telefoon: 'phone',
      Bedrijf: 'company',
      Opmerkingen: 'notes',
      Accountmanager: 'people',
      Bron: 'source',
    },
  },
  {
    program: 'Sellsy (French)',
    text: `Nom de la société,Civilité,Nom du contact,Prénom du contact,Email du contact,Téléphone du contact,Mobile du contact,Fonction,Commercial,Origine,Commentaire,SIRET
Abel & Frères,Mme,Abel,Hélène,helene@customer.example,01 23 45 67 89,,DSI,Gaëlle Perrin,Salon,À rappeler,12345678900011`,
    wants: {
      'Nom de la société': 'company',
      'Nom du contact': 'last',
      'Prénom du contact': 'first',
      'Email du contact': 'email',
      'Téléphone du contact': 'phone',
      Commercial: 'people',
      Origine: 'source',
      Commentaire: 'notes',
    },
  },
  {
    program: 'Nutshell',
    text: `Lead Number,Lead Name,Status,Stage,Assignee,Primary Contact,Primary Contact Email,Primary Contact Phone,Primary Company,Source,Value,Confidence,Open Date,Notes
Lead-1001,Abel GmbH,Open,Qualify,Ann Lee,Ida Abel,ida@customer.example,+49 30 1234,Abel GmbH,Web,"$1,000.00",10%,3/12/2026,Call back`,
    wants: {
      Assignee: 'people',
      'Primary Contact': 'name',
      'Primary Contact Email': 'email',
      'Primary Contact Phone': 'phone',
      'Primary Company': 'company',
      Source: 'source',
      Status: 'status',
      Notes: 'notes',
    },
  },
  {
    program: 'Excel (Japanese)',
    text: `No.,お客様名,フリガナ,会社名,TEL,E-MAIL,営業担当,ステータス,備考
1,山田太郎,ヤマダタロウ,アベル株式会社,03-1234-5678,t@c.example,Ann Lee,新規,電話`,
    wants: {
      お客様名: 'name',
      会社名: 'company',
      TEL: 'phone',
      'E-MAIL': 'email',
      営業担当: 'people',
      ステータス: 'status',
      備考: 'notes',
    },
  },
  {
    program: 'Excel (Brazilian)',
    text: `Razão Social,Contato,Fone,Email,Vendedor,Situação,Obs.,Observações do pedido
Abel SA,Ida Abel,+55 11 1234-5678,ida@c.example,Ann Lee,Novo,Ligar,`,
    wants: {
      'Razão Social': 'company',
      Contato: 'name',
      Fone: 'phone',
      Email: 'email',
      Vendedor: 'people',
      Situação: 'status',
      'Obs.': 'notes',
    },
  },
  {
    program: 'Excel (French)',
    text: `Raison Sociale,Contact,Tél.,Courriel,Suivi par,Statut,Remarques,Code postal
Abel SA,Ida Abel,01 23 45 67 89,ida@c.example,Ann Lee,Nouveau,Rappeler,69001`,
    wants: {
      'Raison Sociale': 'company',
      Contact: 'name',
      'Tél.': 'phone',
      Courriel: 'email',
      'Suivi par': 'people',
      Statut: 'status',
      Remarques: 'notes',
    },
  },
];
