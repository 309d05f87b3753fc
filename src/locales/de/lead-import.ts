// German words of `<lead-import>`.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import type { LocaleMessages } from '../locale.js';
import { many } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { listed } from '../phrases.js';

const counted = (count: number, type: RecordType, format: Format): string => {
  const [one, other] = type === 'client' ? ['Kunde', 'Kunden'] : ['Lead', 'Leads'];
  return format.plural(count, { one: `1 ${one}`, other: `${format.number(count)} ${other}` });
};

/** As the object of a sentence: "1 Kunden importieren". */
const countedObject = (count: number, type: RecordType, format: Format): string =>
  type === 'client' ? `${format.number(count)} Kunden` : counted(count, type, format);

const rows = (count: number, format: Format): string =>
  format.plural(count, { one: '1 Zeile', other: `${format.number(count)} Zeilen` });

const size = (bytes: number, format: Format): string => {
  if (bytes < 1000) return `${format.number(bytes)} Byte`;
  if (bytes < 999_500) return `${format.number(Math.round(bytes / 1000))} KB`;
  return `${format.number(Math.round(bytes / 100_000) / 10)} MB`;
};

export const leadImport: LocaleMessages['lead-import'] = {
  ...failureWords,
  fieldLabel: fieldWords.fieldLabel,
  optionLabel: fieldWords.optionLabel,
  yes: 'Ja',
  no: 'Nein',
  rows,
  size,

  steps: 'Schritte des Imports',
  stepFile: 'Datei',
  stepColumns: 'Spalten',
  stepCheck: 'Prüfung',
  stepImport: 'Import',
  stepResult: 'Ergebnis',
  back: 'Zurück',
  continue: 'Weiter',
  cancel: 'Abbrechen',

  chooseTitle: 'Datei wählen',
  chooseFile: 'Datei wählen',
  orDrop: 'oder hier ablegen oder Zellen einfügen',
  dropNow: 'Zum Einlesen loslassen',
  limits: (bytes, rowLimit, columnLimit, format) =>
    `CSV, TSV, XLSX oder ODS. Höchstens ${size(bytes, format)}, ${rows(rowLimit, format)} und ${format.number(columnLimit)} Spalten.`,
  template: 'Vorlage herunterladen',
  templateHint: 'Eine leere Datei mit den richtigen Spalten.',
  kept: (name) => `${name} ist noch da, mit allem, was Sie dafür gewählt haben.`,
  continueWith: (name) => `Mit ${name} weitermachen`,
  reading: (name, format, done, total) => `${name} wird gelesen: ${size(done, format)} von ${size(total, format)}`,
  notAllowed: (type) =>
    type === 'client' ? 'Sie dürfen keine Kunden importieren.' : 'Sie dürfen keine Leads importieren.',

  refused: (name) => `${name} kann nicht importiert werden.`,
  notText: {
    workbook: 'Es ist eine Arbeitsmappe.',
    'broken-workbook': 'Es ist eine Arbeitsmappe, die beschädigt oder mit einem Kennwort geschützt ist.',
    spreadsheet:
      'Es ist eine Arbeitsmappe alter Art. Speichern Sie sie im Tabellenprogramm als XLSX oder CSV und wählen Sie diese Datei.',
    zip: 'Es ist eine komprimierte Datei. Entpacken Sie sie und wählen Sie die CSV-Datei darin.',
    pdf: 'Es ist ein PDF-Dokument, kein CSV-Text.',
    image: 'Es ist ein Bild, kein CSV-Text.',
    html: 'Es ist eine Webseite, kein CSV-Text.',
    document:
      'Es ist eine Datei anderer Art, etwa JSON, XML, vCard oder SQL, und keine Tabelle. Exportieren Sie sie als CSV oder XLSX und wählen Sie diese Datei.',
    binary: 'Es ist keine Textdatei.',
  },
  empty: 'Die Datei ist leer.',
  headerOnly: 'Sie hat eine Kopfzeile und keine Zeilen darunter.',
  tooBig: (bytes, limit, format) =>
    `Sie hat ${size(bytes, format)}; höchstens ${size(limit, format)} können auf einmal importiert werden. Teilen Sie sie auf mehrere Dateien auf.`,
  unpackedTooBig: (limit, format) =>
    `Entpackt hat sie mehr als ${size(limit, format)}. Speichern Sie das Tabellenblatt als CSV und wählen Sie diese Datei.`,
  tooManyRows: (limit, format) => `Sie hat mehr als ${rows(limit, format)}. Teilen Sie sie auf mehrere Dateien auf.`,
  tooManyColumns: (columns, limit, format) =>
    `Sie hat ${format.number(columns)} Spalten; höchstens ${format.number(limit)} können importiert werden.`,
  noDelimiter:
    'Es wurden keine Spalten gefunden: weder Kommas noch Strichpunkte, Tabulatoren oder senkrechte Striche trennen sie.',
  severalFiles: 'Wählen Sie eine Datei auf einmal.',
  folder: 'Das ist ein Ordner. Wählen Sie eine Datei darin.',
  unreadable: 'Sie kann nicht gelesen werden. Vielleicht wurde sie inzwischen verschoben, geändert oder geschützt.',

  sheet: 'Tabellenblatt',
  pastedName: 'Eingefügte Zellen.tsv',
  columnsTitle: 'Spalten zuordnen',
  fileFacts: (name, bytes, rowCount, format) => `${name}, ${size(bytes, format)}, ${rows(rowCount, format)}`,
  encoding: 'Zeichenkodierung',
  delimiter: 'Trennzeichen',
  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    'utf-16le': 'Unicode (UTF-16 LE)',
    'utf-16be': 'Unicode (UTF-16 BE)',
    'windows-1252': 'Westeuropäisch (Windows-1252)',
    'windows-1250': 'Mitteleuropäisch (Windows-1250)',
    'windows-1251': 'Kyrillisch (Windows-1251)',
    'windows-1254': 'Türkisch (Windows-1254, ISO 8859-9)',
    'windows-1253': 'Griechisch (Windows-1253)',
    'windows-1255': 'Hebräisch (Windows-1255)',
    'windows-1256': 'Arabisch (Windows-1256)',
    'windows-1257': 'Baltisch (Windows-1257)',
    'windows-1258': 'Vietnamesisch (Windows-1258)',
    'iso-8859-2': 'Mitteleuropäisch (ISO 8859-2)',
    'iso-8859-5': 'Kyrillisch (ISO 8859-5)',
    'iso-8859-7': 'Griechisch (ISO 8859-7)',
    'iso-8859-15': 'Westeuropäisch (ISO 8859-15)',
    'koi8-r': 'Kyrillisch (KOI8-R)',
    macintosh: 'Westeuropäisch (Mac Roman)',
    'x-mac-cyrillic': 'Kyrillisch (Mac Cyrillic)',
    ibm850: 'Westeuropäisch (DOS 850)',
    ibm852: 'Mitteleuropäisch (DOS 852)',
    ibm866: 'Kyrillisch (DOS 866)',
    'windows-874': 'Thai (Windows-874)',
    'euc-jp': 'Japanisch (EUC-JP)',
    big5: 'Traditionelles Chinesisch (Big5)',
    'euc-kr': 'Koreanisch (EUC-KR)',
    shift_jis: 'Japanisch (Shift JIS)',
    gb18030: 'Chinesisch (GB 18030)',
  },
  delimiters: {
    ',': 'Komma',
    ';': 'Strichpunkt',
    '\t': 'Tabulator',
    '|': 'Senkrechter Strich',
    '^': 'Zirkumflex',
    '~': 'Tilde',
    ':': 'Doppelpunkt',
    '#': 'Raute',
    '\u001f': 'Einheitentrenner',
  },
  severalFields: 'Mehrere Felder',
  dividedAt: 'Teilen bei',
  dividers: {
    line: 'Zeilenumbruch',
    '(': 'Klammer',
    '-': 'Gedankenstrich',
    '/': 'Schrägstrich',
    space: 'Leerzeichen',
    whole: 'Nirgends: jedes Mal der ganze Text',
  },
  columnsSummary: (matched, extra, ignored, format) =>
    `${format.number(matched)} zugeordnet, ${format.number(extra)} als Zusatzfelder behalten, ${format.number(ignored)} nicht importiert`,
  column: 'Spalte der Datei',
  samples: 'Werte',
  noValues: 'Keine Werte in den ersten Zeilen',
  importAs: 'Importieren als',
  targetOf: (header) => `${header} importieren als`,
  columnNumber: (number, format) => `Spalte ${format.number(number)}`,
  fields: 'Felder',
  otherwise: 'Sonst',
  firstName: 'Vorname',
  lastName: 'Nachname',
  assignees: 'Zuständige',
  extra: 'Als Zusatzfeld behalten',
  ignored: 'Nicht importieren',
  duplicateTarget: (target) => `Auch eine andere Spalte ist ${target}. Wählen Sie eine davon.`,
  missingTargets: (labels, format) =>
    format.plural(labels.length, {
      one: `${format.list(labels)} wird gebraucht, aber keine Spalte ist zugeordnet. Wählen Sie eine.`,
      other: `${format.list(labels)} werden gebraucht, aber keine Spalten sind zugeordnet. Wählen Sie sie.`,
    }),
  checking: (done, total, format) => `Zeilen werden geprüft: ${format.number(done)} von ${format.number(total)}`,
  findingPeople: (done, total, format) => `Personen werden gesucht: ${format.number(done)} von ${format.number(total)}`,

  checkTitle: 'Zeilen prüfen',
  summary: (ready, bad, format) => `${format.number(ready)} bereit, ${format.number(bad)} mit Problemen`,
  badHint:
    'Zeilen mit Problemen werden nicht importiert. Berichtigen Sie sie in der Tabelle, oder laden Sie sie herunter und importieren Sie sie später.',
  noneReady: 'Keine Zeile kann importiert werden.',
  blankRows: (count, format) =>
    format.plural(count, {
      one: '1 leere Zeile wird ausgelassen.',
      other: `${format.number(count)} leere Zeilen werden ausgelassen.`,
    }),
  downloadBad: 'Zeilen mit Problemen herunterladen',
  onlyProblems: 'Nur Probleme',
  preview: 'Zeilen der Datei',
  shownRows: (shown, total, format) =>
    shown < total ? `Die ersten ${format.number(shown)} von ${rows(total, format)}` : rows(total, format),
  row: 'Zeile',
  problem: 'Problem',
  noUserYet: 'noch nicht angelegt',
  severalPeople: 'mehrere Personen',

  unknownPeople: (count, format) =>
    format.plural(count, {
      one: '1 zuständige Person ist noch nicht angelegt',
      other: `${format.number(count)} zuständige Personen sind noch nicht angelegt`,
    }),
  unknownQuestion: 'Was soll mit ihnen geschehen?',
  createPeople: 'Diese Personen anlegen',
  createPeopleHint: 'Sie werden angelegt und zugewiesen.',
  assignToMe: 'Mir zuweisen',
  assignToMeHint: (name) => `${name} wird zugewiesen; die Namen bleiben als Zusatzfeld erhalten.`,
  leaveUnassigned: 'Nicht zuweisen',
  leaveUnassignedHint: 'Die Namen bleiben als Zusatzfeld erhalten.',
  chooseUnknown: 'Wählen Sie, was mit den noch nicht angelegten Personen geschehen soll.',
  ambiguousPeople: (count, format) =>
    format.plural(count, {
      one: '1 Name gehört mehreren Personen',
      other: `${format.number(count)} Namen gehören mehreren Personen`,
    }),
  whoIs: (name, rowCount, format) => `Wer ist ${name}? (${rows(rowCount, format)})`,
  moreAmbiguous: (count, format) =>
    format.plural(count, {
      one: '1 weiterer Name wird nicht zugewiesen und bleibt als Zusatzfeld erhalten.',
      other: `${format.number(count)} weitere Namen werden nicht zugewiesen und bleiben als Zusatzfelder erhalten.`,
    }),
  choosePerson: 'Auswählen …',
  chooseAmbiguous: 'Wählen Sie, wer gemeint ist.',
  morePeople: (count, format) => `und ${format.number(count)} weitere`,

  importRows: (count, type, format) => `${countedObject(count, type, format)} importieren`,
  preparing: 'Wird vorbereitet …',
  importTitle: (type) => (type === 'client' ? 'Kunden werden importiert' : 'Leads werden importiert'),
  creatingPeople: 'Personen werden angelegt …',
  progress: (done, total, format) => `${format.number(done)} von ${format.number(total)}`,
  progressLabel: 'Fortschritt',
  cancelImport: 'Import abbrechen',
  stopNow: 'Sofort anhalten',
  stopping: 'Hält nach den laufenden Zeilen an …',
  keepOpen: 'Lassen Sie diese Seite offen, bis der Import fertig ist.',
  paused: 'Der Import ist angehalten.',
  pausedHint: 'Was fertig ist, bleibt; „Erneut versuchen“ macht hier weiter und legt nichts doppelt an.',
  pausedHintUnsure: 'Was fertig ist, bleibt. Die laufenden Zeilen sind vielleicht schon angelegt.',

  doneTitle: 'Import fertig',
  stoppedTitle: 'Import angehalten',
  created: (count, type, format) => `${counted(count, type, format)} angelegt`,
  updated: (count, type, format) => `${counted(count, type, format)} geändert`,
  skipped: (count, format) => `${rows(count, format)} übersprungen`,
  failed: (count, format) => `${rows(count, format)} fehlgeschlagen`,
  withProblems: (count, format) => `${rows(count, format)} mit Problemen nicht importiert`,
  remaining: (count, format) => `${rows(count, format)} noch nicht importiert`,
  stoppedHint: 'Was importiert ist, bleibt. Sie können mit dem Rest weitermachen.',
  continueImport: 'Import fortsetzen',
  retryFailed: 'Fehlgeschlagene Zeilen erneut versuchen',
  downloadFailed: 'Fehlgeschlagene Zeilen herunterladen',
  downloadRest: 'Nicht importierte Zeilen herunterladen',
  importAnother: 'Weitere Datei importieren',
  failedRows: 'Nicht importierte Zeilen',

  reportRow: 'Zeile',
  reportReason: 'Grund',
  reportName: (file) => `${file.replace(/\.[^.]*$/, '')} - nicht importiert.csv`,
  templateName: (type) => (type === 'client' ? 'Vorlage Kunden.csv' : 'Vorlage Leads.csv'),
  notSent: 'Noch nicht importiert.',
  noReason: 'Der Server nannte keinen Grund.',

  problemRequired: (label) => `${label} fehlt.`,
  problemEmail: (label, value) => `${label} „${value}“ ist keine gültige E-Mail-Adresse.`,
  problemUrl: (label, value) => `${label} „${value}“ ist keine gültige Webadresse.`,
  problemNumber: (label, value) => `${label} „${value}“ ist keine Zahl.`,
  problemDate: (label, value) => `${label} „${value}“ ist kein Datum wie 2026-11-24.`,
  problemOption: (label, value, allowed) => `${label} „${value}“ ist nichts davon: ${allowed.join(', ')}.`,
  problemTooLong: (label, limit, format) => `${label} ist länger als ${format.number(limit)} Zeichen.`,
  problemExtraCells: (count, format) =>
    format.plural(count, {
      one: 'Die Zeile hat 1 Wert mehr, als die Kopfzeile Spalten hat.',
      other: `Die Zeile hat ${format.number(count)} Werte mehr, als die Kopfzeile Spalten hat.`,
    }),
  problemQuotes:
    'Die Anführungszeichen dieser Zeile passen nicht zusammen; Werte oder Zeilen können ineinandergelaufen sein.',
  problemDelimiter: 'Die Werte dieser Zeile trennt ein anderes Zeichen als die der Datei.',

  middleName: 'Zweiter Vorname',
  headerRow: 'Kopfzeile',
  headerNone: 'Keine Kopfzeile',
  headerOption: (row, cells, format) => `Zeile ${format.number(row)}: ${cells.join(', ')}`,
  headerOther: 'Andere Zeile …',
  headerNumber: 'Nummer der Kopfzeile',
  doubtful: 'Bitte prüfen.',
  looksLike: (program: string) => `Das sieht nach einem Export aus ${program} aus.`,
  guessReasons: {
    words: 'Aus ähnlichen Wörtern erraten.',
    values: 'Aus den Werten erraten.',
    program: 'So schreibt es dieses Programm.',
    people: 'Die Werte sind Personen des Verzeichnisses.',
    'more-people': 'Nennt vielleicht auch Personen.',
    hidden: 'In der Mappe ausgeblendet.',
    link: 'Wohin die Links führen.',
  },
  linkColumn: (header) => `${header} (Link)`,
  lostEdits:
    'Die Datei wird jetzt anders gelesen. Was Sie in ihren Zeilen berichtigt hatten, steht wieder da wie in der Datei.',
  rememberedColumns: 'Die Spalten sind zugeordnet wie bei der letzten Datei mit diesen Überschriften.',
  lettersHint: (words) =>
    `Wörter mit besonderen Buchstaben: ${words}. Sehen sie falsch aus, wählen Sie eine andere Kodierung.`,
  repairsTitle: 'Anführungszeichen',
  rowRepairsTitle: 'Vorschläge für Werte',
  repairs: {
    'quoted-lines': 'Zeilen, die als Ganzes in Anführungszeichen stehen, ohne sie lesen',
    'single-quotes': 'Werte in einfachen Anführungszeichen ohne sie lesen',
    'curly-quotes': 'Werte in typografischen Anführungszeichen ohne sie lesen',
    backticks: 'Werte in Gravis-Zeichen ohne sie lesen',
    'escaped-delimiters': 'Ein Trennzeichen hinter „\\“ als Teil des Wertes lesen',
    backslash: '\\" in einem Wert als Anführungszeichen lesen',
    stray: 'Einzelne Anführungszeichen in Ordnung bringen',
    'cut-values': 'Werte wieder verbinden, die ein Komma zerteilt hat',
    'fill-down': 'Leere Zellen mit dem Wert darüber füllen',
  },
  repairWritten: 'In der Datei',
  repairRead: 'Berichtigt',
  leftOutRows: (count, format) =>
    format.plural(count, {
      one: '1 Zeile scheint kein Datensatz zu sein und wird ausgelassen',
      other: `${format.number(count)} Zeilen scheinen keine Datensätze zu sein und werden ausgelassen`,
    }),
  leftOutNone: 'Zeilen, die keine Datensätze zu sein schienen',
  leftOutReasons: {
    hidden: 'im Tabellenblatt ausgeblendet',
    above: 'über der Kopfzeile',
    template: 'erklärt die Spalten',
    header: 'wiederholt die Kopfzeile',
    total: 'Summe',
    footer: 'Fußzeile',
    section: 'Überschrift eines Abschnitts',
    'other-table': 'andere Tabelle',
    end: 'Endezeichen',
  },
  separator: ', ',
  takeIn: 'Diese Zeile importieren',
  leaveOut: 'Diese Zeile auslassen',
  valuesTitle: 'Werte in anderen Worten',
  valuesHint: 'Diese Werte stehen in ihrem Feld nicht zur Wahl. Prüfen Sie, was daraus wird.',
  keepAsText: 'Text als Zusatzfeld behalten',
  leaveEmpty: 'Leer lassen',
  addChoice: (value) => `„${value}“ als neue Auswahl anlegen`,
  valueBecomes: (value, label, rowCount, format) =>
    `${label} „${value}“ (${format.plural(rowCount, { one: '1 Zeile', other: `${format.number(rowCount)} Zeilen` })}) wird zu`,
  dateOrder: (label, value) => `Was steht in ${label} zuerst, wie in ${value}?`,
  dayFirst: 'Der Tag',
  monthFirst: 'Der Monat',
  yearFirst: 'Das Jahr',
  decimalSign: (label, value) => `Was ist das Dezimalzeichen in ${label}, wie in ${value}?`,
  decimalPoint: 'Punkt',
  decimalComma: 'Komma',
  nameStandIn: (count, format) =>
    format.plural(count, {
      one: 'In 1 Zeile fehlt der Name. Was steht dafür?',
      other: `In ${format.number(count)} Zeilen fehlt der Name. Was steht dafür?`,
    }),
  nameNone: 'Nichts: Diese Zeilen werden nicht importiert',
  nameEmail: 'Die E-Mail-Adresse',
  nameCompany: 'Die Firma, sonst die E-Mail-Adresse',
  warnings: (count, format) =>
    format.plural(count, { one: '1 Zeile mit Hinweisen', other: `${format.number(count)} Zeilen mit Hinweisen` }),
  duplicatesTitle: (count, format) =>
    format.plural(count, { one: '1 Zeile gibt es schon', other: `${format.number(count)} Zeilen gibt es schon` }),
  duplicatesInCrm: (count, format) =>
    format.plural(count, {
      one: '1 Zeile gibt es bereits als Datensatz.',
      other: `${format.number(count)} Zeilen gibt es bereits als Datensätze.`,
    }),
  duplicatesInFile: (count, format) =>
    format.plural(count, {
      one: '1 Zeile steht mehrfach in der Datei.',
      other: `${format.number(count)} Zeilen stehen mehrfach in der Datei.`,
    }),
  duplicateSkip: 'Auslassen',
  duplicateUpdate: 'Datensätze aktualisieren',
  duplicateUpdateHint:
    'Werte der Datei ersetzen die des Datensatzes, Zuständige kommen hinzu; leere Zellen ändern nichts.',
  duplicateCreate: 'Noch einmal anlegen',
  duplicateOfRow: (row, format) => `schon in Zeile ${format.number(row)}`,
  duplicateOfRecord: (name) => `gibt es schon: ${name}`,
  resultOf: (when) => `Ergebnis vom ${when}.`,
  importedBefore: (when) => `Diese Datei wurde schon einmal importiert, am ${when}.`,
  inactivePeople: (count, format) =>
    format.plural(count, { one: '1 Person ist inaktiv', other: `${format.number(count)} Personen sind inaktiv` }),
  asBelow: 'Wie unten gewählt',
  keepInactive: 'Trotzdem behalten',
  inactiveNotKept: 'Kann hier nicht mehr zugewiesen werden.',
  inactiveNote: 'inaktiv',
  personIs: (name) => `${name} ist`,
  perhaps: (name) => `Vielleicht ${name}`,
  warning: 'Warnung',
  info: 'Hinweis',
  noteCleaned: (label, value) => `${label}: „${value}“ wurde bereinigt.`,
  noteFilled: (label, value) => `${label}: „${value}“ wurde eingesetzt.`,
  notePlaceholder: (label, value) => `${label}: „${value}“ bleibt leer.`,
  noteSeveral: (label, rest) => `${label}: Der erste Wert gilt; ${rest} bleibt als Zusatzfeld erhalten.`,
  noteDigitsLost: (label, value) =>
    `${label}: Ziffern sind verloren. Ein Tabellenprogramm hat die Nummer auf ${value} gerundet.`,
  noteBadBytes: (label) => `${label}: Ein Zeichen war nicht lesbar.`,
  noteLookAlike: (label, value) =>
    `${label}: „${value}“ hat Buchstaben zweier Alphabete. Einer sieht vielleicht nur aus wie der richtige.`,
  noteCurrency: (label, value) =>
    `${label}: „${value}“ steht in einer anderen Währung oder Einheit; die Zahl wird unverändert übernommen.`,
  noteFraction: (label, value) => `${label}: Alle Werte liegen zwischen 0 und 1; „${value}“ gilt als ${value} %.`,
  noteUnsigned: (label, value) => `${label}: Andere Werte haben ein %-Zeichen; „${value}“ gilt als ${value} %.`,
  noteAbove: (label, value) => `${label}: Das Zeichen für „wie oben“ gilt als „${value}“.`,
  noteBlock: (label, value, row, format) =>
    `${label} ist leer; vielleicht gilt „${value}“ aus Zeile ${format.number(row)} auch hier.`,
  noteShifted: (label, value) =>
    `${label}: „${value}“ gehört vielleicht zum Wert davor; ein Komma kann die Werte dieser Zeile verschoben haben.`,
  noteDay: (label, value) => `${label}: „${value}“ kann ein anderer Tag sein als der, als den wir es lesen.`,
  noteTorn: (rowNumber, format) =>
    `Diese Zeile und Zeile ${format.number(rowNumber)} sind vielleicht eine, die ein Zeilenumbruch geteilt hat.`,
  noteSum: (label, value) => `${label}: „${value}“ ist die Summe der Zeilen darüber; diese Zeile kann eine Summe sein.`,
  noteNoName: (label, value) => `${label}: „${value}“ ist wohl kein Name.`,
  noteHeading: (label, value) => `${label}: „${value}“ heißt eine Spalte; diese Zeile kann eine Kopfzeile sein.`,
  noteNoMail: (label, value) =>
    `${label}: „${value}“ ist keine E-Mail-Adresse; der Text bleibt als Zusatzfeld erhalten.`,
  noteShares: (label, value, count, format) =>
    `${label}: Anteile von Personen wie „${value}“ werden nicht übernommen; der Text bleibt als Zusatzfeld erhalten (Zeilen: ${format.number(count)}).`,
  noteLone: (value) => `In dieser Zeile steht nur „${value}“; das kann eine Überschrift sein.`,
  more: (count, format) => `und ${format.number(count)} weitere`,
  noteRepeated: (label, value, row, format) =>
    `${label}: „${value}“ steht schon in Zeile ${format.number(row)}, bei einem anderen Datensatz.`,
  noteNoNumber: (label, value) =>
    `${label}: „${value}“ ist nicht genau eine Zahl; der Text bleibt als Zusatzfeld erhalten.`,
  noteNoLink: (label, value) => `${label}: „${value}“ ist keine Webadresse; der Text bleibt als Zusatzfeld erhalten.`,
  noteWords: (label, value) => `${label}: „${value}“ enthält neben der Nummer Wörter und bleibt, wie es dasteht.`,
  noteNoPhone: (label, value) =>
    `${label}: „${value}“ ist keine Telefonnummer; der Text bleibt als Zusatzfeld erhalten.`,
  noteChoice: (label, value) => `${label}: „${value}“ steht nicht zur Wahl; der Text bleibt als Zusatzfeld erhalten.`,
  noteNameFrom: (value) => `Der Name fehlte; „${value}“ steht dafür.`,
  noteRepair: 'Anführungszeichen dieser Zeile wurden berichtigt.',
  problemQuotesLines: (lines, format) =>
    `Ein Anführungszeichen öffnet einen Text, der ${format.number(lines)} Zeilen umfassen würde. Die Zeile steht deshalb für sich; berichtigen Sie sie.`,
  undoImport: 'Diesen Import rückgängig machen',
  recentImport: (name, when, outcome) => `${name}, ${when} importiert: ${outcome}.`,
  showResult: 'Ergebnis anzeigen',
  keptRecords: 'Diese Datensätze bleiben, wie andere sie geändert haben',
  undoing: 'Wird rückgängig gemacht…',
  undone: (removed, restored, kept, format) =>
    listed(
      ', ',
      [true, `${format.number(removed)} entfernt`],
      [restored > 0, `${format.number(restored)} wiederhergestellt`],
      [kept > 0, `${format.number(kept)} behalten, weil andere sie seither geändert haben`],
    ) + '.',

  knownPeople: (count, format) =>
    format.plural(count, {
      one: '1 Name gehört zu einer Person des Verzeichnisses',
      other: `${format.number(count)} Namen gehören zu Personen des Verzeichnisses`,
    }),
  knownAs: (name) => `bekannt als ${name}`,
  createThis: 'Als Person anlegen',
  willCreate: (count, names, format) =>
    `${format.plural(count, { one: '1 Person wird angelegt', other: `${format.number(count)} Personen werden angelegt` })}: ${names}.`,
  importAndCreate: (count, type, people, format) =>
    `${countedObject(count, type, format)} importieren und ${format.plural(people, { one: '1 Person', other: `${format.number(people)} Personen` })} anlegen`,
  splitBy: 'Gleichmäßig nach',
  splitByCount: 'Zahl der Zeilen',
  splitByCapacity: 'freier Kapazität',
  splitByOpenRecords: 'offenen Vorgängen',
  splitTogether: 'Eine Firma bleibt bei einer Person',
  planKept: 'Wen die Datei nennt, bleibt als Zusatzfeld erhalten.',
  whoGets: (count, format) =>
    format.plural(count, { one: '1 Person erhält Zeilen', other: `${format.number(count)} Personen erhalten Zeilen` }),
  whoGains: (count, format) =>
    format.plural(count, {
      one: '1 Person erhält Zugriff auf Zeilen',
      other: `${format.number(count)} Personen erhalten Zugriff auf Zeilen`,
    }),
  planPeople: 'Wer die Zeilen bekommt',
  planFile: 'Wie es in der Datei steht',
  planAllLabel: 'Alle Zeilen an dieselben Personen',
  planSplitLabel: 'Gleichmäßig auf Personen verteilen',
  planNobody: 'Noch niemand gewählt: Die Zeilen bleiben ohne Zuständige.',
  duplicateSkipOne: 'Überspringen',
  duplicateUpdateOne: 'Aktualisieren',
  duplicateCreateOne: 'Noch einmal anlegen',
  duplicateAsAll: 'Wie für alle',
  duplicateEach: 'Für jede Zeile entscheiden',
  duplicateRow: (row, format) => `Was mit Zeile ${format.number(row)} geschieht`,
  duplicateOfImport: 'schon aus dieser Datei importiert',
  duplicatesOfImport: (count, format) => `${rows(count, format)} wurden schon aus dieser Datei importiert.`,
  duplicatesLeft: (count, format) => `${rows(count, format)} übersprungen, weil es sie schon gibt`,
  updateFields: 'Felder, die aktualisiert werden',
  defaults: 'Vorgabewerte',
  defaultsHint: 'Jede Zeile, die das Feld leer lässt, bekommt den Wert.',
  onlyNotices: 'Nur Zeilen zum Ansehen',
  unfinished: (name, done, total, format) =>
    `Der Import von ${name} brach ab: ${format.number(done)} von ${rows(total, format)} sind erledigt.`,
  importedElsewhere: (name) =>
    `${name} wird gerade in einem anderen Tab importiert. Wird er geschlossen, kann der Import hier weitergehen.`,
  discardImport: 'Nicht fortsetzen',
  standInFor: (name) => `Wer die Zeilen von ${name} übernimmt`,
  otherPeople: 'Andere Personen',
  searchPerson: 'Andere Person …',
  made: (count, format) => `Datensätze dieses Imports (${format.number(count)})`,
  showMade: (type) => `Diese ${many(type)} anzeigen`,
  showFirstMade: (count, type, format) => `Die ersten ${format.number(count)} dieser ${many(type)} anzeigen`,
  tryImport: 'Probelauf ohne Speichern',
  trying: 'Es wird gefragt, was der Import täte…',
  trialOutcome: (created, updated, skipped, failed, format) =>
    `Der Import würde ${format.number(created)} anlegen, ${format.number(updated)} aktualisieren, ${format.number(skipped)} überspringen und bei ${format.number(failed)} scheitern.`,
  trialPeople: (count, format) =>
    format.plural(count, {
      one: '1 Person wird zuständig.',
      other: `${format.number(count)} Personen werden zuständig.`,
    }),
  findAndReplace: 'Suchen und ersetzen',
  findText: 'Suchen (nichts: leere Zellen)',
  replaceText: 'Ersetzen durch',
  replaceAll: 'Alle ersetzen',
  replaced: (count, format) =>
    count === 0
      ? 'Keine Zelle dieser Spalte enthält den Text.'
      : format.plural(count, { one: '1 Zelle geändert', other: `${format.number(count)} Zellen geändert` }),

  peopleTitle: 'Personen',
  failedTask: 'Das hat nicht geklappt.',
  noAdapter: 'Es ist keine Datenquelle verbunden.',
};
