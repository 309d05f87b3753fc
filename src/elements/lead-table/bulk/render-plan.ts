// The form of a change of many records: whom, of which records, and what it comes to before it is made.
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { mostRead } from '../../../controllers/list/assignment-scope.js';
import type { ResolvedAssignee } from '../../../controllers/people/people-by-id-controller.js';
import { termsAfter } from '../../../domain/record/assignment-terms.js';
import type { DistributionRule } from '../../../domain/assignment/distribution.js';
import type { AssigneesChangedEvent } from '../../../events.js';
import type { AssigneeMultiselect } from '../../assignee-multiselect/assignee-multiselect.js';
import { type PickerSettings, pickerSettings } from '../../assignee-multiselect/picker-settings.js';
import { pickerParts } from '../../exported-parts.js';
import { termsChoices, type TermsFields } from '../../fields/terms-fields.js';
import type { BulkPlan } from './bulk-plan.js';
import type { PlanSettings } from './plan-settings.js';
import { type EffectView, renderEffect } from './render-effect.js';

export interface PlanView extends EffectView {
  adapter: LeadDataAdapter | undefined;
  /** What the host shows of people and offers of them. */
  settings: PlanSettings;
  termsFields: TermsFields;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
  openOf: (id: string) => { open: number; capacity: number | undefined; known: boolean };
  /** Something was chosen. */
  changed: () => void;
}

const picker = (
  id: string,
  label: string,
  adapter: LeadDataAdapter | undefined,
  value: readonly string[],
  onChange: (event: AssigneesChangedEvent) => void,
  options: {
    inactive?: boolean;
    mixed?: readonly string[];
    leadIds?: string[];
    settings: PickerSettings;
    /** Whose first value stays until it is another one: what is chosen on top of it is the picker's own. */
    plan?: BulkPlan;
  },
): TemplateResult =>
  html`<assignee-multiselect
    id=${id}
    exportparts=${pickerParts}
    .label=${label}
    .adapter=${adapter}
    .includeInactive=${options.inactive ?? false}
    .value=${guard([options.plan ?? {}, ...value], () => [...value])}
    .mixed=${[...(options.mixed ?? [])]}
    .nowrap=${(options.mixed?.length ?? 0) > 6}
    .leadIds=${options.leadIds}
    ${pickerSettings(options.settings)}
    @assignees-changed=${onChange}
  ></assignee-multiselect>`;

/** What is chosen; records may have to be read for it that were not before. */
function choose({ plan, changed, reread }: PlanView, set: () => void): void {
  const { byQuery } = plan;
  set();
  if (plan.byQuery === byQuery) changed();
  else reread();
}

function renderAssign(view: PlanView): TemplateResult {
  const { plan, messages, adapter, settings } = view;
  const { value, mixed } = plan.many ? { value: [], mixed: [] } : plan.common;
  const leadIds = plan.leads.length > 0 && plan.leads.length <= 50 ? plan.leads.map(({ id }) => id) : undefined;
  // The picker knows what it was given; it is not given what was chosen in it.
  return html`${picker(
    'plan-people',
    messages.wholePeople,
    adapter,
    value,
    (event) => {
      const { delta } = event.currentTarget as AssigneeMultiselect;
      choose(view, () => (plan.delta = delta));
    },
    { mixed, settings: settings.adding, plan, ...(leadIds && { leadIds }) },
  )}${renderPlanTerms(view)}`;
}

/** In which role and until which day whoever is added is there. */
function renderPlanTerms(view: PlanView): TemplateResult | typeof nothing {
  const { plan, messages, format, adapter, recordType, resolve, changed } = view;
  const choices = termsChoices(adapter, recordType);
  const ids = plan.delta.add;
  if (!choices || ids.length === 0) return nothing;
  if (!plan.takesTerms) return html`<p class="plan-hint">${messages.termsOfFew(mostRead, format)}</p>`;
  return view.termsFields.render({
    ...{ choices, ids, terms: plan.terms, words: messages, format, resolve },
    disabled: false,
    redraw: changed,
    set: (id, patch) =>
      choose(view, () => {
        plan.terms = { ...plan.terms, [id]: termsAfter(plan.terms, [id], { [id]: patch })?.[id] ?? {} };
      }),
  });
}

function renderRemove(view: PlanView): TemplateResult {
  const { plan, messages, format, nameOf, adapter, settings, changed } = view;
  const toggle = (id: string, on: boolean): void => {
    plan.removed = new Set(on ? [...plan.removed, id] : [...plan.removed].filter((other) => other !== id));
    changed();
  };
  if (plan.many)
    return picker(
      'plan-people',
      messages.removeWhom,
      adapter,
      [...plan.removed],
      ({ detail }) => choose(view, () => (plan.removed = new Set(detail.value))),
      { inactive: true, settings: settings.leaving },
    );
  return html`<div class="plan-choices" role="group" aria-label=${messages.removeWhom}>
    ${[...plan.counts].map(
      ([id, count]) =>
        html`<label class="choice"
          ><input
            class="check"
            type="checkbox"
            .checked=${live(plan.removed.has(id))}
            @change=${(event: Event) => toggle(id, (event.currentTarget as HTMLInputElement).checked)}
          /><bdi class="grow">${nameOf(id)}</bdi><span class="plan-count">${format.number(count)}</span></label
        >`,
    )}
  </div>`;
}

function renderWhich(view: PlanView): TemplateResult | typeof nothing {
  const { plan, messages, format, recordType, nameOf, reread } = view;
  const { selected, from } = plan;
  if (!selected || from === undefined) return nothing;
  const selectedCount = selected.kind === 'records' ? selected.ids.length : (selected.count ?? 0);
  const choose = (all: boolean): void => {
    plan.allOfTheirs = all;
    reread();
  };
  const choice = (all: boolean, label: string): TemplateResult =>
    html`<label class="choice"
      ><input
        type="radio"
        name="plan-which"
        .checked=${live(plan.allOfTheirs === all)}
        @change=${() => choose(all)}
      /><bdi>${label}</bdi></label
    >`;
  return html`<fieldset class="plan-which">
    <legend>${messages.whichRecords(recordType)}</legend>
    ${choice(false, messages.selectedOnes(selectedCount, format))}
    ${choice(true, messages.allOfTheirs(nameOf(from), undefined, recordType, format))}
  </fieldset>`;
}

function renderHandover(view: PlanView): TemplateResult {
  const { plan, messages, adapter, settings, reread } = view;
  const onFrom = ({ detail, currentTarget }: AssigneesChangedEvent): void => {
    plan.from = detail.value[0];
    reread();
    const next = (currentTarget as HTMLElement).parentElement?.querySelector<AssigneeMultiselect>('#plan-to');
    // Whoever has said from whom says next to whom.
    if (plan.from !== undefined && plan.to.length === 0) next?.focus();
  };
  return html`<p class="plan-hint">${messages.handoverHint}</p>
    <div class="plan-pair">
      ${picker('plan-from', messages.from, adapter, plan.from === undefined ? [] : [plan.from], onFrom, { inactive: true, settings: { ...settings.leaving, single: true } })}
      ${picker('plan-to', messages.to, adapter, plan.to, ({ detail }) => choose(view, () => (plan.to = detail.value)), {
        settings: settings.adding,
      })}
    </div>
    ${renderWhich(view)}`;
}

function renderBars(view: PlanView): TemplateResult | typeof nothing {
  const { plan, format, messages, nameOf, openOf } = view;
  if (plan.to.length === 0) return nothing;
  const { counts, overCapacity } = plan.spread;
  const rows = plan.to.map((id) => {
    const { open, capacity, known } = openOf(id);
    const before = plan.counts.get(id) ?? 0;
    return {
      id,
      gets: counts.get(id) ?? 0,
      after: Math.max(0, open - before) + (counts.get(id) ?? 0),
      capacity,
      known,
    };
  });
  const widest = Math.max(1, ...rows.map(({ after, capacity }) => Math.max(after, capacity ?? 0)));
  return html`<ul class="plan-bars" role="list" aria-label=${messages.effect}>
      ${rows.map(
        ({ id, gets, after, capacity }) =>
          html`<li>
            <bdi class="grow">${nameOf(id)}</bdi>
            <meter
              class=${overCapacity.includes(id) ? 'over' : ''}
              min="0"
              max=${widest}
              .value=${after}
              aria-label=${nameOf(id)}
            ></meter>
            <span class="plan-count">+${format.number(gets)}</span>
            <span class="plan-load">${messages.afterLoad(after, capacity, format)}</span>
          </li>`,
      )}
    </ul>
    <p class="plan-hint">${rows.every(({ known }) => known) ? messages.fromBackEnd : messages.fromLoaded}</p>`;
}

function renderBalance(view: PlanView): TemplateResult {
  const { plan, messages, adapter, settings, changed } = view;
  const rules: [DistributionRule, string][] = [
    ['round-robin', messages.roundRobin],
    ['least-loaded', messages.leastLoaded],
    ['by-capacity', messages.byCapacity],
  ];
  const setRule = (rule: DistributionRule): void => {
    plan.distribution = { ...plan.distribution, rule };
    changed();
  };
  return html`${picker(
      'plan-people',
      messages.balanceOver,
      adapter,
      plan.to,
      ({ detail }) => {
        plan.to = detail.value;
        changed();
      },
      { settings: settings.sharing },
    )}
    <fieldset class="plan-which">
      <legend>${messages.balanceBy}</legend>
      ${rules.map(
        ([rule, label]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="plan-rule"
              .checked=${live(plan.distribution.rule === rule)}
              @change=${() => setRule(rule)}
            /><span>${label}</span></label
          >`,
      )}
      <label class="choice"
        ><input
          class="check"
          type="checkbox"
          .checked=${live(plan.distribution.sameCompanyTogether ?? false)}
          @change=${(event: Event) => {
            const sameCompanyTogether = (event.currentTarget as HTMLInputElement).checked;
            plan.distribution = { ...plan.distribution, sameCompanyTogether };
            changed();
          }}
        /><span>${messages.together}</span></label
      >
    </fieldset>
    ${renderBars(view)}`;
}

export function renderPlan(view: PlanView): TemplateResult {
  const bodies = {
    assign: renderAssign,
    remove: renderRemove,
    handover: renderHandover,
    balance: renderBalance,
    clear: () => html``,
  };
  const { plan } = view;
  const waits = plan.mode !== 'handover' && plan.scope !== undefined && !plan.many && plan.reading.status === 'loading';
  return html`${waits ? nothing : bodies[plan.mode](view)}${renderEffect(view)}`;
}
