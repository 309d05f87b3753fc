// Parts of a name besides the first and the last one: which of a family is meant, what somebody has become, what somebody does.

/** `Jr.`, `II`: which of several people of one name is meant. */
const generations: readonly [generation: string, words: RegExp][] = [
  ['jr', /^(?:jr|jnr|jun|junior)$/],
  ['sr', /^(?:sr|snr|sen|senior)$/],
  ['2', /^(?:ii|2nd)$/],
  ['3', /^(?:iii|3rd)$/],
  ['4', /^(?:iv|4th)$/],
];
const generationWord = String.raw`(?:j(?:r|nr|un|unior)|s(?:r|nr|en|enior)|i{2,3}|iv|2nd|3rd|4th)\.?`;
const generationBehind = new RegExp(String.raw`(?:,\s*|\s+)(${generationWord})(?=\s*(?:,|$))`, 'iu');
const generationInBrackets = new RegExp(String.raw`\s*[([](${generationWord})[)\]]\s*$`, 'iu');
const generationBehindComma = new RegExp(String.raw`,\s*(?=${generationWord}\s*(?:,|$))`, 'giu');

/** A name and, apart from it, which of a family it is; one word alone is no name that has one behind it. */
export function apartGeneration(name: string): { name: string; generation: string | undefined } {
  const found = generationInBrackets.exec(name) ?? generationBehind.exec(name);
  const word = found?.[1]?.toLowerCase().replace(/\.$/, '');
  const rest = found ? `${name.slice(0, found.index)}${name.slice(found.index + found[0].length)}`.trim() : name;
  const generation = word && generations.find(([, words]) => words.test(word))?.[0];
  return generation && /\S[\s,]+\S/.test(rest) ? { name: rest, generation } : { name, generation: undefined };
}

/** What somebody has become. `Lee, Md` and `WANG LI MA` are names. */
const degree = String.raw`(?:[Pp][Hh]\.?\s?[Dd]|MBA|M\.B\.A|M\.D|M\.?Sc|B\.?Sc|B\.A|M\.A|CPA|CFA|[Ee]sq|LL\.?M|Dipl\.-Ing)\.?`;
const shortDegree = '(?:MA|BA|MD)';
const degreeBehind = new RegExp(
  String.raw`(?:\s*,\s*(?:${degree}|${shortDegree})|\s+${degree})(?=\s*(?:[,/&;]|$))`,
  'gu',
);
const twoWords = /\S\s+\S/;

/** A text without what the people that it names have become. */
export const withoutDegrees = (text: string): string =>
  text.replaceAll(degreeBehind, (found, at: number) => (twoWords.test(text.slice(0, at)) ? '' : found)).trim() || text;

/** `Hill, Sam, Jr.`, `Ann Lee, PhD`: a comma behind which nobody stands parts no people. */
export const withSuffixes = (text: string): string => withoutDegrees(text).replaceAll(generationBehindComma, ' ');

/** What somebody does in a sale. */
const role = String.raw`(?:AE|AM|SDR|BDR|CSM|KAM|SE|VP|CEO|CFO|COO|CTO|CRO|CMO|MD|[Aa]ccount (?:[Ee]xecutive|[Mm]anager|[Dd]irector)|[Kk]ey [Aa]ccount(?: [Mm]anager)?|(?:[Ll]ead |[Dd]eal |[Aa]ccount |[Cc]ontact )?[Oo]wner|[Ss]ales(?: (?:[Rr]ep|[Mm]anager|[Dd]irector|[Ll]ead))?|[Rr]ep|[Mm]anager|[Pp]rimary|[Mm]ain|[Aa]ssignee|[Aa]ssigned(?: to)?|[Rr]esponsible|[Zz]uständig|[Vv]ertrieb|[Bb]etreuer(?:in)?|[Vv]erantwortlich(?:er?)?|[Rr]esponsable|[Cc]omercial|[Cc]ommercial|[Vv]endedora?|[Rr]esponsável|[Rr]esponsabile|[Оо]тветственный|[Мм]енеджер)`;
const roleInFront = new RegExp(String.raw`^${role}\s*[:=]\s*(?=\S)`, 'u');
const roleBehind = new RegExp(String.raw`^(.*\S\s.*\S)(?:\s[-–—|]\s|,\s)${role}$`, 'u');
const roleInBrackets = new RegExp(String.raw`^(.*\S)\s?\[${role}\]$`, 'u');

/** A reference without what somebody does: `AE: Ann Lee`, `Ann Lee - AE`, `Ann Lee [AE]`. */
export const withoutRole = (text: string): string =>
  text.replace(roleInFront, '').replace(roleBehind, '$1').replace(roleInBrackets, '$1').trim() || text;

/** What brackets say of somebody who no longer has the record, or never had it. */
const gone =
  /^(?:left|gone|ex|quit|former(?:ly)?|previous(?:ly)?|until|till|no longer|not|never|on leave|retired|resigned|terminated|inactive|deactivated|disabled|deleted|removed|archived|bis|nicht|kein|nie|ausgeschieden|ehemal(?:s|ig\p{L}*)|fr[üu]her|inaktiv|deaktiviert|gelöscht|verlassen|elternzeit|gekündigt|parti|partie|jusqu|ancien(?:ne)?|plus|pas|inactif|désactivé|hasta|ya no|baja|antiguo|inactivo|desactivado|até|saiu|antigo|inativo|desativado|fino|non più|ex|uscito|disattivato|tot|weg|vertrokken|gedeactiveerd|do|były|była|odszedł|nieaktywny|до|уволен\p{L}*|бывш\p{L}+|неактив\p{L}+|退職|離職|离职|已停用|무효|퇴사)(?!\p{L})/iu;

export const isGone = (words: string): boolean => gone.test(words.trim());

/** `Ann Lee or Bob Ray`: those of whom one is meant; none for a text that says no such thing. */
const or =
  /\s*,?\s(?:(?:and|und|et|y|e|en|и)\/)?(?:or|oder|ou|o|of|lub|или|або|या|أو)\s|(?<=\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul})\s?(?:または|或者?|또는)\s?/iu;

export function alternatives(text: string): string[] {
  const parts = text.split(or).map((part) => part.trim());
  return parts.length > 1 ? parts.filter(Boolean) : [];
}
