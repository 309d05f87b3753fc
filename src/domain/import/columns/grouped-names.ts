// What the name of a group says of a column in it: `Owner` above `Email` is somebody else's address, `Contact` above it the record's own.
import { conceptsOf, headerKey, isOfSomebodyElse } from './record-headers.js';
import { certain } from './columns-together.js';

/** Groups of what a record says of itself: nothing is lost without their names. */
const ownWords = new Set(
  [
    'a|the|of|my|your|our|ihre|ihr|about|you|us|all|other|more|further|additional|basic|general|personal|main|primary|custom|key',
    'person|people|contact|contacts|lead|leads|record|customer|client|prospect|deal|deals|opportunity|sale|sales|interest',
    'address|location|place|detail|details|data|info|infos|information|facts|field|fields|profile|history|dates|misc|miscellaneous',
    'negocios|pessoa|persona|personne|personen|opportunities|home|kunde|kunden|kontakt|kontakte|interessent|ansprechpartner|ansprechperson|persönliche|persönlich|daten|angaben|stammdaten|kontaktdaten|kundendaten|adresse|anschrift|allgemein|allgemeine|allgemeines|sonstiges|weitere|verkauf|termine|zu',
    'clients|coordonnées|informations|générales|personnelles|données|affaire|divers',
    'cliente|clientes|contacto|datos|dirección|generales|personales|información|negocio|otros|de|del|do|da',
    'contato|dados|endereço|pessoais|gerais|informações|outros|contatto|dati|indirizzo|anagrafica|altro|klant|gegevens|adres|overig|dane|klient',
    'клиент|контакт|контакты|контактные|данные|адрес|сделка|прочее',
    '基本情報|基本|お客様|顧客|連絡先|住所|商談|その他|客户|客戶|基本信息|联系人|联系方式|聯絡人|地址|其他|العميل|بيانات|العنوان|לקוח|פרטים|כתובת|ग्राहक|संपर्क|विवरण|पता',
  ].flatMap((list) => list.split('|').map((word) => headerKey(word))),
);
const isOwnGroup = (group: string): boolean =>
  headerKey(group)
    .split(' ')
    .every((word) => ownWords.has(word));

/** What a company has as its record has it. */
const ofBoth = new Set(['company', 'status', 'source', 'notes', 'assignees']);

const conceptOf = (text: string): string | undefined => {
  const [first] = conceptsOf(text);
  return first && first.sure >= certain ? first.concept : undefined;
};

/** Whose the columns of a group are. */
function kindOf(group: string): 'own' | 'company' | 'other' | undefined {
  if (isOwnGroup(group)) return 'own';
  const concept = conceptOf(group);
  if (concept === 'company') return 'company';
  if (concept === 'assignees' || isOfSomebodyElse(group)) return 'other';
  return concept === undefined ? undefined : 'own';
}

const wordsOf = (text: string): number => text.split(/\s+/).length;
/** More words are a question or a title. */
const mostWords = 3;

/** Whether a text in the line above a header is known as the name of a group of columns. */
export const isGroup = (text: string): boolean => kindOf(text) !== undefined;

/** Whether a word before a name leaves it that of the record: `Contact - Email`, `Company - Phone`. */
export const isKindOfRecord = (text: string): boolean => isOwnGroup(text) || kindOf(text) === 'company';

/** What a column in a group is called. @param isRepeated Whether another group has a column of that name. */
export function nameInGroup(group: string, name: string, isRepeated: boolean): string {
  if (group === '' || name === '' || headerKey(group) === headerKey(name)) return name || group;
  const kind = kindOf(group);
  const concept = conceptOf(name);
  const both = `${group} ${name}`;
  if (kind === 'other') return both;
  if (kind === 'company' && !isRepeated) return ofBoth.has(concept ?? '') ? name : both;
  if (isRepeated) return both;
  // `Phone` above `Work`.
  if (kind === 'own') return concept !== undefined || isOwnGroup(group) ? name : both;
  return wordsOf(group) <= mostWords && !group.endsWith('?') ? both : name;
}
