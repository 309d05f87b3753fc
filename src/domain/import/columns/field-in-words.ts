// Fields of the page whose names stand in a header among other words, and columns that step in for one of them.
import type { FieldSchema, RecordSchema } from '../../record/record-schema.js';
import type { ColumnTarget, ImportColumn } from './import-column.js';
import { headerKey, isOfSomebodyElse } from './record-headers.js';
import { nameAndUnit } from '../read/units-in-headers.js';

/** `Phone 2 - Value`: what the column holds, and no amount. */
export const valueOfOne = /\d\s*-\s*(?:value|label|type)$/i;

/** Numbers that nobody calls, however many digits they have. */
const otherNumbers =
  /fax|telecopie|факс|传真|傳真|ファックス|revenue|umsatz|turnover|chiffre|ingresos|faturamento|fatturato|выручка|amount|betrag|montant|importe|valor|budget|price|preis|prix|precio|salary|gehalt|nummer|\b(?:nr|no|n)\b|number|numero|номер|番号|编号|編號|号码|號碼|번호|رقم|מספר|संख्या|\bcode|codigo|\bkey\b|\biban\b|\bzip\b|\bplz\b|postcode|postal|\bdate|datum|\btime|zeit|\byear|jahr|\bref\b|reference|referenz|steuer|\btax|\bvat\b|\bust|\b(?:nif|cif|cnpj|cpf|siret|siren|ssn|inn|rut|rfc|nit|aadhaar|pan|gstin?)\b|инн|account|konto|vertrag|contract|order|invoice|policy|serial|population|employees|\b(?:value|total|sum|income|salaire|salario|stipendio|monto|importo|kwota|summe|wert|rib|nip|regon|pesel|krs|kvk|abn|acn|ein|leid|euid|cuit|ico)\b|огрн|кпп|сумма|金额|金額|emergency|notfall|notruf|hotline|urgence|emergencia|緊急|紧急/;

/** Whether a header says of its numbers that they are no numbers to call. */
export const namesOtherNumbers = (header: string): boolean => otherNumbers.test(headerKey(header));

/** What a sale is worth. */
const worth =
  /^(?:(?:est|estimated|expected|potential|total|deal|lead|opportunity|sales)? ?(?:value|revenue|amount|budget|deal size)|auftragswert|(?:erwarteter )?umsatz|betrag|wert|volumen|montant|chiffre d affaires attendu|importe|monto|presupuesto|valor(?: estimado)?|valor do negocio|importo|valore|bedrag|waarde|kwota|wartosc|сумма|бюджет|金额|金額|予算|预算|預算|금액|예산)$/;

/** When a sale is to be closed. */
const closing =
  /^(?:(?:expected|estimated|est|planned|projected|anticipated|forecast|target|deal|opportunity) )*(?:close|closing)(?: date)?$|^(?:(?:voraussichtliches|erwartetes|geplantes) )?abschlussdatum$|^date de (?:cloture|fermeture)(?: (?:prevue|estimee))?$|^fecha (?:de cierre|prevista de cierre)(?: (?:esperada|prevista|estimada))?$|^data (?:de fechamento|di chiusura)(?: (?:prevista|esperada|estimada))?$/;

/** A format or a unit behind a name, and what stands before the name of a number: `Close date (DD/MM/YYYY)`, `Number of employees`. */
const aside = /\s*[([（［][^()[\]（）［］]*[)\]）］]\s*$/;
const countOf =
  /^(?:(?:total )?(?:number|no|nr|count) of|total|anzahl(?: der)?|nombre d(?:e|es|’|')?|numero d[ei]|liczba|aantal) /;
const siteWords =
  /^(?:(?:company|business|work|organi[sz]ation|account|corporate) )?(?:web ?site|homepage|url|web|webseite|site web|sitio web|página web|sito web)(?: url| address)?$/;

/** With a sign or a code beside it. */
const number = /^[^\d]{0,5}\d[\d.,'’\s]*[^\d]{0,6}$/;

/** The field of the page whose name stands in a header among a few other words. */
export function withinWords(
  { header, samples }: ImportColumn,
  named: (key: string) => ColumnTarget | undefined,
  schema: RecordSchema,
): ColumnTarget | undefined {
  const { name, unit } = nameAndUnit(header);
  const key = headerKey(name.replace(aside, ''));
  // `Email (Manager)` is somebody else's.
  const plain = aside.test(header) && !isOfSomebodyElse(header) ? named(key) : undefined;
  if (plain?.kind === 'field') return plain;
  const of = (target: ColumnTarget | undefined): FieldSchema | undefined =>
    target?.kind === 'field' ? schema.fields.find(({ name }) => name === target.field) : undefined;
  const counted = named(key.replace(countOf, ''));
  const areNumbers = samples.every((sample) => number.test(sample));
  const measured = unit !== undefined && areNumbers ? of(named(key)) : undefined;
  if (measured?.type === 'money' || measured?.type === 'number') return named(key);
  if (areNumbers && countOf.test(key) && of(counted)?.type === 'number') return counted;
  const amounts = schema.fields.filter(({ type }) => type === 'money');
  if (areNumbers && amounts.length === 1 && worth.test(key)) return { kind: 'field', field: amounts[0]!.name };
  const closings = schema.fields.filter(
    ({ name: field, label, type }) =>
      type === 'date' && [field, label].some((called) => closing.test(headerKey(called))),
  );
  if (closings.length === 1 && closing.test(key)) return { kind: 'field', field: closings[0]!.name };
  const sites = schema.fields.filter(({ type }) => type === 'url');
  return sites.length === 1 && siteWords.test(key) ? { kind: 'field', field: sites[0]!.name } : undefined;
}

/** Words beside those for an address or a number to call that leave it that of the record. */
const ownWords =
  /^(?:\d|e|mail|email|address|phone|telephone|tel|number|no|mobile|cell|cellphone|work|business|office|home|direct|other|first|second|third|secondary|private|personal|main|primary|alternate|alternative|additional|company|corporate|line|dial|default|contact|value|telefon|telefonnummer|handy|mobil|mobilnummer|festnetz|geschaftlich|privat|adresse|portable|fixe|telefono|movil|celular|cellulare|correo|telefone|celular|telemovel|телефон|мобильный|рабочий|почта|電話|携帯|电话|手机|邮箱)$/;

/** Whether a further address or number is the record's own as well: what its parents have is not. */
export const stepsIn = (header: string, { type }: FieldSchema): boolean =>
  (type === 'phone' || (type === 'email' && !/\b(?:company|corporate)\b/.test(headerKey(header)))) &&
  headerKey(header)
    .split(' ')
    .every((word) => ownWords.test(word));

const mailWord = /(?:^| )(?:e ?mail|mail|correo|почта|邮箱)(?: |$)/;

/** Whether a column that is kept under its own name is called as one of addresses to write to. */
export const isMailColumn = (header: string): boolean =>
  mailWord.test(headerKey(header)) &&
  headerKey(header)
    .split(' ')
    .every((word) => ownWords.test(word));
