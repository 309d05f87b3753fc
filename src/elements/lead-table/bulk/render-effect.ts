// What a change of many records comes to before it is made: who gets how many, who gives up how many, and what stays.
import { html, nothing, type TemplateResult } from 'lit';
import type { RemovalReason } from '../../../domain/assignment/removal-rules.js';
import type { RecordType } from '../../../domain/record/lead.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { BulkPlan } from './bulk-plan.js';

export interface EffectView {
  plan: BulkPlan;
  messages: LocaleMessages['lead-table'];
  format: Format;
  recordType: RecordType;
  nameOf: (id: string) => string;
  /** Other records are meant than before, or those that are meant could not be read. */
  reread: () => void;
}

/** Of records that the rules of the host leave as they are. */
export const countOf = (leftOut: BulkPlan['leftOut']): number =>
  [...leftOut.values()].reduce((sum, count) => sum + count, 0);

/** Who is on many lines; beyond these they are only counted. */
const mostLines = 8;

function personLines(
  { messages, format, recordType, nameOf }: EffectView,
  gains: ReadonlyMap<string, number>,
  losses: ReadonlyMap<string, number>,
): string[] {
  const more = (lines: string[]): string[] =>
    lines.length > mostLines
      ? [...lines.slice(0, mostLines), messages.moreFailed(lines.length - mostLines, format)]
      : lines;
  return [
    ...more([...gains].map(([id, count]) => messages.gains(nameOf(id), count, recordType, format))),
    ...more([...losses].map(([id, count]) => messages.loses(nameOf(id), count, recordType, format))),
  ];
}

function leftOutWords({ plan, messages, format, recordType }: EffectView, by: RemovalReason, count: number): string {
  if (by === 'self') return messages.keepSelf(count, recordType, format);
  if (by === 'last') return messages.keepLast(count, recordType, format);
  return messages.keepFew(count, plan.min, recordType, format);
}

function effectLines(view: EffectView): string[] {
  const { plan, messages, format, recordType } = view;
  const { changed, gains, losses, unassigned } = plan.effect;
  const { leftOut } = plan;
  if (changed + leftOut.size === 0) return [messages.noEffect];
  const stay = plan.leads.length - changed - countOf(leftOut);
  return [
    ...personLines(view, gains, losses),
    ...[...leftOut].map(([by, count]) => leftOutWords(view, by, count)),
    ...(unassigned > 0 ? [messages.leftUnassigned(unassigned, recordType, format)] : []),
    ...(stay > 0 ? [messages.unchanged(stay, recordType, format)] : []),
  ];
}

/** Nobody has read these records; the back end says who is on how many. */
function queryLines(view: EffectView): string[] {
  const { plan, messages, format, recordType } = view;
  if (!plan.ready) return [messages.noEffect];
  if (plan.isCounting) return [messages.loadingRecords];
  const effect = plan.queryEffect;
  if (!effect) return [messages.effectUnknown];
  const { gains, losses, unchanged = 0 } = effect;
  return [
    ...personLines(view, gains, losses),
    ...(unchanged > 0 ? [messages.unchanged(unchanged, recordType, format)] : []),
  ];
}

const renderLines = (lines: readonly string[], label: string): TemplateResult =>
  html`<section class="plan-effect" part="bulk-effect" aria-label=${label}>
    <ul role="list">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;

export function renderEffect(view: EffectView): TemplateResult | typeof nothing {
  const { plan, messages, format, recordType, reread } = view;
  if (!plan.scope) return nothing;
  if (plan.byQuery)
    return html`${renderLines([messages.byQueryEffect(plan.count, recordType, format), ...queryLines(view)], messages.effect)}
    ${plan.dropsLeader ? html`<p class="message warning plan-effect">${messages.dropsLeader}</p>` : nothing}`;
  if (plan.reading.status === 'failed')
    return html`<div class="message danger plan-effect" part="bulk-effect">
      <span class="grow">${messages.recordsFailed}</span>
      <button class="button" type="button" @click=${reread}>${messages.retry}</button>
    </div>`;
  if (plan.reading.status !== 'ready') {
    const { readSoFar } = plan;
    const words = readSoFar > 0 ? messages.readSoFar(readSoFar, recordType, format) : messages.loadingRecords;
    return html`<p class="plan-hint">${words}</p>`;
  }
  const { cutAt } = plan;
  return html`${
    cutAt === undefined
      ? nothing
      : html`<p class="message warning plan-effect">${messages.onlyFirst(cutAt, format)}</p>`
  }
  ${renderLines(effectLines(view), messages.effect)}`;
}
