// Files of programs as they are used in Europe beside the languages of the page: names of columns and people of other countries.
import type { ProgramExport } from './crm-exports.js';

export const abroadExports: readonly ProgramExport[] = [
  {
    program: 'hubspot-fr',
    text: `ID de fiche d'informations,Prénom,Nom,E-mail,Numéro de téléphone,Propriétaire du contact,Statut du lead,Entreprise associée principale,Date de création,Dernière activité
101,Ida,Abel,ida@customer.example,+33 1 23 45 67 89,Ann Lee,Nouveau,Abel SARL,2026-03-12 09:14,2026-03-13 10:00
102,Cem,Costa,cem@customer.example,,Bob Ray,En cours,Costa SA,2026-03-12 09:14,`,
    wants: {
      Prénom: 'first',
      Nom: 'last',
      'E-mail': 'email',
      'Numéro de téléphone': 'phone',
      'Propriétaire du contact': 'people',
      'Statut du lead': 'status',
      'Entreprise associée principale': 'company',
    },
  },
  {
    program: 'hubspot-ja',
    text: `レコードID,名,姓,Eメール,電話番号,コンタクト担当者,リードステータス,会社名,作成日
101,太郎,山田,taro@customer.example,03-1234-5678,Ann Lee,新規,株式会社アベル,2026-03-12
102,花子,鈴木,hanako@customer.example,,Bob Ray,,鈴木商店,2026-03-12`,
    wants: {
      名: 'first',
      姓: 'last',
      Eメール: 'email',
      電話番号: 'phone',
      コンタクト担当者: 'people',
      リードステータス: 'status',
      会社名: 'company',
    },
  },
  {
    program: 'salesforce-it',
    text: `"Titolare lead","Nome","Cognome","Società","E-mail","Telefono","Stato lead","Fonte del lead","Data di creazione"
"Ann Lee","Ida","Abel","Abel Srl","ida@customer.example","+39 02 1234567","Aperto - Non contattato","Web","12/03/2026"
"Bob Ray","Cem","Costa","Costa Spa","cem@customer.example","","In corso - Contattato","Telefono","13/03/2026"`,
    wants: {
      'Titolare lead': 'people',
      Nome: 'first',
      Cognome: 'last',
      Società: 'company',
      'E-mail': 'email',
      Telefono: 'phone',
      'Stato lead': 'status',
      'Fonte del lead': 'source',
    },
  },
  {
    program: 'salesforce-nl',
    text: `"Leadeigenaar","Voornaam","Achternaam","Bedrijf / Account","E-mail","Telefoon","Leadstatus","Leadbron"
"Ann Lee","Ida","van Abel","Abel BV","ida@customer.example","020 1234567","Open - Niet gecontacteerd","Web"
"Bob Ray","Cem","Costa","Costa NV","cem@customer.example","","In behandeling - Gecontacteerd","Telefoon"`,
    wants: {
      Leadeigenaar: 'people',
      Voornaam: 'first',
      Achternaam: 'last',
      'Bedrijf / Account': 'company',
      'E-mail': 'email',
      Telefoon: 'phone',
      Leadstatus: 'status',
      Leadbron: 'source',
    },
  },
  {
    program: 'salesforce-zh',
    text: `"潜在客户所有人","名","姓","公司/客户","电子邮件","电话","潜在客户状态","潜在客户来源"
"Ann Lee","小明","王","阿贝尔公司","wang@customer.example","010-12345678","开放 - 未联系","网站"
"Bob Ray","雷","李","","li@customer.example","","工作 - 已联系","电话"`,
    wants: {
      潜在客户所有人: 'people',
      名: 'first',
      姓: 'last',
      '公司/客户': 'company',
      电子邮件: 'email',
      电话: 'phone',
      潜在客户状态: 'status',
      潜在客户来源: 'source',
    },
  },
  {
    program: 'zoho-de',
    text: `Datensatz-ID,Lead-Besitzer.id,Lead-Besitzer,Firma,Vorname,Nachname,Titel,E-Mail,Telefon,Mobil,Website,Lead-Quelle,Lead-Status,Branche,Beschreibung
zcrm_1,zcrm_9,Ann Lee,Abel GmbH,Ida,Abel,CTO,ida@customer.example,+49 30 1234567,+49 170 1234567,abel.example,Messe,Versuch der Kontaktaufnahme,ERP,Rückruf
zcrm_2,zcrm_8,Bob Ray,Costa AG,Cem,Costa,,cem@customer.example,,,,,,,`,
    wants: {
      'Lead-Besitzer': 'people',
      Firma: 'company',
      Vorname: 'first',
      Nachname: 'last',
      'E-Mail': 'email',
      Telefon: 'phone',
      'Lead-Quelle': 'source',
      'Lead-Status': 'status',
      Beschreibung: 'notes',
    },
  },
  {
    program: 'zoho-es',
    text: `ID de registro,Propietario de Posible cliente,Empresa,Nombre,Apellidos,Título,Correo electrónico,Teléfono,Móvil,Fuente de Posible cliente,Estado de Posible cliente,Descripción
zcrm_1,Ann Lee,Abel SL,Ida,Abel,CTO,ida@customer.example,+34 911 234 567,+34 600 123 456,Feria,Intentado contactar,Llamar
zcrm_2,Bob Ray,Costa SA,Cem,Costa,,cem@customer.example,,,,,`,
    wants: {
      'Propietario de Posible cliente': 'people',
      Empresa: 'company',
      Nombre: 'first',
      Apellidos: 'last',
      'Correo electrónico': 'email',
      Teléfono: 'phone',
      'Fuente de Posible cliente': 'source',
      'Estado de Posible cliente': 'status',
      Descripción: 'notes',
    },
  },
  {
    program: 'pipedrive-es',
    text: `Persona - ID,Persona - Nombre,Persona - Organización,Persona - Correo electrónico - Trabajo,Persona - Teléfono - Trabajo,Persona - Propietario,Persona - Tratos cerrados
88,Ida Abel,Abel SL,ida@customer.example,+34 911 234 567,Ann Lee,0
89,Cem Costa,Costa SA,cem@customer.example,,Bob Ray,2`,
    wants: {
      'Persona - Nombre': 'name',
      'Persona - Organización': 'company',
      'Persona - Correo electrónico - Trabajo': 'email',
      'Persona - Teléfono - Trabajo': 'phone',
      'Persona - Propietario': 'people',
    },
  },
  {
    program: 'dynamics-fr',
    text: `(Ne pas modifier) Prospect,(Ne pas modifier) Somme de contrôle de ligne,(Ne pas modifier) Modifié le,Rubrique,Prénom,Nom,Nom de la société,Adresse de messagerie,Téléphone professionnel,Raison du statut,Propriétaire
6f9619ff-8b86-d011-b42d-00c04fc964ff,Ab1+/x==,12/03/2026 09:14,Demande de démo,Ida,Abel,Abel SARL,ida@customer.example,01 23 45 67 89,Nouveau,Ann Lee
6f9619ff-8b86-d011-b42d-00c04fc964fe,Ab1+/y==,13/03/2026 09:14,Besoin de chaises,Cem,Costa,Costa SA,cem@customer.example,,Contacté,Bob Ray`,
    wants: {
      Prénom: 'first',
      Nom: 'last',
      'Nom de la société': 'company',
      'Adresse de messagerie': 'email',
      'Téléphone professionnel': 'phone',
      'Raison du statut': 'status',
      Propriétaire: 'people',
    },
  },
  {
    program: 'brevo-fr',
    text: `"Contact ID";"EMAIL";"PRENOM";"NOM";"SMS";"ENTREPRISE";"Date d'ajout";"Dernière modification"
"1";"ida@customer.example";"Hélène";"Abel";"33612345678";"Abel SARL";"12-03-2026 09:14:00";"12-03-2026 09:14:00"
"2";"cem@customer.example";"Cem";"Costa";"";"";"12-03-2026 09:14:00";"12-03-2026 09:14:00"`,
    wants: { EMAIL: 'email', PRENOM: 'first', NOM: 'last', SMS: 'phone', ENTREPRISE: 'company' },
  },
  {
    program: 'superoffice-no',
    text: `Firma;Kontaktperson - Fornavn;Kontaktperson - Etternavn;E-post;Telefon;Mobiltelefon;Vår kontakt;Kategori;Merknad
Abel AS;Ida;Abel;ida@customer.example;22 12 34 56;;Ann Lee;Prospekt;Ring tilbake
Costa AS;Cem;Ødegård;cem@customer.example;;;Bob Ray;Prospekt;`,
    wants: {
      Firma: 'company',
      'Kontaktperson - Fornavn': 'first',
      'Kontaktperson - Etternavn': 'last',
      'E-post': 'email',
      Telefon: 'phone',
      'Vår kontakt': 'people',
      Merknad: 'notes',
    },
  },
  {
    program: 'lime-sv',
    text: `Företag;Förnamn;Efternamn;E-postadress;Telefonnummer;Mobilnummer;Ansvarig säljare;Status;Källa;Anteckningar
Abel AB;Åsa;Abel;asa@customer.example;08-123 45 67;;Ann Lee;Ny;Mässa;Ring
Costa AB;Cem;Sjöberg;cem@customer.example;;;Bob Ray;Kontaktad;Webb;`,
    wants: {
      Företag: 'company',
      Förnamn: 'first',
      Efternamn: 'last',
      'E-postadress': 'email',
      Telefonnummer: 'phone',
      'Ansvarig säljare': 'people',
      Status: 'status',
      Källa: 'source',
      Anteckningar: 'notes',
    },
  },
  {
    program: 'danish',
    text: `Firmanavn;Fornavn;Efternavn;E-mail;Telefon;Ansvarlig;Kilde;Bemærkninger
Abel ApS;Søren;Abel;soren@customer.example;33 12 34 56;Ann Lee;Messe;Ring
Costa A/S;Cem;Ærø;cem@customer.example;;Bob Ray;;`,
    wants: {
      Firmanavn: 'company',
      Fornavn: 'first',
      Efternavn: 'last',
      'E-mail': 'email',
      Telefon: 'phone',
      Ansvarlig: 'people',
      Kilde: 'source',
      Bemærkninger: 'notes',
    },
  },
  {
    program: 'finnish',
    text: `Yritys;Etunimi;Sukunimi;Sähköposti;Puhelin;Vastuuhenkilö;Tila;Lähde;Muistiinpanot
Abel Oy;Päivi;Abel;paivi@customer.example;09 123 4567;Ann Lee;Uusi;Messut;Soita
Costa Oy;Cem;Mäkelä;cem@customer.example;;Bob Ray;;;`,
    wants: {
      Yritys: 'company',
      Etunimi: 'first',
      Sukunimi: 'last',
      Sähköposti: 'email',
      Puhelin: 'phone',
      Vastuuhenkilö: 'people',
      Tila: 'status',
      Lähde: 'source',
      Muistiinpanot: 'notes',
    },
  },
  {
    program: 'czech',
    text: `Jméno;Příjmení;Společnost;E-mail;Telefon;Vlastník;Stav;Zdroj;Poznámka
Jiří;Dvořák;Škoda a.s.;jiri@customer.example;+420 123 456 789;Ann Lee;Nový;Web;Zavolat
Tomáš;Novotný;;tomas@customer.example;;Bob Ray;;;`,
    wants: {
      Jméno: 'first',
      Příjmení: 'last',
      Společnost: 'company',
      'E-mail': 'email',
      Telefon: 'phone',
      Vlastník: 'people',
      Stav: 'status',
      Zdroj: 'source',
      Poznámka: 'notes',
    },
  },
  {
    program: 'romanian',
    text: `Nume;Prenume;Companie;Email;Telefon;Responsabil;Stare;Sursă;Observații
Ionescu;Bogdan;Abel SRL;bogdan@customer.example;0721 123 456;Ann Lee;Nou;Târg;Sună
Țiriac;Ana;;ana@customer.example;;Bob Ray;;;`,
    wants: {
      Nume: 'last',
      Prenume: 'first',
      Companie: 'company',
      Email: 'email',
      Telefon: 'phone',
      Responsabil: 'people',
      Stare: 'status',
      Sursă: 'source',
      Observații: 'notes',
    },
  },
  {
    program: 'greek',
    text: `Όνομα;Επώνυμο;Εταιρεία;Email;Τηλέφωνο;Υπεύθυνος;Κατάσταση;Πηγή;Σχόλια
Γιώργος;Παπαδόπουλος;Αθήνα ΑΕ;giorgos@customer.example;210 1234567;Ann Lee;Νέο;Ιστοσελίδα;Κλήση
Ελένη;Μαρίνου;;eleni@customer.example;;Bob Ray;;;`,
    wants: {
      Όνομα: 'first',
      Επώνυμο: 'last',
      Εταιρεία: 'company',
      Email: 'email',
      Τηλέφωνο: 'phone',
      Υπεύθυνος: 'people',
      Κατάσταση: 'status',
      Πηγή: 'source',
      Σχόλια: 'notes',
    },
  },
  {
    program: 'turkish',
    text: `Adı;Soyadı;Firma;E-posta;Telefon;Sorumlu;Durum;Kaynak;Açıklama
Çağrı;Şahin;İş A.Ş.;cagri@customer.example;0212 123 45 67;Ann Lee;Yeni;Fuar;Ara
Ayşe;Demir;;ayse@customer.example;;Bob Ray;;;`,
    wants: {
      Adı: 'first',
      Soyadı: 'last',
      Firma: 'company',
      'E-posta': 'email',
      Telefon: 'phone',
      Sorumlu: 'people',
      Durum: 'status',
      Kaynak: 'source',
      Açıklama: 'notes',
    },
  },
];
