// The page in another language: its own words by the English ones in the HTML, those of the elements from the library.
import { registerLocale } from 'lead-elements';

const languages = {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  es: () => import('./words/es.js'),
  fr: () => import('./words/fr.js'),
  he: () => import('./words/he.js'),
  hi: () => import('./words/hi.js'),
  ja: () => import('./words/ja.js'),
  pt: () => import('./words/pt.js'),
  zh: () => import('./words/zh.js'),
};
const rightToLeft = new Set(['ar', 'he']);

let language = 'en';
let words = {};
/** The English words of everything that has been translated. */
const english = new WeakMap();

/** The words in the language of the page. */
export const say = (text) => words[text] ?? text;

/** The same with `values` in place of `{name}`, as nodes: a name may run in another direction than the text around it. */
export function sayWith(text, values) {
  return say(text)
    .split(/\{(\w+)\}/)
    .map((part, at) =>
      at % 2 === 0 ? part : Object.assign(document.createElement('bdi'), { textContent: values[part] }),
    );
}

export const formatNumber = (number) => number.toLocaleString(language);

export const formatList = (texts) => new Intl.ListFormat(language, { type: 'conjunction' }).format(texts);

export const directionOf = (tag) => (rightToLeft.has(tag) ? 'rtl' : 'ltr');

function translateText(node) {
  const text = english.get(node) ?? node.data;
  if (!text.trim()) return;
  english.set(node, text);
  node.data = text.replace(text.trim(), () => say(text.trim()));
}

function translateLabel(element) {
  const label = english.get(element) ?? element.getAttribute('aria-label');
  english.set(element, label);
  element.setAttribute('aria-label', say(label));
}

/** Names of people and languages are in no dictionary, so they stay as they are. */
function translatePage() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) translateText(node);
  for (const element of document.body.querySelectorAll('[aria-label]')) translateLabel(element);
}

/** The labels of a schema of one's own: the elements ask for them by the words of their language. */
function withOwnLabels(locale, own) {
  const translated = { ...locale };
  for (const tag of ['lead-create-form', 'lead-detail', 'lead-import', 'lead-table']) {
    const { fieldLabel, roleLabel } = locale[tag];
    translated[tag] = {
      ...locale[tag],
      fieldLabel: (field) => own[field.label] ?? fieldLabel(field),
      ...(roleLabel && { roleLabel: (role) => own[role.label] ?? roleLabel(role) }),
    };
  }
  return translated;
}

let asked;

/** Resolves when the whole page speaks it, or another has been asked for since. */
export async function setLanguage(tag) {
  asked = tag;
  const module = await languages[tag]?.();
  if (tag !== asked) return;
  if (module) registerLocale(withOwnLabels(module.locale, module.words));
  words = module?.words ?? {};
  language = tag;
  translatePage();
  // The elements follow the `lang` of their place.
  document.documentElement.lang = tag;
}
