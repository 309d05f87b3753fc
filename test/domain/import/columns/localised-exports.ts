// Exports of CRMs in other languages; the headers are theirs, all people are made up.
import type { ProgramExport } from './crm-exports.js';

export const localisedExports: readonly ProgramExport[] = [
  {
    program: 'SuiteCRM (Spanish)',
    text: `ID,Saludo,Nombre,Apellidos,Puesto de trabajo,Departamento,Nombre de Cuenta,Tel. Oficina,Móvil,Tel. casa,Correo electrónico,Ciudad de dirección principal,País,Estado,Descripción estado,Toma de contacto,Descripción,Usuario Asignado,Creado por,Fecha de Creación
a1b2,Sra.,Ida,Abel Núñez,CTO,IT,Abel SA,+34 91 111,600 111 222,,ida@customer.example,Madrid,España,Nuevo,,Sitio Web,Llamar,Ann Lee,Bob Ray,12/03/2026`,
    wants: {
      Nombre: 'first',
      Apellidos: 'last',
      'Nombre de Cuenta': 'company',
      'Tel. Oficina': 'phone',
      'Correo electrónico': 'email',
      Estado: 'status',
      Descripción: 'notes',
      'Usuario Asignado': 'people',
      'Toma de contacto': 'source',
    },
  },
  {
    program: 'EspoCRM (German)',
    text: `Vorname,Nachname,Firmenname,Funktion,E-Mail,Telefon,Status,Quelle,Zugewiesener Benutzer,Teams,Beschreibung,Verkaufschance Betrag,Erstellt am,Erstellt von
Ida,Abel,Abel GmbH,CTO,ida@customer.example,+49 30 1234,Neu,Web Seite,Ann Lee,Nord,Ruft zurück,1000,2026-03-12 09:14:00,Bob Ray`,
    wants: {
      Vorname: 'first',
      Nachname: 'last',
      Firmenname: 'company',
      'E-Mail': 'email',
      Telefon: 'phone',
      Status: 'status',
      Quelle: 'source',
      'Zugewiesener Benutzer': 'people',
      Beschreibung: 'notes',
    },
  },
  {
    program: 'EspoCRM (French)',
    text: `Prénom,Nom,Nom du Compte,Titre,Email,Téléphone,Statut,Source,Utilisateur Assigné,Equipes,Description,Créé le
Hélène,Abel,Abel & Frères,CTO,helene@customer.example,06 12 34,Nouveau,Appel,Gaëlle Perrin,Nord,,2026-03-12 09:14:00`,
    wants: {
      Prénom: 'first',
      Nom: 'last',
      'Nom du Compte': 'company',
      Email: 'email',
      Téléphone: 'phone',
      Statut: 'status',
      Source: 'source',
      'Utilisateur Assigné': 'people',
      Description: 'notes',
    },
  },
  {
    program: 'amoCRM',
    text: `ID,Название сделки,Компания,Основной контакт,Ответственный,Этап сделки,Воронка,Бюджет,Дата создания,Кем создана,Теги сделки,Примечание,Рабочий телефон (контакт),Рабочий email (контакт),Должность (контакт)
101,Заявка с сайта,ООО Абель,Ида Абель,Ann Lee,Первичный контакт,Воронка,1000,12.03.2026 09:14:00,Bob Ray,vip,Перезвонить,+7 495 1234567,ida@customer.example,Директор`,
    wants: {
      Компания: 'company',
      'Основной контакт': 'name',
      Ответственный: 'people',
      'Этап сделки': 'status',
      Примечание: 'notes',
      'Рабочий телефон (контакт)': 'phone',
      'Рабочий email (контакт)': 'email',
    },
  },
  {
    program: 'Salesforce (German)',
    text: `Vorname,Nachname,Position,Firma/Account,E-Mail,Telefon,Mobil,Lead-Quelle,Lead-Status,Lead-Inhaber,Erstelldatum
Ida,Abel,CTO,Abel GmbH,ida@customer.example,+49 30 1234,,Web,Offen,Ann Lee,12.03.2026`,
    wants: {
      Vorname: 'first',
      Nachname: 'last',
      'Firma/Account': 'company',
      'E-Mail': 'email',
      Telefon: 'phone',
      'Lead-Quelle': 'source',
      'Lead-Status': 'status',
      'Lead-Inhaber': 'people',
    },
  },
  {
    program: 'HubSpot (German)',
    text: `Datensatz-ID,Vorname,Nachname,E-Mail-Adresse,Telefonnummer,Kontakt-Inhaber,Lead-Status,Lifecycle-Phase,Unternehmensname,Ursprüngliche Traffic-Quelle,Erstellungsdatum
101,Ida,Abel,ida@customer.example,+49 30 1234,Ann Lee,Neu,Lead,Abel GmbH,Organische Suche,2026-03-12 09:14`,
    wants: {
      Vorname: 'first',
      Nachname: 'last',
      'E-Mail-Adresse': 'email',
      Telefonnummer: 'phone',
      'Kontakt-Inhaber': 'people',
      'Lead-Status': 'status',
      Unternehmensname: 'company',
      'Ursprüngliche Traffic-Quelle': 'source',
    },
  },
  {
    program: 'Dynamics 365 (German)',
    text: `(Nicht ändern) Lead,(Nicht ändern) Zeilenprüfsumme,(Nicht ändern) Geändert am,Name,Thema,Statusgrund,Firmenname,E-Mail,Telefon (geschäftlich),Mobiltelefon,Leadquelle,Besitzer,Erstellt am
6f9619ff-8b86-d011-b42d-00c04fc964ff,Ab1+/x==,12.03.2026 09:14,Ida Abel,Will eine Demo,Neu,Abel GmbH,ida@customer.example,+49 30 1234,,Web,Ann Lee,12.03.2026 09:14`,
    wants: {
      Name: 'name',
      Statusgrund: 'status',
      Firmenname: 'company',
      'E-Mail': 'email',
      'Telefon (geschäftlich)': 'phone',
      Leadquelle: 'source',
      Besitzer: 'people',
    },
  },
  {
    program: 'A Chinese CRM whose leads have titles',
    text: `线索名称,姓名,公司,手机,邮箱,线索来源,线索状态,负责人,备注,创建时间
官网咨询,王小明,阿贝尔公司,13800000000,wang@customer.example,官网,未处理,Ann Lee,回电,2026-03-12 09:14`,
    wants: {
      姓名: 'name',
      公司: 'company',
      手机: 'phone',
      邮箱: 'email',
      线索来源: 'source',
      线索状态: 'status',
      负责人: 'people',
      备注: 'notes',
    },
  },
  {
    program: 'Odoo (Spanish)',
    text: `Creado el,Oportunidad,Nombre de contacto,Nombre de la compañía,Correo electrónico,Teléfono,Comercial,Equipo de ventas,Etapa,Origen
2026-03-12,40 sillas,Ida Abel,Abel SA,ida@c.example,612345678,Ann Lee,Ventas,Nuevo,Web`,
    wants: {
      'Nombre de contacto': 'name',
      'Nombre de la compañía': 'company',
      'Correo electrónico': 'email',
      Teléfono: 'phone',
      Comercial: 'people',
      Etapa: 'status',
      Origen: 'source',
    },
  },
  {
    program: 'Pipedrive (French)',
    text: `Personne - ID,Personne - Nom,Personne - E-mail - Bureau,Personne - Téléphone - Bureau,Personne - Propriétaire,Organisation - Nom
1,Ida Abel,ida@c.example,0123456789,Ann Lee,Abel SA`,
    wants: {
      'Personne - Nom': 'name',
      'Personne - E-mail - Bureau': 'email',
      'Personne - Téléphone - Bureau': 'phone',
      'Personne - Propriétaire': 'people',
      'Organisation - Nom': 'company',
    },
  },
  {
    program: 'Pipedrive (Portuguese)',
    text: `Pessoa - ID,Pessoa - Nome,Pessoa - E-mail - Trabalho,Pessoa - Telefone - Trabalho,Pessoa - Proprietário,Organização - Nome
1,Ida Abel,ida@c.example,+551112345678,Ann Lee,Abel SA`,
    wants: {
      'Pessoa - Nome': 'name',
      'Pessoa - E-mail - Trabalho': 'email',
      'Pessoa - Telefone - Trabalho': 'phone',
      'Pessoa - Proprietário': 'people',
      'Organização - Nome': 'company',
    },
  },
];
