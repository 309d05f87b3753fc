// What back ends of their own kind look like: lists that are late, and changes of many records as a job.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { within } from 'shadow-dom-testing-library';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/lead-create-form/define.js';
import '../src/elements/lead-table/define.js';
import type { Job, LeadDataAdapter } from '../src/adapters/adapter.js';
import type { Lead } from '../src/domain/record/lead.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import { createFaultyAdapter, generateDemoData } from '../src/testing/index.js';
import { assignEverything } from './assign-everything.js';

type MemoryAdapter = ReturnType<typeof createMemoryAdapter>;

function memory(leads: number): MemoryAdapter {
  const data = generateDemoData({ leads, clients: 0 });
  return createMemoryAdapter({ ...data, currentUserId: data.people[0]!.id });
}

const delay = 15_000; // ms

/** Its lists do not have a write of the last 15 seconds; its single records do. */
function lateAdapter(): LeadDataAdapter {
  const adapter = memory(40);
  const was = new Map<string, Lead | undefined>();
  const remember = (id: string, before?: Lead): void => {
    was.set(id, before);
    setTimeout(() => was.delete(id), delay);
  };
  return Object.assign(createFaultyAdapter(adapter), {
    capabilities: { ...adapter.capabilities, listDelay: delay },
    async createLead(...args: Parameters<MemoryAdapter['createLead']>) {
      const lead = await adapter.createLead(...args);
      remember(lead.id);
      return lead;
    },
    async updateLead(...args: Parameters<MemoryAdapter['updateLead']>) {
      remember(args[0].id, await adapter.getLead(args[0].id));
      return adapter.updateLead(...args);
    },
    async changeAssignees(...args: Parameters<MemoryAdapter['changeAssignees']>) {
      for (const { leadId } of args[0]) remember(leadId, await adapter.getLead(leadId));
      return adapter.changeAssignees(...args);
    },
    async listLeads(...args: Parameters<MemoryAdapter['listLeads']>) {
      const page = await adapter.listLeads(...args);
      return { ...page, items: page.items.flatMap((lead) => (was.has(lead.id) ? (was.get(lead.id) ?? []) : lead)) };
    },
  });
}

/** A job of the back end that does 300 records each time it is asked, and may not change two of them. */
function jobAdapter(): LeadDataAdapter {
  const adapter = memory(1500);
  let job: Job;
  const goOn = async (): Promise<Job> => {
    if (job.status !== 'running') return { ...job };
    const done = Math.min(job.done + 300, 1500);
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 2 });
    const failed = items.map(({ id }) => ({
      leadId: id,
      status: 'forbidden' as const,
      reason: 'It is locked by its owner',
    }));
    job = { ...job, done, outcome: { changed: done - failed.length, failed } };
    if (done === 1500) job.status = 'finished';
    return { ...job };
  };
  return Object.assign(createFaultyAdapter(adapter), {
    startJob(): Promise<Job> {
      job = { id: 'story', status: 'running', done: 0, total: 1500, outcome: { changed: 0, failed: [] } };
      return Promise.resolve({ ...job });
    },
    getJob: goOn,
    controlJob(...[, action]: Parameters<NonNullable<LeadDataAdapter['controlJob']>>): Promise<Job> {
      if (job.status === 'running' || job.status === 'paused')
        job.status = action === 'pause' ? 'paused' : action === 'resume' ? 'running' : 'cancelled';
      return Promise.resolve({ ...job });
    },
  });
}

const list = (adapter: LeadDataAdapter): TemplateResult =>
  html`<lead-table .adapter=${adapter} selectable .columns=${['name', 'company', 'status', 'assignees']}></lead-table>`;

const meta: Meta = { title: 'Elements/back ends' };
export default meta;

/** Lists that are late by 15 seconds: what is created here stands above them at once, and moves to its place when they have it. */
export const LateLists: StoryObj = {
  render: () => {
    const adapter = lateAdapter();
    return html`<div style="display: grid; gap: 2rem">
      <lead-create-form .adapter=${adapter} style="max-inline-size: 40rem"></lead-create-form>${list(adapter)}
    </div>`;
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await page.findAllByShadowRole('rowheader');
    await userEvent.type(await page.findByShadowRole('textbox', { name: 'Name' }), 'Ada Lovelace');
    await userEvent.click(page.getByShadowRole('button', { name: 'Create lead' }));
    await waitFor(async () => {
      const [first] = await page.findAllByShadowRole('rowheader');
      await expect(first).toHaveTextContent('Ada Lovelace');
    });
  },
};

/** A job that is held, goes on, and ends: two records may not be changed, and are named with the reason. */
export const JobToItsEnd: StoryObj = {
  render: () => list(jobAdapter()),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await assignEverything(canvasElement);
    await userEvent.click(await page.findByShadowRole('button', { name: 'Pause' }));
    await userEvent.click(await page.findByShadowRole('button', { name: 'Go on' }));
    const result = await page.findByShadowRole('region', { name: 'Result' }, { timeout: 5_000 });
    await expect(result).toHaveTextContent('1,498');
  },
};

/** A job that is stopped: what it has done stays done. */
export const JobStopped: StoryObj = {
  render: () => list(jobAdapter()),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await assignEverything(canvasElement);
    await userEvent.click(await page.findByShadowRole('button', { name: 'Pause' }));
    await page.findByShadowRole('button', { name: 'Go on' });
    await userEvent.click(await page.findByShadowRole('button', { name: 'Stop' }));
    await page.findByShadowRole('region', { name: 'Result' });
  },
};
