import { expect } from '@open-wc/testing';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { ar } from '../../../src/locales/ar/index.js';
import { de } from '../../../src/locales/de/index.js';
import { registerLocale } from '../../../src/locales/locale.js';
import { byRole, said } from '../../find-by-role.js';
import { click, press, typeText } from '../../user.js';
import { crew, crewAdapter, inputOf, newPicker, pasteInto, shown } from './picker.js';
import { waitUntil } from '../../wait-until.js';

/** Everything that a screen reader hears from the live region, in order. */
class Transcript {
  readonly lines: string[] = [];
  readonly #observer = new MutationObserver(() => this.#hear());
  readonly #picker: AssigneeMultiselect;

  constructor(picker: AssigneeMultiselect) {
    this.#picker = picker;
    const region = byRole(picker, 'status');
    this.#observer.observe(region, { childList: true, characterData: true, subtree: true });
  }

  /** Waits for the next words, so that they are not said together with others. */
  async next(): Promise<string> {
    const before = this.lines.length;
    await waitUntil(() => this.lines.length > before, 'nothing was said');
    return this.lines.at(-1)!;
  }

  #hear(): void {
    const text = said(this.#picker).trim();
    if (text) this.lines.push(text);
  }
}

describe('what a screen reader hears', () => {
  it('while one searches, chooses, removes, clears and undoes', async () => {
    const picker = await newPicker({ max: 3 });
    const transcript = new Transcript(picker);
    picker.assignees = [...crew, { id: 'jul', kind: 'person', name: 'Jules Verne' }];
    await shown(picker);
    picker.focus();
    const hear = async (act: () => Promise<void>): Promise<string> => {
      const words = transcript.next();
      await act();
      return words;
    };
    expect(await hear(() => press('ArrowDown'))).to.equal('6 people found');
    expect(await hear(() => typeText('jule'))).to.match(/^1 person found/);
    expect(await hear(() => press('ArrowDown', 'Enter'))).to.equal('Jules Verne assigned. 1 assigned.');
    expect(await hear(() => typeText('zzz'))).to.equal('No people match “zzz”.');
    expect(await hear(() => press('Escape', 'Escape', 'ArrowDown'))).to.equal('6 people found');
    expect(await hear(() => press('ArrowDown', 'Enter'))).to.equal('Ann Lee assigned. 2 assigned.');
    expect(await hear(() => press('Backspace'))).to.equal('Ann Lee. Press Backspace again to remove.');
    expect(await hear(() => press('Backspace'))).to.equal('Ann Lee unassigned. 1 assigned.');
    expect(await hear(() => press('ArrowDown', 'ArrowDown', 'Enter'))).to.match(/assigned\. 2 assigned\.$/);
    expect(await hear(() => press('ArrowDown', 'Enter'))).to.equal('Dan Anders: On leave until May');
    expect(await hear(() => press('ArrowDown', 'Enter'))).to.match(/3 assigned\. Only 3 people can be chosen\.$/);
    expect(await hear(() => press('Escape', 'Tab', 'Enter'))).to.equal('All 3 assignees removed');
    expect(await hear(() => press('Tab', 'Enter'))).to.equal('Undone. 3 assigned.');
  });

  it('when a pasted list is taken back', async () => {
    const picker = await newPicker();
    const transcript = new Transcript(picker);
    const pasted = transcript.next();
    pasteInto(inputOf(picker), 'Ann Lee\nBob Ray');
    await pasted;
    const words = transcript.next();
    await click(byRole(picker, 'button', 'Undo'));
    expect(await words).to.equal('Undone. 0 assigned.');
  });

  it('when people come late, do not come, and come at last', async () => {
    let answer: (() => void) | undefined;
    let fail = false;
    const picker = await newPicker({
      adapter: crewAdapter({
        searchAssignees: async () => {
          await new Promise<void>((resolve) => (answer = resolve));
          if (fail) throw new TypeError('Failed to fetch');
          return { items: crew.slice(0, 2), total: 2 };
        },
      }),
    });
    const transcript = new Transcript(picker);
    picker.focus();
    await press('ArrowDown');
    expect(await transcript.next()).to.equal('Loading people…');
    fail = true;
    let words = transcript.next();
    answer!();
    expect(await words).to.equal('The people could not be loaded.');
    fail = false;
    words = transcript.next();
    await press('Tab', 'Enter');
    await waitUntil(() => answer !== undefined);
    await shown(picker);
    answer!();
    expect(await words).to.equal('2 people found');
  });

  it('in the language of the page, with its own plurals', async () => {
    for (const locale of [de, ar]) registerLocale(locale);
    const heard = async (lang: string) => {
      const picker = await newPicker({ lang, value: ['cyd'], max: 3 });
      const transcript = new Transcript(picker);
      picker.focus();
      const lines: string[] = [];
      for (const deed of [
        () => press('ArrowDown'),
        () => press('ArrowDown', 'Enter'),
        () => press('ArrowDown', 'Enter'),
        () => press('Backspace'),
        () => press('Backspace'),
        () => typeText('zzz'),
      ]) {
        const words = transcript.next();
        await deed();
        lines.push(await words);
      }
      return lines;
    };
    const german = await heard('de');
    expect(german).to.deep.equal([
      '5 Personen gefunden',
      'Ann Lee zugewiesen. 2 zugewiesen.',
      'Bob Ray zugewiesen. 3 zugewiesen. Es können nur 3 Personen gewählt werden.',
      'Bob Ray. Zum Entfernen noch einmal die Rücktaste drücken.',
      'Bob Ray nicht mehr zugewiesen. 2 zugewiesen.',
      'Keine Person passt zu „zzz“.',
    ]);
    const arabic = await heard('ar');
    expect(arabic).to.have.length(german.length);
    for (const line of arabic) expect(line).to.match(/\p{Script=Arabic}/u);
    expect(arabic.join()).not.to.match(/assigned|found|match/);
  });
});
