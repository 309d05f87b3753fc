// What a server draws inside of the tags, so that the page is readable and its forms post before any script has come.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from 'lead-elements';

/** The shadow root of the one tag in a template, as markup. */
async function inside(template: TemplateResult): Promise<string> {
  const markup = await collectResult(render(template));
  return markup.slice(markup.indexOf('<template'), markup.lastIndexOf('</template>') + '</template>'.length);
}

/** What the browser begins with, as an attribute, and what stands in each tag until then. */
export interface FirstPaint {
  data: string;
  list: string;
  record: string;
  form: string;
  picker: string;
}

export async function firstPaint(adapter: LeadDataAdapter, leadId: string): Promise<FirstPaint> {
  // Here and not above, where Nuxt's bundler for servers would drop an import without names.
  await import('lead-elements/define.js');
  const { items: leads } = await adapter.listLeads({ recordType: 'lead', limit: 20 });
  const people = await adapter.getAssignees([...new Set(leads.flatMap(({ assigneeIds }) => assigneeIds))]);
  const first = { leads, total: leads.length, people, schema: await adapter.describe!('lead') };
  return {
    data: JSON.stringify(first),
    list: await inside(html`<lead-table lang="en" selectable .initialData=${first}></lead-table>`),
    record: await inside(html`<lead-detail lang="en" lead-id=${leadId} .initialData=${first}></lead-detail>`),
    form: await inside(html`<lead-create-form lang="en" action="/posted" .initialData=${first}></lead-create-form>`),
    picker: await inside(html`<assignee-multiselect lang="en" label="Watchers"></assignee-multiselect>`),
  };
}
