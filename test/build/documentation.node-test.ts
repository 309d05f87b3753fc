// What the guides say in numbers and lists is what the code has: whoever changes one changes the other.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { unpackedLimit } from '../../src/controllers/import/workbook/zip-entries.js';
import { fileLimits } from '../../src/domain/import/read/file-limits.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { contractChecks } from '../../src/testing/index.js';
import { availableLanguages } from '../../src/locales/all.js';

const root = new URL('../../', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const guides = readdirSync(new URL('stories', root)).filter((file) => file.endsWith('.mdx'));
const grouped = (value: number): string => value.toLocaleString('en');

function tells(file: string, ...sentences: string[]): void {
  const told = text(file);
  assert.deepEqual(
    sentences.filter((sentence) => !told.includes(sentence)),
    [],
    file,
  );
}

it('the guide to uploads says how large a file may be', () => {
  const { size, rows, columns } = fileLimits;
  tells(
    'stories/upload.mdx',
    `${size / 1e6} MB, ${grouped(rows)} rows and ${grouped(columns)} columns`,
    `unpacks to more than ${unpackedLimit / 1e6} MB`,
  );
});

it('the guide to adapters says how many records the contract suite makes, and how many checks it has', () => {
  tells('stories/adapter-guide.mdx', `${contractScenario(1).leads.length} records`, `${contractChecks.length} checks:`);
  const [, hold, missing, wrong] = /: (\d+) hold, (\d+) missing, (\d+) wrong/.exec(text('stories/adapter-guide.mdx'))!;
  assert.equal(Number(hold) + Number(missing) + Number(wrong), contractChecks.length);
});

it('the guide to adapters has a line for every capability and every optional method', () => {
  const source = text('src/adapters/capabilities.ts') + text('src/adapters/adapter.ts');
  const members = (name: string, pattern: RegExp): string[] => {
    const body = source.slice(source.indexOf(`export interface ${name} {`));
    return [...body.slice(0, body.indexOf('\n}\n')).matchAll(pattern)].map(([, member]) => member!);
  };
  const guide = text('stories/adapter-guide.mdx') + text('examples/own-adapter/adapter.ts');
  const wanted = [...members('Capabilities', /^ {2}(\w+)\??:/gm), ...members('LeadDataAdapter', /^ {2}(\w+)\?\(/gm)];
  assert.ok(wanted.length > 30);
  assert.deepEqual(
    wanted.filter((member) => !new RegExp(`\\b${member}\\b`).test(guide)),
    [],
  );
});

it('the guide to languages lists those of the package', () => {
  const told = [...text('stories/languages.mdx').matchAll(/\| `([a-z]{2})`/g)].map(([, language]) => language);
  assert.deepEqual(told.sort(), availableLanguages);
});

it('every link of a guide to another page of the stories leads to a page that is there', () => {
  const titles = guides.map((file) => /<Meta title="([^"]+)"/.exec(text(`stories/${file}`))?.[1]);
  const ofStories = readdirSync(new URL('stories', root))
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => /title: '([^']+)'/.exec(text(`stories/${file}`))?.[1]);
  const idOf = (title = ''): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const known = new Set([...titles, ...ofStories].map(idOf));
  const broken = guides.flatMap((file) =>
    [...text(`stories/${file}`).matchAll(/\(\?path=\/(?:docs|story)\/([\w-]+?)--[\w-]+\)/g)]
      .filter(([, id]) => !known.has(id!))
      .map(([link]) => `${file}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

it('the README lists every event of every tag', () => {
  const manifest = JSON.parse(text('custom-elements.json')) as {
    modules: { declarations: { events?: { name: string }[] }[] }[];
  };
  const events = manifest.modules.flatMap(({ declarations }) =>
    declarations.flatMap(({ events: own = [] }) => own.map(({ name }) => name)),
  );
  const section = text('README.md').split('\n## Events\n')[1]!.split('\n## ')[0]!;
  const missing = new Set(events.filter((name) => !section.includes(`\`${name}\``) && !name.endsWith('-failed')));
  assert.deepEqual([...missing], []);
});
