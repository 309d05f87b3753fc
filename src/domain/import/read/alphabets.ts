// The letters beyond ASCII of languages, by which the code page of a text is told: one text is mostly in one of them.
import type { CsvEncoding } from './csv-encoding.js';

/** The most frequent letters come first. */
const letters = {
  german: 'üöäßÜÖÄ',
  french: 'éèœçêôîâëïûàùÉÈÇÀÊÎÔ',
  dutch: 'ëéïöèüçó',
  spanish: 'íóéáñúÁÍÓÉÑÚü',
  catalan: 'àéíóèòçúïüÀÉÍÓÈÒÇÚ',
  vietnamese: 'đăâêôơưáàéèíìóòúùĐĂÂÊÔƠƯÁ',
  portuguese: 'ãçáéíóêâõúôàÁÉÂÓÍÇÃ',
  italian: 'àòèìùéÈÀ',
  nordic: 'öåäøæéÖÅÄØÆü',
  icelandic: 'áíúóéöýæðþÁÍÓÞÐÝÆÖÚ',
  polish: 'łąęóśżćńźŁŚŻĆŹÓ',
  czech: 'íáéýčřžšěůúňťďČŘŽŠÚÁÍŤĎňôľĺŕäĽ',
  hungarian: 'áéöőóüíűúÁÉÖŐÓÜÍŰÚ',
  croatian: 'ćčšžđČŠŽĆĐ',
  romanian: 'ăşţâîŞŢĂÎÂ',
  turkish: 'ışçğöüİŞÇÖÜĞ',
  lithuanian: 'ėšžųūįąčęŠŽČĖĄŪŲ',
  latvian: 'āēīšņļūžčķģĀŠŽČĶĒ',
  estonian: 'õäöüšžÕÄÖÜ',
};

const western = [
  letters.german,
  letters.french,
  letters.dutch,
  letters.spanish,
  letters.catalan,
  letters.portuguese,
  letters.italian,
  letters.nordic,
  letters.icelandic,
];
const central = [letters.polish, letters.czech, letters.hungarian, letters.croatian, letters.romanian, letters.german];

const alphabets: Partial<Record<CsvEncoding, readonly string[]>> = {
  'windows-1252': western,
  'iso-8859-15': western,
  macintosh: western,
  ibm850: western,
  'windows-1250': central,
  'iso-8859-2': central,
  ibm852: central,
  'windows-1254': [letters.turkish],
  'windows-1258': [letters.vietnamese],
  'windows-1257': [letters.lithuanian, letters.latvian, letters.estonian],
};

const vowel = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýąęėįųūāēīőűăıİěů]/i;
const isConsonant = (character: string): boolean => /\p{L}/u.test(character) && !vowel.test(character);

/** A letter and what stands beside it. */
export interface Placed {
  before: string;
  character: string;
  after: string;
}

/** A capital is as frequent as its small letter. */
function placeIn(language: string, character: string): number {
  const places = [character, character.toLowerCase()].map((each) => language.indexOf(each)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** How much a letter counts in a language: the rarer, the less; nothing in a place where no word has it. */
function weightIn(language: string, { before, character, after }: Placed): number {
  const at = placeIn(language, character);
  if (at < 0) return 0;
  // Polish writes `ni` before a vowel.
  if (/[ńŃ]/.test(character) && vowel.test(after)) return -0.5;
  // Spanish has it before vowels alone.
  if (/[ñÑ]/.test(character) && !vowel.test(after)) return -0.5;
  const isCrowded = isConsonant(character) && isConsonant(before) && isConsonant(after);
  // Names and their companies begin with a capital.
  const isSmallFirst = !/\p{L}/u.test(before) && character !== character.toUpperCase();
  return 1 - at * 0.03 - (isCrowded ? 0.6 : 0) - (isSmallFirst ? 0.3 : 0);
}

/** How well the Latin letters of a text go together in a language of a code page. */
export function fitOfLanguages(placed: readonly Placed[], encoding: CsvEncoding): number {
  const languages = alphabets[encoding] ?? [];
  const strange = placed.map(({ character }) =>
    languages.length === 0 ? 0.2 : languages.some((language) => placeIn(language, character) >= 0) ? 0.35 : -0.3,
  );
  const scores = languages.map((language) =>
    placed.reduce((sum, each, at) => sum + (weightIn(language, each) || strange[at]!), 0),
  );
  return scores.length > 0 ? Math.max(...scores) : strange.reduce((sum, each) => sum + each, 0);
}
