// Gives an element its words and formats in the language of its place in the page, and follows when that changes.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from '../../environment.js';
import { Format } from '../../locales/format.js';
import { findLocale, type LocaleMessages, onLocaleRegistered, translated } from '../../locales/locale.js';

export interface LocalizeHost<Tag extends keyof LocaleMessages> extends ReactiveControllerHost, HTMLElement {
  /** Words that the host replaces. */
  messages?: Partial<LocaleMessages[Tag]> | undefined;
}

/** `lang` of the closest ancestor that has one, across shadow roots; else the page's, else the browser's. */
function closestLanguage(element: Element): string {
  // A server sees the element alone.
  if (onServer) return element.getAttribute('lang') || 'en';
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  ) {
    if (node instanceof Element && node.getAttribute('lang')) return node.getAttribute('lang')!;
  }
  return document.documentElement.lang || navigator.language;
}

/** A page may name a language that is none, and WebKit on a machine without a locale calls itself `C`. */
function canonicalLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A page has few languages and many elements that ask. */
const canonical = new Map<string, string>();

/** BCP 47 language of an element's place in the page. */
export function localeOf(element: Element): string {
  const language = closestLanguage(element);
  if (!canonical.has(language)) canonical.set(language, canonicalLocale(language));
  return canonical.get(language)!;
}

const hosts = new Set<() => void>();
let observer: MutationObserver | undefined;
let observed = new WeakSet<Node>();

/** One observer serves every element: a change of `lang` or `dir` in the page and in the shadow roots above the element. */
function observeLanguage(element: Element, listener: () => void): () => void {
  observer ??= new MutationObserver(() => hosts.forEach((update) => update()));
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root))
      observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
    observed.add(root);
    if (!(root instanceof ShadowRoot)) break;
  }
  hosts.add(listener);
  return () => {
    hosts.delete(listener);
    if (hosts.size > 0) return;
    observer?.disconnect();
    observed = new WeakSet();
  };
}

/** The words of another element, for what one draws in its place. */
export const wordsOf = <Tag extends keyof LocaleMessages>(
  tag: Tag,
  english: LocaleMessages[Tag],
  locale: string,
): LocaleMessages[Tag] => translated(english, findLocale(locale)?.[tag]);

export class LocalizeController<Tag extends keyof LocaleMessages> implements ReactiveController {
  readonly #host: LocalizeHost<Tag>;
  readonly #tag: Tag;
  #english: LocaleMessages[Tag];
  #format = new Format('en');
  #messages: LocaleMessages[Tag];
  #override: Partial<LocaleMessages[Tag]> | undefined;
  #disconnect: (() => void) | undefined;

  constructor(host: LocalizeHost<Tag>, tag: Tag, english: LocaleMessages[Tag]) {
    this.#host = host;
    this.#tag = tag;
    this.#english = english;
    this.#messages = english;
    host.addController(this);
  }

  /** The words in force. */
  get messages(): LocaleMessages[Tag] {
    // There nothing tells that the element is about to be drawn.
    if (onServer) this.#read();
    return this.#messages;
  }

  /** All of the English words, where some are loaded later, with what says them. */
  set english(english: LocaleMessages[Tag]) {
    this.#english = english;
    this.#read();
  }

  get format(): Format {
    return this.#format;
  }

  /** BCP 47 language of numbers, dates, sort order and requests. */
  get locale(): string {
    return this.#format.locale;
  }

  /** Whether text runs from right to left here. */
  get rtl(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  /** The host was moved in the page without being taken out of it. */
  hostMoved(): void {
    this.hostDisconnected();
    this.hostConnected();
  }

  hostConnected(): void {
    // Also of a host that comes back, which nobody else would draw again.
    this.#changed();
    const changed = () => this.#changed();
    if (onServer) return;
    const stops = [onLocaleRegistered(changed), observeLanguage(this.#host, changed)];
    this.#disconnect = () => stops.forEach((stop) => stop());
  }

  hostDisconnected(): void {
    this.#disconnect?.();
    this.#disconnect = undefined;
  }

  hostUpdate(): void {
    if (this.#host.messages !== this.#override) this.#read();
  }

  #changed(): void {
    this.#read();
    this.#host.requestUpdate();
  }

  #read(): void {
    const language = localeOf(this.#host);
    const words = findLocale(language)?.[this.#tag];
    const english = language.split('-')[0] === 'en';
    this.#format = new Format(language, words || english ? language : 'en');
    this.#override = this.#host.messages;
    this.#messages = words || this.#override ? translated(this.#english, words, this.#override) : this.#english;
  }
}
