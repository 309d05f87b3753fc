// Draws tags as a server does, with @lit-labs/ssr: for tests of what a page shows before its script.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import type { InitialData } from '../../src/index.js';

export const draw = (template: TemplateResult): Promise<string> => collectResult(render(template));

const at = '2026-01-01T00:00:00.000Z';

export const handed: InitialData = {
  leads: ['Ada Lovelace', 'Grace Hopper <b>'].map((name, index) => ({
    id: `lead-${index + 1}`,
    recordType: 'lead' as const,
    name,
    email: 'someone@example.com',
    company: 'Analytical Engines',
    status: 'new',
    assigneeIds: ['p1', 'p2'],
    version: '1',
    createdAt: at,
    updatedAt: at,
  })),
  total: 2,
  people: [
    { id: 'p1', name: 'Noor Haddad', kind: 'person' },
    { id: 'p2', name: 'Emil Sand', kind: 'person' },
  ],
  schema: {
    recordType: 'lead',
    fields: [
      { name: 'name', label: 'Name', type: 'text', required: true },
      { name: 'email', label: 'E-mail', type: 'email' },
      {
        name: 'status',
        label: 'Status',
        type: 'select',
        required: true,
        defaultValue: 'new',
        options: [{ value: 'new', label: 'New' }],
      },
    ],
  },
};
