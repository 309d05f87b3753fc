// What the functions of the schema of examples/server answer when they refuse, and how an import ended, in plain words.
import type { ImportRowResult } from '../../domain/import/import-row.js';
import { problemText, type FieldProblem } from '../../domain/record/validate-record.js';

/** The JSON in the detail of a refusal. */
export interface Refusal {
  fields?: Record<string, FieldProblem & { label: string }>;
  assigneeIds?: string[];
  reason?: string;
  unsupported?: boolean;
  /** Seconds, with PT429. */
  retryAfter?: number;
}

/** Messages by field name, in plain English. */
export function fieldMessages({ fields = {}, reason }: Refusal): Record<string, string> {
  const messages = Object.entries(fields).map(([name, { label, ...problem }]) => [name, problemText(problem, label)]);
  return Object.fromEntries(reason === undefined ? messages : [...messages, ['assignees', reason]]) as Record<
    string,
    string
  >;
}

/** What `crm.import_lead` answers. */
export interface ImportAnswer extends Pick<Refusal, 'fields' | 'reason'> {
  status: ImportRowResult['status'];
  leadId?: string;
}

export function importResult(rowNumber: number, answer: ImportAnswer): ImportRowResult {
  const { status, leadId, reason = '', fields } = answer;
  switch (status) {
    case 'created':
    case 'updated':
      return { rowNumber, status, leadId: leadId! };
    case 'skipped':
      return { rowNumber, status, reason, ...(leadId !== undefined && { leadId }) };
    case 'failed': {
      const refused = fields?.['assignees'];
      const messages = refused ? { assignees: refused.label } : fieldMessages({ fields: fields ?? {} });
      return { rowNumber, status, reason: Object.values(messages).join(' ') || reason, fields: messages };
    }
  }
}
