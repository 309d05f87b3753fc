// Translations that a page registers, whole or word by word.
import { expect } from '@open-wc/testing';
import { findLocale, onLocaleRegistered, registerLocale } from '../../src/locales/locale.js';

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
