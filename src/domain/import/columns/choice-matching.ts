// Leads the values of a column to the choices of a field: by the same words, by words that mean the same, by typing errors.
import { editDistance } from '../../text/edit-distance.js';
import { choiceKey, differByAdornment, exactChoice } from './choice-key.js';
import { meantBy } from './choice-meanings.js';
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
    'status stage state phase step level lead leads deal deals opportunity opportunities prospect prospects customer client contact account pipeline request inquiry enquiry',
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
  /** By the words of labels and values as they stand. */
  readonly #exact = new Map<string, string>();
  /** By `choiceKey`, without those that several choices share. */
  readonly #options = new Map<string, string>();
  readonly #memo = new Map<string, ChoiceMatch>();
  readonly #decided: ReadonlyMap<string, ChoiceTarget> | undefined;
  readonly field: FieldSchema;

  constructor(field: FieldSchema, decided: ReadonlyMap<string, ChoiceTarget> | undefined) {
    this.field = field;
    this.#decided = decided;
    const options = field.options ?? [];
    // People write what they see: a label that is the value of another choice is the label.
    const said = [
      ...options.flatMap(({ value, label }) => (label ? [{ text: label, value }] : [])),
      ...options.map(({ value }) => ({ text: value, value })),
    ];
    const labels = new Set(options.flatMap(({ label }) => (label ? [choiceKey(label)] : [])));
    const labelled = said.length - options.length;
    const shared = new Set<string>();
    // Two choices of one name: nobody knows which is meant.
    const sharedWords = new Set<string>();
    for (const [at, { text, value }] of said.entries()) {
      const [exact, key] = [exactChoice(text), choiceKey(text)];
      const same = this.#exact.get(exact);
      if (same === undefined) this.#exact.set(exact, value);
      else if (same !== value && at < labelled) sharedWords.add(exact);
      if (at >= labelled && labels.has(key)) continue;
      const other = this.#options.get(key);
      if (key === '' || (other !== undefined && other !== value)) shared.add(key);
      else this.#options.set(key, value);
    }
    for (const words of sharedWords) this.#exact.delete(words);
    for (const key of shared) this.#options.delete(key);
  }

  /** The choice that a text is, without any doubt. */
  #same(text: string): string | undefined {
    return this.#exact.get(exactChoice(text)) ?? this.#options.get(choiceKey(text));
  }

  /** The texts of a cell: several where the field takes several. */
  textsOf(cell: string): string[] {
    if (this.field.type !== 'multi-select' || this.#same(cell) !== undefined) return [cell];
    return cell
      .split(/[;|\n]/)
      .flatMap((part) => (this.#same(part) !== undefined ? [part] : part.split(',')))
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
    const exact = exactChoice(text);
    let match = this.#memo.get(exact);
    if (!match) this.#memo.set(exact, (match = this.#find(exact)));
    return match;
  }

  #find(text: string): ChoiceMatch {
    const key = choiceKey(text);
    const decided = this.#decided?.get(key);
    const exact = this.#exact.get(text);
    const same = exact ?? this.#options.get(key);
    // What was added the last time is there now, and maybe nothing can be added here.
    const stands = decided?.kind !== 'add' || (same === undefined && this.field.extensible);
    if (decided && stands && exact === undefined) return { target: decided, guessed: false };
    if (same !== undefined) return { target: { kind: 'option', value: same }, guessed: false };
    const close = key === '' ? undefined : this.#close(key);
    return { target: close === undefined ? { kind: 'keep' } : { kind: 'option', value: close }, guessed: true };
  }

  #close(key: string): string | undefined {
    // `1 - New`: which step of a pipeline it is.
    const bare = key.replace(/^\d{1,2} (?=\D)/, '');
    const options = this.#options;
    return (
      options.get(bare) ?? this.#adorned(key) ?? meantBy(bare, options) ?? this.#byWords(key) ?? this.#byTypos(bare)
    );
  }

  /** `★ Won`, `Won!`; `10.000` among `10,000`. */
  #adorned(key: string): string | undefined {
    const found = [...this.#options].filter(([option]) => differByAdornment(option, key));
    return found.length === 1 ? found[0]![1] : undefined;
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
    const most = key.length > 9 ? 2 : key.length > 4 ? 1 : 0;
    const digits = (text: string): string => text.replaceAll(/\D/g, '');
    // `inactive` is no misspelt `active`, `wealth` no `health`, and `Level 10` no `Level 1`.
    const found = [...this.#options].filter(
      ([option]) =>
        option[0] === key[0] &&
        digits(option) === digits(key) &&
        option.includes('?') === key.includes('?') &&
        Math.abs(option.length - key.length) <= most &&
        !option.endsWith(key) &&
        !key.endsWith(option) &&
        editDistance(option, key) <= most,
    );
    return found.length === 1 ? found[0]![1] : undefined;
  }
}
