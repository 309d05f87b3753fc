// Leads the values of a column to the choices of a field: by the same words, by words that mean the same, by typing errors.
import { editDistance } from '../../text/edit-distance.js';
import { foldText } from '../../text/search-folding.js';
import type { FieldSchema } from '../../record/record-schema.js';

/** A choice, one that is added to the field, or no choice: the text is then kept as an extra field, or left out. */
export type ChoiceTarget =
  { kind: 'option'; value: string } | { kind: 'add'; label: string } | { kind: 'keep' } | { kind: 'empty' };

/** The field with the choices that are to be added; until then their words are their values. */
export function withAdded(field: FieldSchema, decided: ReadonlyMap<string, ChoiceTarget> | undefined): FieldSchema {
  const added = [...(decided?.values() ?? [])].flatMap((target) => (target.kind === 'add' ? target.label : []));
  if (added.length === 0 || !field.extensible) return field;
  return {
    ...field,
    options: [...(field.options ?? []), ...new Set(added)].map((each) =>
      typeof each === 'string' ? { value: each } : each,
    ),
  };
}

export interface ChoiceMatch {
  target: ChoiceTarget;
  /** Whether somebody should look at the guess. */
  guessed: boolean;
}

/** One string per value, whatever its case, accents, punctuation and spacing; what is asked is another one than what is said. */
export const choiceKey = (text: string): string =>
  foldText(text)
    .replaceAll(/[?？¿؟]+/g, ' ? ')
    .replaceAll(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim();

/** Words of other programs that mean the same; each line is one meaning. */
const meanings = [
  'new|new lead|open|created|fresh|not contacted|open not contacted|open notcontacted|offen nicht kontaktiert|ouverte non contactée|ouvert non contacté|abierto no contactado|abierta sin contactar|aberto não contatado|aperto non contattato|open niet gecontacteerd|未処理 未連絡|not started|to contact|cold|neu|offen|nouveau|nuevo|nuovo|novo|nieuw|nowy|новый|جديد|lead|не обработан|новая заявка|新規|新建|新增|未跟进|yeni|ny|uusi|új|nový|חדש|신규|नया|yeni lead|nuova|nueva|nouvelle|neue|nova|новая|необработанный|не обработана|новый лид|新客户|新线索|新規リード|未対応|未着手|未联系|लंबित|नई|नया लीड|جديدة|חדשה|לא טופל|ליד חדש|신규고객|niet gestart|sin contactar|non contacté|nicht kontaktiert|não contatado|unassigned',
  'contacted|working|in arbeit kontaktiert|en cours contactée|en cours contacté|trabajando contactado|trabalhando contatado|in lavorazione contattato|working contacted|attempted to contact|attempting|in process|in progress|connected|follow up|followed up|assigned|kontaktiert|in bearbeitung|contacté|en cours|contactado|contattato|gecontacteerd|skontaktowano|в работе|تم التواصل|en contacto|em contato|contatado|contacté e|in contatto|in lavorazione|em andamento|en proceso|en curso|en proceso de contacto|wird bearbeitet|angerufen|relancé|対応中|連絡済み|コンタクト済み|アプローチ中|已联系|跟进中|联系中|聯絡中|संपर्क किया|संपर्क किया गया|प्रगति पर|تم الاتصال|قيد المتابعة|קשר ראשוני|יצרנו קשר|בטיפול|первичный контакт|первый контакт|в обработке|연락함|진행중',
  'qualified|sql|mql|marketing qualified|sales qualified|sales qualified lead|marketing qualified lead|warm|hot|qualifiziert|qualifié|calificado|qualificato|qualificado|gekwalificeerd|zakwalifikowany|квалифицирован|مؤهل|opportunity|qualificada|calificada|qualifiée|qualifizierter lead|有効|見込み|見込みあり|有望|有意向|意向客户|合格|योग्य|مؤهلة|מוכשר|רלוונטי|целевой|유망|適格',
  'proposal sent|proposal|quote|quote sent|quoted|offer|offer sent|presented|proposal price quote|angebot|angebot gesendet|devis envoyé|proposition|propuesta enviada|propuesta|proposta|offerte|oferta|предложение|عرض|angebot versendet|angebot erstellt|devis|presupuesto|presupuesto enviado|orçamento|orçamento enviado|proposta enviada|preventivo|preventivo inviato|offerta|commerciële offerte|коммерческое предложение|кп отправлено|見積|見積提出|見積もり送付|提案中|提案|已报价|报价|報價|方案报价|प्रस्ताव|प्रस्ताव भेजा|عرض سعر|تم إرسال العرض|הצעת מחיר|נשלחה הצעה|견적|teklif|teklif gönderildi',
  'negotiation|negotiating|negotiation review|contract|contract sent|in negotiation|verhandlung|négociation|negociación|negoziazione|negociação|onderhandeling|negocjacje|переговоры|تفاوض|商談中|交渉中|谈判|谈判中|pazarlık|협상|em negociação|en negociación|en negociation|in trattativa|trattativa|verhandeln|in verhandlung|商談|交渉|商务谈判|议价|बातचीत|बातचीत जारी|قيد التفاوض|משא ומתן|במשא ומתן|переговоры ведутся|협상중',
  'closed won|won|contracted|contract signed|deal closed won|converted|customer|closed converted|deal won|sold|gewonnen|gagné|ganado|vinto|ganho|gewonnen|wygrany|выиграна|complete|completed|abgeschlossen gewonnen|gewonnener|cerrado ganado|ganada|fechado ganho|ganha|venda realizada|gagnée|signé|chiuso vinto|vinta|verkauft|успешно реализовано|успешно реализована|продано|сделка заключена|受注|成約|契約|成交|已成交|赢单|贏單|जीता|जीत|मिला|फाइनल|تم البيع|رابحة|ناجحة|נסגר בהצלחה|נמכר|זכייה|수주|성사|kazanıldı|kazanilan',
  'closed lost|lost|deal lost|closed not converted|dead|lost lead|verloren|perdu|perdido|perso|przegrany|проиграна|abgeschlossen verloren|cerrado perdido|perdida|perdidos|perdida cerrada|fechado perdido|perdue|chiuso perso|persa|отказ|закрыто и не реализовано|проигран|провал|проиграно|потерян|失注|丢单|输单|流失|已流失|丟單|हारा|खोया|हार|خاسرة|خسارة|مفقود|אבוד|הפסד|לא נסגר|실주|kaybedildi',
  'on hold|paused|waiting|bad timing|open deal|nurture|nurturing|recycled|deferred|pausiert|zurückgestellt|en attente|en espera|in attesa|em espera|wstrzymany|отложен|pausado|en pausa|em pausa|in pausa|ruht|ruhend|warten|wiedervorlage|отложено|пауза|保留|保留中|一時停止|検討中|搁置|暂停|擱置|暫停|रुका|रोका गया|होल्ड पर|مؤجل|معلق|قيد الانتظار|בהמתנה|מושהה|보류|beklemede',
  'disqualified|unqualified|qualified out|unqualified lead|not qualified|junk|junk lead|bad lead|spam|rejected|invalid|not interested|canceled|cancelled|unqualifiziert|disqualifié|descalificado|ungültig|kein interesse|no interesado|sin interés|sem interesse|não interessado|desqualificado|desqualificada|pas intéressé|non intéressé|non interessato|squalificato|не целевой|нецелевой|некачественный|некачественный лид|спам|対象外|無効|不適格|无效|无意向|無效|अयोग्य|रुचि नहीं|غلط|غير مهتم|غير مؤهل|לא רלוונטי|לא מעוניין|부적격|ilgilenmiyor',
  're engagement|reengagement|re engaged|reopened|returning',
].map((line) => line.split('|').map(choiceKey));

/** Words that end what they stand beside, whatever it was. */
const endings = [
  'lost verloren perdu perdido perso',
  'won gewonnen gagne ganado vinto ganho',
  'out off ex former dead failed cancelled canceled rejected declined withdrawn abgelehnt abgebrochen storniert refuse rechazado recusado',
].map((line) => line.split(' '));

/** Words that turn a meaning round: `not contacted yet` is no `Contacted`. */
const negations = new Set(
  'not no never non un nicht kein keine nie ne pas sans sin sem nunca jamais geen niet bez не без لا غير ليس ללא לא नहीं 未 非 不'
    .split(' ')
    .map(choiceKey),
);
const negated = (words: readonly string[]): boolean =>
  words.some((word) => negations.has(word) || /^[未非不]/.test(word));

/** Words that say no more than the choice beside which they stand; of any other nobody knows what it makes of it. */
const harmless = new Set(
  [
    'the a an of by in on at via with and our has have been is are already now today currently current successfully ok',
    'status stage state phase step level lead leads deal deals opportunity opportunities prospect prospects customer client contact account sales pipeline request inquiry enquiry',
    'email e mail phone call calls letter linkedin web website online meeting time times first second third',
    'company companies industry sector services service business group ltd inc gmbh campaign ads',
    'der die das den dem im am per über von ist bereits schon aktuell erfolgreich kunde kunden phase stufe telefon anfrage branche',
    'le la les l du de d des par en est déjà client étape statut demande secteur',
    'el los las del por ya cliente etapa estado fase solicitud sector',
    'il lo gli è già fase stato richiesta settore o os da do já fase pedido setor',
  ].flatMap((line) => line.split(' ').map(choiceKey)),
);
const isHarmless = (word: string): boolean => harmless.has(word) || /^[1-9]\d{0,2}(?:x|st|nd|rd|th)?$/.test(word);

/** What a text of the file is among the choices of a field. */
export class ChoiceMatcher {
  readonly #options = new Map<string, string>();
  readonly #memo = new Map<string, ChoiceMatch>();
  readonly #decided: ReadonlyMap<string, ChoiceTarget> | undefined;
  readonly field: FieldSchema;

  constructor(field: FieldSchema, decided: ReadonlyMap<string, ChoiceTarget> | undefined) {
    this.field = field;
    this.#decided = decided;
    for (const { value, label } of field.options ?? []) if (label) this.#options.set(choiceKey(label), value);
    for (const { value } of field.options ?? []) this.#options.set(choiceKey(value), value);
  }

  /** The texts of a cell: several where the field takes several. */
  textsOf(cell: string): string[] {
    const whole = this.#options.has(choiceKey(cell));
    if (this.field.type !== 'multi-select' || whole) return [cell];
    return cell
      .split(/[;|\n]/)
      .flatMap((part) => (this.#options.has(choiceKey(part)) ? [part] : part.split(',')))
      .map((part) => part.trim())
      .filter(Boolean);
  }

  /** The choices of a cell, and the texts that are to be kept because they are none. */
  read(cell: string): { values: string[]; strangers: string[] } {
    const values: string[] = [];
    const strangers: string[] = [];
    for (const text of this.textsOf(cell)) {
      const { target } = this.match(text);
      const value = target.kind === 'option' ? target.value : target.kind === 'add' ? target.label : undefined;
      if (value !== undefined && !values.includes(value)) values.push(value);
      if (target.kind === 'keep') strangers.push(text);
    }
    return { values, strangers };
  }

  match(text: string): ChoiceMatch {
    const key = choiceKey(text);
    let match = this.#memo.get(key);
    if (!match) this.#memo.set(key, (match = this.#find(key)));
    return match;
  }

  #find(key: string): ChoiceMatch {
    const decided = this.#decided?.get(key);
    const same = this.#options.get(key);
    // What was added the last time is there now, and maybe nothing can be added here.
    const stands = decided?.kind !== 'add' || (same === undefined && this.field.extensible);
    if (decided && stands) return { target: decided, guessed: false };
    if (same !== undefined) return { target: { kind: 'option', value: same }, guessed: false };
    // `1 - New`: which step of a pipeline it is.
    const bare = key.replace(/^\d{1,2} (?=\D)/, '');
    const close = this.#options.get(bare) ?? this.#meaning(bare) ?? this.#byWords(key) ?? this.#byTypos(bare);
    return { target: close === undefined ? { kind: 'keep' } : { kind: 'option', value: close }, guessed: true };
  }

  #meaning(key: string): string | undefined {
    for (const words of meanings) {
      if (!words.includes(key)) continue;
      const option = words.map((word) => this.#options.get(word)).find((value) => value !== undefined);
      if (option !== undefined) return option;
    }
    return undefined;
  }

  #byWords(key: string): string | undefined {
    const words = key.split(' ');
    const found = [...this.#options].filter(([option]) => {
      const others = option.split(' ');
      return (
        words.length > 1 &&
        negated(words) === negated(others) &&
        (words.every((word) => others.includes(word)) ||
          (others.every((word) => words.includes(word)) &&
            words.every((word) => others.includes(word) || isHarmless(word)))) &&
        !this.#turnsAway(words, others)
      );
    });
    return found.length === 1 ? found[0]![1] : undefined;
  }

  /** `Negotiation Lost` is no `Negotiation`: a word that the choice does not have is another meaning. */
  #turnsAway(words: readonly string[], others: readonly string[]): boolean {
    const meant = (word: string): readonly string[] | undefined => endings.find((line) => line.includes(word));
    return words.some((word) => {
      const line = others.includes(word) ? undefined : meant(word);
      return line !== undefined && !others.some((other) => line.includes(other));
    });
  }

  #byTypos(key: string): string | undefined {
    const most = key.length > 7 ? 2 : key.length > 4 ? 1 : 0;
    // `inactive` is no misspelt `active`, and `wealth` no `health`.
    const found = [...this.#options].filter(
      ([option]) =>
        option[0] === key[0] &&
        option.includes('?') === key.includes('?') &&
        Math.abs(option.length - key.length) <= most &&
        !option.endsWith(key) &&
        !key.endsWith(option) &&
        editDistance(option, key) <= most,
    );
    return found.length === 1 ? found[0]![1] : undefined;
  }
}
