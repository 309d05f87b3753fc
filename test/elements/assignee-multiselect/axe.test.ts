// The picker in every state and every look has nothing that axe objects to (A60).
import { expect } from '@open-wc/testing';
import { resizeWindow, restoreWindow, withMedia } from '../../media.js';
import { pickerStates } from './picker-states.js';

const page = document.documentElement;

const looks: Record<string, (context: Mocha.Context, check: () => Promise<unknown>) => Promise<unknown>> = {
  light: (_context, check) => ((page.style.colorScheme = 'light'), check()),
  dark: (_context, check) => ((page.style.colorScheme = 'dark'), check()),
  'right to left': (_context, check) => ((page.dir = 'rtl'), check()),
  'forced colours': (context, check) => withMedia(context, 'forced-colors', 'active', check),
};

describe('axe finds nothing (A60)', () => {
  beforeEach(() => (document.body.style.background = 'Canvas'));
  afterEach(() => {
    page.style.colorScheme = '';
    page.dir = '';
    document.body.style.background = '';
  });

  for (const [look, within] of Object.entries(looks)) {
    for (const [name, make] of Object.entries(pickerStates)) {
      it(`when the picker is ${name}, ${look}`, function () {
        return within(this, async () => expect(await make()).to.be.accessible());
      });
    }

    it(`in the sheet of a phone, ${look}`, async function () {
      await resizeWindow(this, 390, 700);
      try {
        await within(this, async () => expect(await pickerStates['open']!()).to.be.accessible());
      } finally {
        await restoreWindow();
      }
    });
  }
});
