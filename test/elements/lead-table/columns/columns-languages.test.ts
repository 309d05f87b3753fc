// Columns in every language: the words of a status, and a day, are read whole.
import { expect } from '@open-wc/testing';
import { registerLocale } from '../../../../src/locales/locale.js';
import { es } from '../../../../src/locales/es/index.js';
import { pt } from '../../../../src/locales/pt/index.js';
import { adapterWith, annLee, smallCrm } from '../../../small-crm.js';
import { byRole } from '../../../find-by-role.js';
import { newTable, rows } from '../table.js';
import { waitUntil } from '../../../wait-until.js';

registerLocale(es);
registerLocale(pt);

const lead = { ...annLee, status: 'Proposal Sent', updatedAt: '2026-10-31T11:00:00.000Z' };
const adapter = adapterWith(smallCrm(), {
  listLeads: async () => ({ items: [lead], total: { value: 1, exact: true } }),
});

describe('the columns of the table', () => {
  for (const [lang, status] of [
    ['en', 'Proposal Sent'],
    ['es', 'Propuesta enviada'],
    ['pt', 'Proposta enviada'],
  ] as const) {
    it(`show "${status}" and a day whole, in ${lang}`, async () => {
      const table = await newTable(adapter, { lang, selectable: true }, { width: '980px' });
      await waitUntil(() => rows(table).some((row) => row.textContent.includes(status)));
      const cells = [...rows(table)[0]!.querySelectorAll<HTMLElement>('[role=gridcell]')];
      expect(byRole(table, 'grid').clientWidth).to.be.greaterThan(900);
      const cut = cells
        .flatMap((cell) => [cell, ...cell.querySelectorAll<HTMLElement>('*')])
        // Words for screen readers alone are a pixel wide.
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
        .map(({ textContent }) => textContent.trim());
      expect(cut).to.deep.equal([]);
    });
  }
});
