// Translations that a page registers, whole or word by word.
import { expect } from '@open-wc/testing';
import { offerAllLocales } from '../../src/locales/all.js';
import { findLocale, onLocaleRegistered, registerLocale, translated } from '../../src/locales/locale.js';
import { localeReady, offerLocale } from '../../src/locales/offer-locale.js';

describe('registering a language', () => {
  it('adds the words of a second registration and keeps the others', () => {
    registerLocale({ language: 'xa', 'assignee-stack': { nobody: 'Personne', unknown: 'Inconnu' } });
    registerLocale({
      language: 'XA',
      'assignee-stack': { nobody: 'À personne' },
      'lead-table': { noName: 'Sans nom' },
    });
    expect(findLocale('xa')).to.deep.include({
      'assignee-stack': { nobody: 'À personne', unknown: 'Inconnu' },
      'lead-table': { noName: 'Sans nom' },
    });
  });

  it('changes nothing in the objects that were given', () => {
    const first = { language: 'xb', 'assignee-stack': { nobody: 'Personne' } };
    registerLocale(first);
    registerLocale({ language: 'xb', 'assignee-stack': { nobody: 'À personne' } });
    expect(first['assignee-stack'].nobody).to.equal('Personne');
  });

  it('serves the regions of a language that have no words of their own', () => {
    registerLocale({ language: 'xc', 'assignee-stack': { nobody: 'Personne' } });
    expect(findLocale('xc-CA')?.['assignee-stack']?.nobody).to.equal('Personne');
  });

  it('tells listeners until they stop', () => {
    let calls = 0;
    const stop = onLocaleRegistered(() => calls++);
    registerLocale({ language: 'xd' });
    stop();
    registerLocale({ language: 'xd' });
    expect(calls).to.equal(1);
  });
});

describe('offering a language', () => {
  it('fetches its words when they are asked for, once, and tells whoever waits', async () => {
    let fetches = 0;
    offerLocale('xe', async () => {
      fetches += 1;
      return { language: 'xe', 'assignee-stack': { nobody: 'Personne' } };
    });
    expect(fetches).to.equal(0);
    const told = new Promise<void>((resolve) => {
      const stop = onLocaleRegistered(() => {
        stop();
        resolve();
      });
    });
    expect(findLocale('xe-BE')).to.equal(undefined);
    expect(findLocale('xe')).to.equal(undefined);
    await told;
    expect(findLocale('xe')?.['assignee-stack']?.nobody).to.equal('Personne');
    expect(fetches).to.equal(1);
  });

  it('leaves the page in English where the words cannot be fetched, and says so once', async () => {
    const warn = console.warn;
    const said: unknown[] = [];
    console.warn = (text: unknown) => said.push(text);
    try {
      offerLocale('xf', () => Promise.reject(new Error('offline')));
      await localeReady('xf');
      await localeReady('xf');
      expect(findLocale('xf')).to.equal(undefined);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/^lead-elements: the words of "xf" could not be loaded\. Error: offline/);
    } finally {
      console.warn = warn;
    }
  });

  it('has the words of the package for each language, when its code is asked for', async () => {
    await offerAllLocales();
    await localeReady('pt-BR');
    expect(findLocale('pt-BR')?.['lead-table']?.search?.('client')).to.equal('Buscar clientes');
  });
});

describe('a translation that lacks words', () => {
  it('is English there, also within a group', () => {
    const english = { save: 'Save', level: { read: 'can view', write: 'can edit' } };
    const all = translated(english, { level: { read: 'peut consulter' } });
    expect(all).to.deep.equal({ save: 'Save', level: { read: 'peut consulter', write: 'can edit' } });
  });
});
