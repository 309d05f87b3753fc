// A translation has every word of the English catalogue, and no word says `undefined` to anybody.
import { expect } from '@open-wc/testing';
import { availableLanguages } from '../../src/locales/all.js';
import { ar } from '../../src/locales/ar/index.js';
import { de } from '../../src/locales/de/index.js';
import { en } from '../../src/locales/en/index.js';
import { es } from '../../src/locales/es/index.js';
import { Format } from '../../src/locales/format.js';
import { fr } from '../../src/locales/fr/index.js';
import { he } from '../../src/locales/he/index.js';
import { hi } from '../../src/locales/hi/index.js';
import { ja } from '../../src/locales/ja/index.js';
import { pt } from '../../src/locales/pt/index.js';
import { zh } from '../../src/locales/zh/index.js';
import type { Locale } from '../../src/locales/locale.js';

type Words = Record<string, unknown>;

const { language: _, ...english } = en;
const originals = Object.entries(english).map(
  ([tag, words]) => [tag as Exclude<keyof Locale, 'language'>, words as Words] as const,
);

/** A value for every parameter that a word may have, by its name. */
const samples: Record<string, unknown> = {
  type: 'lead',
  recordType: 'lead',
  names: ['Ann Lee', 'Bob Ray'],
  labels: ['Name', 'Status'],
  cells: ['Name', 'Status'],
  came: ['Ann Lee'],
  went: ['Bob Ray'],
  kept: ['Cy Poe'],
  by: 'email',
  allowed: ['New', 'Won'],
  field: { name: 'budget', label: 'Budget', currency: 'EUR' },
  option: { value: 'Won' },
  direction: 'asc',
  kind: 'unavailable',
  name: 'help',
  reason: 'Because',
};
const numbers =
  /^(count|max|maxLength|length|limit|line|bytes|rowLimit|columnLimit|rowCount|done|total|shown|matched|extra|ignored|ready|bad|number|columns|more|min|room|added|open|capacity|row|lines|copied|selected|removed|restored|left|people|least|most|created|failed|first|last|skipped|updated)$/;

/** The names of a function's parameters, from its own text. */
const parametersOf = (word: (...values: unknown[]) => unknown): string[] =>
  (/^(?:async )?(?:function \w*)?\(?([^)=]*)\)?\s*(?:=>|\{)/.exec(word.toString())?.[1] ?? '')
    .split(',')
    // A bundler tells the names of one file apart by numbers.
    .map((name) => name.trim().replace(/\$?\d+$/, ''))
    .filter(Boolean);

/** What a word says; the English one knows its parameters. */
function said(word: unknown, original: unknown, format: Format, count: number): string[] {
  if (typeof original !== 'function') {
    return typeof word === 'object' ? Object.values(word as Words).map(String) : [word as string];
  }
  const names = parametersOf(original as () => unknown);
  const values = names.map((name) =>
    name === 'format' ? format : numbers.test(name) ? count : (samples[name] ?? 'Sample'),
  );
  const variants = names.some((name) => /type$/i.test(name)) ? ['lead', 'client'] : ['lead'];
  return variants.map((variant) => {
    const given = values.map((value, at) => (/type$/i.test(names[at]!) ? variant : value));
    return String((word as (...all: unknown[]) => unknown)(...given));
  });
}

/** One number for each plural category that any language here has. */
const counts = [0, 1, 2, 3, 11, 100, 1.5];

const translations = [ar, de, es, fr, he, hi, ja, pt, zh];

it('every language that the package offers is looked at here', () => {
  expect(['en', ...translations.map(({ language }) => language)].sort()).to.deep.equal([...availableLanguages]);
});

for (const locale of translations) {
  describe(`the catalogue of ${new Intl.DisplayNames('en', { type: 'language' }).of(locale.language)}`, () => {
    const format = new Format(locale.language);

    for (const [tag, words] of originals) {
      const translated = (locale[tag] ?? {}) as Words;

      it(`has the words of <${tag}> and no others`, () => {
        expect(Object.keys(translated).sort()).to.deep.equal(Object.keys(words).sort());
        for (const [key, word] of Object.entries(words)) {
          expect(typeof translated[key], key).to.equal(typeof word);
          if (typeof word === 'object') expect(translated[key], key).to.have.all.keys(Object.keys(word as Words));
        }
      });

      it(`says something in each of the words of <${tag}>, for every number`, () => {
        for (const [key, original] of Object.entries(words)) {
          for (const count of counts) {
            for (const text of said(translated[key], original, format, count)) {
              expect(text.trim(), key).to.not.equal('');
              expect(text, key).to.not.match(/undefined|NaN|null|\[object/);
            }
          }
        }
      });
    }
  });
}

describe('Arabic plurals', () => {
  it('has a form for each of the six categories', () => {
    const format = new Format('ar');
    const forms = [0, 1, 2, 3, 11, 100].map((count) =>
      ar['assignee-multiselect']!.found!(count, format).replace(/[\d٠-٩]+/, '#'),
    );
    expect(new Set(forms).size).to.equal(6);
  });
});

describe('Hebrew plurals', () => {
  it('has words for one and for two', () => {
    const format = new Format('he');
    const { found } = he['assignee-multiselect']!;
    expect([1, 2, 5].map((count) => found!(count, format))).to.deep.equal([
      'נמצא אדם אחד',
      'נמצאו שני אנשים',
      'נמצאו 5 אנשים',
    ]);
  });
});

describe('French plurals', () => {
  it('says nought and one and a half in the singular, and a million with "de"', () => {
    const format = new Format('fr');
    const { count } = fr['lead-table']!;
    expect([0, 1.5, 2, 1_000_000].map((each) => count!(each, 'client', format).replace(/\s/g, ' '))).to.deep.equal([
      '0 client',
      '1,5 client',
      '2 clients',
      '1 000 000 de clients',
    ]);
  });
});

describe('German labels', () => {
  it('names the fields of the default schema, and leaves those of a host as they are', () => {
    const { fieldLabel } = de['lead-detail']!;
    expect(fieldLabel!({ name: 'phone', label: 'Phone' })).to.equal('Telefon');
    expect(fieldLabel!({ name: 'phone', label: 'Rückrufnummer' })).to.equal('Rückrufnummer');
    expect(fieldLabel!({ name: 'budget', label: 'Budget', currency: 'EUR' })).to.equal('Budget (EUR)');
  });
});
