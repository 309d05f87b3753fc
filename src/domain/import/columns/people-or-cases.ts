// Whether values read like names of people, or like titles of cases.
import { foldText } from '../../text/search-folding.js';

const inWords = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*,?(?: [\p{L}\p{M}.'’-]+,?){0,3} [\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u;
const inOneRun = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]{2,12}$/u;

/** `Ann Lee`, `Lee, Ann`, `Anna van der Berg`, `山田太郎`; one word alone may be anything. */
const isName = (text: string): boolean => inWords.test(text) || inOneRun.test(text);

/** What people ask for or buy. */
const deals =
  /\b(?:deal|opportunity|inquiry|enquiry|request|quote|quotation|order|project|renewal|upgrade|anfrage|angebot|auftrag|projekt|demande|devis|projet|solicitud|presupuesto|proyecto|pedido|consulta|orcamento|projeto|richiesta|preventivo|progetto|aanvraag|offerte|zapytanie|oferta|zamowienie)\b|сделка|заявка|запрос|案件|商談|商机|商機|询价|咨询|問い合わせ/;

/** Small words within names: `Ann van der Berg`, `Sons of Abel`. */
const particles =
  /^(?:van|von|vom|zu|zum|zur|den|der|die|das|des|del|della|dos|das|las|los|les|ten|ter|bin|ibn|binti|and|und|for|the)$/;

/** `Lead #12`, `Need 5 chairs`, `Need / Abel GmbH`, `Website redesign`, `Abel Deal`. */
function isCase(text: string): boolean {
  const words = text.split(/\s+/);
  if (deals.test(foldText(text)) || /[#№]\s?\d/.test(text)) return true;
  if (words.length < 2 || !/^\p{Lu}/u.test(text)) return false;
  return /\s[/|:]\s|\w:\s|\s\d+\s/.test(text) || words.slice(1).some((word) => isSmallWord(word));
}

const isSmallWord = (word: string): boolean => /^\p{Ll}{3,}$/u.test(word) && !particles.test(word);

const most = (values: readonly string[], test: (text: string) => boolean): boolean =>
  values.length > 0 && values.filter(test).length >= values.length * 0.7;

/** Whether most values are names of people, and not of one alone. */
export const arePeople = (values: readonly string[]): boolean =>
  most(values, isName) && (values.length === 1 || new Set(values.map(foldText)).size > 1);

const inOneWord = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]{2,}(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+)?$/u;

/** Whether most values are a word or two that may be family names. */
export const areFamilyNames = (values: readonly string[]): boolean =>
  most(values, (text) => inOneWord.test(text) && text !== text.toUpperCase());

export const areCases = (values: readonly string[]): boolean => most(values, isCase);

/** How companies end their names. */
const legalForm =
  /(?:^|[\s.,])(?:gmbh|mbh|ag|kg|ohg|ug|gbr|e\.? ?k|se|inc|llc|llp|ltd|limited|plc|corp|corporation|co|sas|sarl|sa|s\.a|s\.l|sl|srl|s\.r\.l|spa|s\.p\.a|ltda|bv|b\.v|nv|n\.v|oy|oyj|ab|as|aps|kft|zrt|sp\. z o\. ?o|s\.r\.o|pvt)\.?$|^(?:ооо|ао|зао|пао|ип)\s|株式会社|有限会社|合同会社|公司$|集团$/u;

/** `felix@customer.se` ends like a company and is none. */
export const areCompanies = (values: readonly string[]): boolean =>
  most(values, (text) => !text.includes('@') && legalForm.test(foldText(text)));
