// Tells code pages apart by the letters that come out: in the right one they stand in words, in a wrong one signs stand among them.
import { decodeText } from './code-pages.js';
import { fitOfLanguages, type Placed } from './alphabets.js';
import type { CsvEncoding } from './csv-encoding.js';

/** Bytes of text around letters beyond ASCII that are looked at. */
const sampleSize = 20_000;

/** Frequent characters of Chinese and Korean names, companies and table headers. */
const chinese = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏刘陈杨赵吴徐孙胡朱郭何罗梁宋郑谢韩唐冯于董萧曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔康邱秦顾侯邵孟龙段雷姓邮箱备注状态客户话址销售負責號話備註狀態們說這來國個為時後會對過還發經頭樣現動兩長將與進實點種聲話兒問給機業間電門東報電張難數車應計資訊陳楊趙吳孫鄭謝韓馮蕭鄧蔣賈魏葉閻鍾譚鄒陸邱顧',
);
const korean = new Set(
  '이름김박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국회사식전화메일가다는을를에의로대리과자상태메모번호담당고객영업부팀제품서울부산시스템테크산업무역그룹동수준희은경미혜숙철호재훈태용규현빈아라보',
);

const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLetter = (character: string): boolean => /\p{L}/u.test(character);

type Script = 'latin' | 'cyrillic' | 'greek' | 'other' | '';

function scriptOf(character: string): Script {
  if (/\p{Script=Latin}/u.test(character)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(character)) return 'greek';
  return isLetter(character) ? 'other' : '';
}

/** Letters that make up half of a Russian text. */
const russian = new Set('оеаинтсрвл');

/** Arabic letters of nearly all words; one of them ends words alone. */
const frequentArabic = new Set('اليمونرتبعهدسفقحكةأجشصط');

function fitOfArabic(character: string, hasNext: boolean): number {
  if (character === 'ة' && hasNext) return -1;
  return frequentArabic.has(character) ? 0.9 : 0.6;
}

const thaiConsonant = /[\u0e01-\u0e2e]/;
const thaiMark = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
const thaiBefore = /[\u0e40-\u0e44]/;

/** Thai words are consonants with vowels at their places: before some, behind others, above and below them. */
function fitOfThai(before: string, character: string, after: string): number {
  // Two of its letters nobody uses any more.
  if (/[a-z]/i.test(before + after) || /[ฃฅ]/.test(character)) return -3;
  if (thaiMark.test(character)) return thaiConsonant.test(before) || thaiMark.test(before) ? 1.4 : -3;
  if (thaiBefore.test(character)) return thaiConsonant.test(after) ? 1.4 : -3;
  return thaiConsonant.test(character) ? (/[ฆฌฎฏฐฑฒณฬฮ]/.test(character) ? 0 : 0.5) : -0.5;
}

/** They stand behind a number, and behind the letters of a few short forms: `1º`, `Mª José`, `N.º`. */
const ordinal = (before: string, right: Script): number => (right !== '' ? -3 : /[\dMNSDF.]/.test(before) ? 0.9 : -3);

/** Signs count like letters where people write them: an apostrophe within a word, a currency beside a number. */
function fitOfSign(before: string, character: string, after: string, [left, right]: readonly [Script, Script]): number {
  const [inWord, besideWord] = [left !== '' && right !== '', left !== '' || right !== ''];
  if (/[─-▟]/.test(character)) return -4;
  // They begin what is asked or called out in Spanish.
  if (/[¿¡]/.test(character)) return left === '' && right !== '' ? 0.9 : -1.5;
  if (character === '’') return left !== '' ? 1 : 0.5;
  // Any other sign within a word is hardly ever meant.
  if (inWord && !/['‑-]/.test(character)) return character === '\u00a0' ? 0.3 : -4;
  if (/[€£]/.test(character)) return /[\d\s]/.test(before + after) ? 1 : 0.5;
  if (character === '\u00a0') return /\S/.test(before) && /\S/.test(after) ? 0.8 : 0.3;
  if (/[“„«‘]/.test(character)) return left === '' ? 0.8 : 0.2;
  if (/[”»]/.test(character)) return right === '' ? 0.8 : 0.2;
  if (/[–—…·§]/.test(character)) return 0.8;
  if (character === '°' && /\d/.test(before)) return 0.8;
  if (/[®™©²³½¼]/.test(character) && right === '' && /[a-z\d\s]/i.test(before)) return 0.5;
  return besideWord ? -1.5 : -0.5;
}

/** What stands behind a vowel in Vietnamese, which has more letters than a page has places. */
const vietnameseTone = /[\u0300\u0301\u0303\u0309\u0323]/;
const toned = /[aeiouyăâêôơư]/i;

/** How well one character beyond ASCII fits between its neighbours; a Latin letter counts by its language besides. */
function fit(before: string, character: string, after: string): number {
  const code = character.codePointAt(0)!;
  if (character === '\ufffd' || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) return -10;
  if (code >= 0xe01 && code <= 0xe5b) return fitOfThai(before, character, after);
  const script = scriptOf(character);
  const [left, right] = [scriptOf(before), scriptOf(after)];
  if (vietnameseTone.test(character)) return toned.test(before) ? 0.9 : -4;
  if (script === '') {
    return fitOfSign(before, character, after, [left, right]);
  }
  if (/[ªº]/.test(character)) return ordinal(before, right);
  // No word begins or ends in a number.
  if (left === '' && right === '' && /\d/.test(before + after)) return -0.7;
  if (script === 'latin' && left === '' && right === '' && isUpper(character)) return 0.2;
  const mixed = [left, right].some((other) => other !== '' && other !== script);
  if (mixed) return -3;
  const oddCase =
    (isUpper(character) && left !== '' && !isUpper(before)) ||
    (isUpper(character) && right !== '' && left !== '' && !isUpper(after));
  const oddFirst = script === 'latin' && !isUpper(character) && left === '' && right !== '' && isUpper(after);
  if (oddCase || oddFirst) return -1.5;
  // Portuguese writes õ before e; elsewhere it is the ő of another code page.
  if (/[õÕ]/.test(character) && !/[eE]/.test(after)) return -0.3;
  if (/[œŒ]/.test(character) && !/[dinstu]/i.test(after)) return -0.3;
  if (script === 'latin') return 0;
  const alone = left === '' && right === '';
  // Words in capitals alone, and words of rare letters, are those of another script.
  if (script === 'cyrillic' && !alone)
    return /[йшщъцэфыђѓќўџљњ]/i.test(character)
      ? 0.3
      : (isUpper(character) && left !== '' ? 0.6 : 0.75) + (russian.has(character.toLowerCase()) ? 0.3 : 0);
  // Letters that stand at the end of a word alone.
  if (/[םןץךףς]/.test(character)) return right !== '' ? -3 : left !== '' ? 1.2 : 0;
  if (/[ΰΐ]/.test(character)) return 0.2;
  if (/\p{Script=Arabic}/u.test(character) && !alone) return fitOfArabic(character, right !== '');
  return alone ? 0 : 0.9;
}

const isAlone = (before: string, after: string): boolean => !/[^\u0000-\u007f]/.test(before + after);

/** A multi-byte text is right when its characters are those that people use. */
function fitOfEast(text: string): number {
  const characters = [...text];
  let score = 0;
  for (const [at, character] of characters.entries()) {
    if (character.codePointAt(0)! < 0x80) continue;
    const [before, after] = [characters[at - 1] ?? '', characters[at + 1] ?? ''];
    // `ABC公司` is written, a word with one of these signs in it is not.
    if (/[a-z]/.test(before) || /[a-z]/.test(after)) score -= 2;
    else if (isAlone(before, after) && /[A-Z]/.test(before + after)) score -= 3;
    if (/[\u4e00-\u9fff]/.test(character) && /[가-힣]/.test(before + after)) score -= 1;
    if (character === '\ufffd') score -= 20;
    else if (/[\u3041-\u3096\u30a1-\u30fa]/.test(character)) score += 2.5;
    else if (/[\uff66-\uff9f]/.test(character)) score += /[\uff66-\uff9f]/.test(before + after) ? 0.6 : -1;
    else if (/[가-힣]/.test(character)) score += korean.has(character) ? 2.5 : 0.6;
    else if (/[\u4e00-\u9fff]/.test(character)) score += chinese.has(character) ? 2.4 : 0.5;
    else if (/[\u3000-\u303f\uff01-\uff5e]/.test(character)) score += 0.5;
    else score -= 2;
  }
  return score;
}

const eastern: readonly CsvEncoding[] = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'];
/** In the order in which they win where letters do not tell them apart. */
const western: readonly CsvEncoding[] = [
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macintosh',
  'ibm850',
  'windows-1257',
  'windows-1255',
  'windows-1256',
  'koi8-r',
  'iso-8859-5',
  'iso-8859-7',
  'ibm852',
  'ibm866',
  'windows-874',
  'x-mac-cyrillic',
];

/** How much rarer files in some code pages are than in the others that have the same letters. */
const rarity: Partial<Record<CsvEncoding, number>> = {
  'windows-1250': 0.08,
  'windows-1254': 0.08,
  macintosh: 0.1,
  ibm850: 0.15,
  'iso-8859-2': 0.12,
  'windows-1257': 0.25,
  'koi8-r': 0.1,
  'iso-8859-5': 0.15,
  'iso-8859-7': 0.1,
  ibm852: 0.3,
  ibm866: 0.15,
  'windows-874': 0.1,
  'x-mac-cyrillic': 0.2,
  'windows-1258': 0.2,
};

const isAccented = (character: string): boolean => character > '\u007f' && scriptOf(character) === 'latin';

function fitOfWest(text: string, encoding: CsvEncoding): number {
  let score = -(rarity[encoding] ?? 0);
  const latin: Placed[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const [before, character, after] = [text[at - 1] ?? '', text[at]!, text[at + 1] ?? ''];
    const fits = fit(before, character, after);
    // A Latin word is not made of accented letters alone.
    if (isAccented(character) && isAccented(before) && isAccented(after)) score -= 0.5;
    else if (fits === 0 && isAccented(character)) latin.push({ before, character, after });
    else score += fits;
  }
  return score + fitOfLanguages(latin, encoding);
}

/** The lines that have letters beyond ASCII, up to a size that is looked at in a moment. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let at = 0; at < bytes.length && sample.length < sampleSize; at++) {
    if (bytes[at]! < 0x80) continue;
    let start = at;
    while (start > 0 && at - start < 24 && bytes[start - 1]! !== 10 && bytes[start - 1]! !== 13) start--;
    let end = at;
    while (end < bytes.length && bytes[end]! !== 10 && bytes[end]! !== 13) end++;
    sample.push(...bytes.subarray(start, Math.min(end, start + 400)), 10);
    at = end;
  }
  return Uint8Array.from(sample);
}

/** The code page whose letters make the best words. For bytes that are no UTF-8. */
export function guessCodePage(bytes: Uint8Array): CsvEncoding {
  const sample = sampleOf(bytes);
  let best: CsvEncoding = 'windows-1252';
  let most = -Infinity;
  const consider = (encoding: CsvEncoding, score: number): void => {
    if (score > most + 1e-9) [best, most] = [encoding, score];
  };
  for (const encoding of western) consider(encoding, fitOfWest(decodeText(sample, encoding), encoding));
  // With its tones as signs of their own, as the bytes have them; without any it is another page.
  const vietnamese = new TextDecoder('windows-1258').decode(sample);
  if (vietnameseTone.test(vietnamese)) consider('windows-1258', fitOfWest(vietnamese, 'windows-1258'));
  for (const encoding of eastern) consider(encoding, fitOfEast(decodeText(sample, encoding)));
  return best;
}

/** Whether bytes are UTF-8 to the letter, whatever signs for broken letters an earlier program has put there. */
export function isStrictlyUtf8(bytes: Uint8Array): boolean {
  try {
    // The last letter may be cut off.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is UTF-8 with a few bytes that are none, rather than another encoding. */
export function isMostlyUtf8(pieces: readonly string[]): boolean {
  if (!pieces.some((piece) => piece.includes('\ufffd'))) return true;
  let [good, bad] = [0, 0];
  for (const text of pieces) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0xfffd) bad++;
      else if (code > 0x7f) good++;
    }
  }
  return bad === 0 || good >= bad;
}
