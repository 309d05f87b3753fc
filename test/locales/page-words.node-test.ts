// The example CRM's own words are there in every language that it offers: the same ones, with the same values in them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../examples/crm/words/', import.meta.url);
const valuesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const languages = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const { words } = (await import(new URL(file, folder).href)) as { words: Record<string, string> };
    return [file, words] as const;
  }),
);
const wanted = [...new Set(languages.flatMap(([, words]) => Object.keys(words)))].sort();

for (const [file, words] of languages) {
  test(`the page says everything in ${file}`, () => {
    assert.deepEqual(Object.keys(words).sort(), wanted);
    for (const [english, text] of Object.entries(words)) assert.deepEqual(valuesOf(text), valuesOf(english), english);
  });
}
