// What stands in brackets or behind a dash in a header: a format, a kind of line, or whose or what for a value is.
import { isKindOfRecord } from './grouped-names.js';
import { conceptsOf, headerKey, isOfSomebodyElse, withoutQualifiers } from './record-headers.js';
import { unitAlone } from '../read/units-in-headers.js';

const bracketed = /^(.*\S)\s*[([（［【]\s*([^()[\]（）［］【】]+?)\s*[)\]）］】]\s*\*?$/su;
const behindSign = /^(.*\S)\s*(?:\s[-–—]\s|:\s|\s?[|>]\s?)\s*(\S.*)$/su;

/** Words that say how a value is written, what kind of line it is, or that it has to be given. */
const plainWords = new Set(
  [
    'billing|enter|confirm|please|your|required|optional|mandatory|if|any|known|needed|internal|external|private|public|hidden|custom|new|auto|read|only|yes|no|y|n|e|g|eg|ex|example|format|text|string|number|date|time|url|link|list|dropdown|select|multi|single|choice|line|short|long|max|min|chars|characters|words|digits|utc|gmt|local|iso',
    'first|last|middle|full|given|family|legal|complete|display|original|current|english|latin|roman|kanji|local|native|work|business|office|home|mobile|cell|landline|main|primary|direct|personal|preferred|day|evening|landline|fixed|international|with|without|area|country|code|gross|net|total|annual|monthly|yearly|per|year|month|from|accounts|contacts|people|crm|sales|salesforce|hubspot|zoho|name|names|value|values|label|email|phone|s|es|the|of|and|or|to|for|us|you',
    'pflichtfeld|pflicht|freiwillig|privat|geschäftlich|gesch|dienstlich|mobil|festnetz|arbeit|brutto|netto|pro|jahr|monat|vollständig|nur|falls|bekannt|zb|z|b|kanji|tt|jjjj|dd|mm|yy|yyyy|hh|aaaa|jj',
    'obligatoire|facultatif|professionnel|pro|personnel|portable|fixe|si|ht|ttc|obligatorio|opcional|trabajo|casa|móvil|fijo|bruto|neto|obrigatório|trabalho|celular|obbligatorio|facoltativo|lavoro|cellulare|verplicht|optioneel|werk|wymagane|служебный|рабочий|мобильный|обязательно',
    '必須|任意|全角|半角|漢字|かな|カナ|ローマ字|姓|名|会社|勤務先|携帯|自宅|税込|税抜|個人|必填|选填|選填|公司|手机|个人|办公|전체|필수|선택|إلزامي|اختياري|חובה|अनिवार्य|वैकल्पिक|adressattyp|unternehmen|natürl',
  ].flatMap((list) => list.split('|').map((word) => headerKey(word))),
);

/** More words explain: `Name (as on your passport)`. */
const mostWords = 2;

const isPlain = (aside: string): boolean => {
  const key = headerKey(aside);
  if (!/\p{L}/u.test(key) || unitAlone(aside) !== undefined) return true;
  const words = withoutQualifiers(key).split(' ');
  if (isOfSomebodyElse(aside)) return false;
  return (
    words.every((word) => word === '' || plainWords.has(word) || /^\d+$/.test(word)) ||
    words.length > mostWords ||
    conceptsOf(aside).some(({ sure }) => sure >= 88)
  );
};

/**
 * A header with what stands aside of it in front: `Payment Status` for `Status (Payment)`; `undefined` where that is only
 * how a value is written, or nothing stands there.
 */
export function turnedHeader(header: string): string | undefined {
  const [, name, aside] = bracketed.exec(header) ?? behindSign.exec(header) ?? [];
  // `Deal - Owner`: what the file is about.
  if (name !== undefined && !bracketed.test(header) && isKindOfRecord(name)) return undefined;
  return name === undefined || aside === undefined || isPlain(aside) ? undefined : `${aside} ${name}`;
}
