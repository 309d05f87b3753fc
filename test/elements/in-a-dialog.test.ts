// An element takes the width that it needs where its container takes that of its content, as a `<dialog>` does.
import { expect } from '@open-wc/testing';
import '../../src/elements/assignee-multiselect/define.js';
import '../../src/elements/lead-create-form/define.js';
import '../../src/elements/lead-detail/define.js';
import '../../src/elements/lead-import/define.js';
import '../../src/elements/lead-table/define.js';
import { hasRole } from '../find-by-role.js';
import { resizeWindow, restoreWindow } from '../media.js';
import { smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';

const elements = [
  { tag: 'assignee-multiselect', props: { label: 'Assignees' }, shows: ['combobox', 'Assignees'], least: 140 },
  { tag: 'lead-detail', props: { leadId: 'lead-1' }, shows: ['heading', 'Ann Lee'], least: 600 },
  { tag: 'lead-table', props: {}, shows: ['button', 'Ann Lee'], least: 600 },
  { tag: 'lead-create-form', props: { storageKey: '' }, shows: ['textbox', 'Name'], least: 600 },
  { tag: 'lead-import', props: {}, shows: ['heading', 'Choose a file'], least: 600 },
] as const;

async function openIn(container: HTMLElement, { tag, props, shows: [role, name] }: (typeof elements)[number]) {
  const element = Object.assign(document.createElement(tag), { adapter: smallCrm(), ...props });
  container.append(element);
  document.body.append(container);
  if (container instanceof HTMLDialogElement) container.showModal();
  await waitUntil(() => hasRole(element, role, name));
  return element;
}

for (const given of elements) {
  describe(`<${given.tag}> in a dialog as wide as its content`, () => {
    afterEach(restoreWindow);

    it('is as wide as it has to be', async function () {
      await resizeWindow(this, 1280, 800);
      const dialog = document.createElement('dialog');
      const element = await openIn(dialog, given);
      expect(element.getBoundingClientRect().width).to.be.at.least(given.least);
      dialog.remove();
    });

    it('is no wider than a phone', async function () {
      await resizeWindow(this, 390, 760);
      const dialog = document.createElement('dialog');
      await openIn(dialog, given);
      expect(dialog.getBoundingClientRect().width).to.be.at.most(390);
      expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
      dialog.remove();
    });

    it('gives way to what stands beside it', async () => {
      const row = document.createElement('div');
      row.style.cssText = 'display: flex; inline-size: 400px';
      const element = await openIn(row, given);
      expect(element.getBoundingClientRect().width).to.be.at.most(400);
      row.remove();
    });
  });
}
