// The values of a form's fields, what is wrong with them and when that is shown; one for creating, one for editing.
import { visibleFields } from '../../domain/record/field-condition.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { type FieldProblem, validateField } from '../../domain/record/validate-record.js';
import { editText } from '../../domain/values/edit-text.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { isNumberType } from '../../domain/values/field-type.js';
import type { FieldValue } from '../../domain/values/read-value.js';
import { loadReader, readField } from './field-reading.js';

/** A problem as it is shown: found here, or told by the back end in its own words. */
export type ShownProblem = FieldProblem | { code: 'refused'; message: string };

/** What was typed into a field and left there. */
export interface LeftText {
  text: string;
  /** The value that it was typed over. */
  base: string;
  /** BCP 47; in which language both are written, if that is known. */
  locale?: string | undefined;
}

/** A text area writes line ends in its own way, which is no edit. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/**
 * A problem appears when a field is left or the form is sent, never while somebody types; it goes at once when the
 * value is good again.
 */
export class RecordFields {
  #locale = 'en';
  readonly #changed: () => void;
  #schema: readonly FieldSchema[] = [];
  #values = new Map<string, string>();
  #initial = new Map<string, string>();
  #problems = new Map<string, ShownProblem>();
  /** Fields whose control holds something that it cannot express as a value, such as half a date. */
  readonly #unreadable = new Set<string>();
  /** How often the control of a field has had to forget such a thing. */
  readonly #renewals = new Map<string, number>();

  /** @param changed Called after every change that is to be seen. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** BCP 47; how numbers are written here. What is there already is written anew. */
  get locale(): string {
    return this.#locale;
  }

  set locale(locale: string) {
    const before = this.#locale;
    if (locale === before) return;
    this.#locale = locale;
    for (const { name } of this.#schema)
      for (const texts of [this.#values, this.#initial])
        texts.set(name, this.#here(name, texts.get(name) ?? '', before));
  }

  get schema(): readonly FieldSchema[] {
    return this.#schema;
  }

  /** The fields that are there with the values as they are now. */
  get visible(): readonly FieldSchema[] {
    return visibleFields(this.#schema, (name) => this.value(name));
  }

  /** Whether a value differs from the one that the form began with. */
  get dirty(): boolean {
    return this.#schema.some(({ name }) => this.isChanged(name));
  }

  /** Problems that are shown now, in the order of the form. */
  get problems(): { field: FieldSchema; problem: ShownProblem }[] {
    return this.visible.flatMap((field) => {
      const problem = this.#problems.get(field.name);
      return problem ? [{ field, problem }] : [];
    });
  }

  value(name: string): string {
    return this.#values.get(name) ?? '';
  }

  problem(name: string): ShownProblem | undefined {
    return this.#problems.get(name);
  }

  /** Another number than before: the control of the field has to be a new one, because it holds what no value takes away. */
  renewals(name: string): number {
    return this.#renewals.get(name) ?? 0;
  }

  isChanged(name: string): boolean {
    return plain(this.value(name)) !== plain(this.#initial.get(name) ?? '');
  }

  /** What a field began with. */
  initial(name: string): string {
    return this.#initial.get(name) ?? '';
  }

  /** Begins anew with other fields or other values. */
  begin(schema: readonly FieldSchema[], initial: (field: FieldSchema) => unknown): void {
    this.#schema = schema;
    this.#initial = new Map(schema.map((field) => [field.name, editText(initial(field), field, this.locale)]));
    this.#values = new Map(this.#initial);
    this.#problems = new Map();
    for (const name of this.#unreadable) this.#forgetUnreadable(name);
    this.#changed();
  }

  /**
   * Puts values in that were typed earlier; those of fields that are no longer there are left out.
   * @param locale In which language they were typed, if that is known.
   */
  restore(values: Readonly<Record<string, string>>, locale?: string): void {
    for (const { name } of this.#schema)
      if (Object.hasOwn(values, name)) this.#values.set(name, this.#here(name, values[name]!, locale));
    this.#changed();
  }

  /**
   * Moves what a field began with to a newer value. What was typed stays.
   * @returns Whether somebody else's value and the typed one exclude each other.
   */
  rebase(name: string, value: unknown): boolean {
    const field = this.#fieldOf(name);
    const next = field ? editText(value, field, this.locale) : '';
    const before = this.#initial.get(name) ?? '';
    if (next === before) return false;
    const typed = this.isChanged(name);
    this.#initial.set(name, next);
    if (!typed) {
      this.#values.set(name, next);
      this.#forgetUnreadable(name);
    }
    this.#changed();
    return typed && this.isChanged(name);
  }

  /**
   * Goes on with a field that was left with a text, on top of the value that it has now.
   * @returns Whether somebody else's value and the typed one exclude each other.
   */
  resume(name: string, { text, base, locale }: LeftText): boolean {
    const now = this.initial(name);
    this.#values.set(name, this.#here(name, text, locale));
    this.#initial.set(name, this.#here(name, base, locale));
    return this.rebase(name, now);
  }

  /** Somebody types. @param unreadable Whether the control cannot express what it holds. */
  set(name: string, value: string, unreadable = false): void {
    // `change` follows `input` and says the same again.
    if (this.value(name) === value && this.#unreadable.has(name) === unreadable) return;
    // Without it what controls write is read all the same; the next key tries again.
    loadReader().catch(() => {});
    this.#values.set(name, value);
    if (unreadable) this.#unreadable.add(name);
    else this.#unreadable.delete(name);
    const shown = this.#problems.get(name);
    if (shown && (shown.code === 'refused' || !this.#check(name))) this.#problems.delete(name);
    this.#changed();
  }

  /** Takes back what was typed into a field. */
  revert(name: string): void {
    if (this.#forgetUnreadable(name)) this.#changed();
    this.set(name, this.#initial.get(name) ?? '');
  }

  #forgetUnreadable(name: string): boolean {
    const was = this.#unreadable.delete(name);
    if (was) this.#renewals.set(name, this.renewals(name) + 1);
    return was;
  }

  /** Somebody leaves a field. */
  leave(name: string): void {
    if (this.#problems.get(name)?.code === 'refused') return;
    const problem = this.#check(name);
    if (problem) this.#problems.set(name, problem);
    else if (!this.#problems.delete(name)) return;
    this.#changed();
  }

  /** Checks every field and shows what is wrong. @returns Whether all are good. */
  check(): boolean {
    this.#problems = new Map();
    for (const { name } of this.visible) {
      const problem = this.#check(name);
      if (problem) this.#problems.set(name, problem);
    }
    this.#changed();
    return this.#problems.size === 0;
  }

  /** Shows what a rule says of one field, where nothing else is shown of it; takes away what a rule said of it before. */
  rule(name: string, message: string | undefined): void {
    const shown = this.#problems.get(name);
    if (shown && shown.code !== 'refused') return;
    if (message !== undefined) this.#problems.set(name, { code: 'refused', message });
    else if (!this.#problems.delete(name)) return;
    this.#changed();
  }

  /** Shows what the back end says of fields. @returns What it says of fields that are not in this form. */
  refuse(messages: Readonly<Record<string, string>>): string[] {
    const elsewhere: string[] = [];
    for (const [name, said] of Object.entries(messages)) {
      // A host that does the work itself may hand on what its back end says as it is.
      const message = textOfValue(said);
      if (this.visible.some((field) => field.name === name)) this.#problems.set(name, { code: 'refused', message });
      // Of a field that cannot be seen a message tells nothing without its name.
      else elsewhere.push(message.includes(name) ? message : `${name}: ${message}`);
    }
    this.#changed();
    return elsewhere;
  }

  /** What was typed, for storing. */
  toJSON(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  /** A field's value as a record keeps it; the text itself where it says none. */
  typed(field: FieldSchema): FieldValue {
    const text = this.value(field.name);
    const reading = readField(text, field, { locale: this.locale });
    return reading.status === 'read' ? reading.value : text.trim();
  }

  #fieldOf(name: string): FieldSchema | undefined {
    return this.#schema.find((candidate) => candidate.name === name);
  }

  /** A number that was written in another language as it is written here. */
  #here(name: string, text: string, from = this.#locale): string {
    const field = this.#fieldOf(name);
    if (from === this.#locale || !field || !isNumberType(field.type)) return text;
    const reading = readField(text, field, { locale: from });
    return reading.status === 'read' ? editText(reading.value, field, this.#locale) : text;
  }

  #check(name: string): FieldProblem | undefined {
    const field = this.#fieldOf(name);
    if (!field) return undefined;
    const text = this.value(name);
    if (this.#unreadable.has(name)) return unreadProblem(field, text);
    const reading = readField(text, field, { locale: this.locale });
    return reading.status === 'unread' ? unreadProblem(field, text) : validateField(this.typed(field), field);
  }
}

function unreadProblem(field: FieldSchema, text: string): FieldProblem {
  if (field.type === 'date' || field.type === 'date-time') return { code: 'date' };
  return isNumberType(field.type) ? { code: 'number' } : { code: 'option', value: text.trim() };
}
