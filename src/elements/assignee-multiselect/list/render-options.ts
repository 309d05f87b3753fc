// The options of the picker: only those near the visible part are drawn, each with its place in the whole list.
import { nothing, type TemplateResult } from 'lit';
import type { RowWindow } from '../../../controllers/interface/row-window-controller.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import type { LockedAssignee } from '../../../domain/record/lead.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { avatarOf } from '../../assignee-stack/avatar.js';
import { checkIcon, dashIcon, lockIcon } from '../icons.js';
import { drawPerson } from '../../person-error-boundary.js';
import { markedName } from './marked-name.js';
import type { OptionList, OptionRun } from './option-list.js';
import { html } from '../../server-templates.js';

/** What a host's own option is drawn from. */
export interface OptionContext {
  selected: boolean;
  /** On some of the records only. */
  mixed: boolean;
  /** Why the option cannot be chosen. */
  disabledReason: string | undefined;
  /** What is typed. */
  text: string;
}

/** Draws the inside of an option; what it answers is text, a node or a Lit template. All options have one height. */
export type RenderOption = (assignee: Assignee, context: OptionContext) => unknown;

export interface OptionsView {
  options: OptionList;
  window: RowWindow;
  /** Names that more than one of the drawn people has. */
  sharedNames: ReadonlySet<string>;
  /** Number of all options; -1 when it is not known. */
  setSize: number;
  activeIndex: number;
  selected: ReadonlySet<string>;
  mixed: ReadonlySet<string>;
  /** Why nothing more can be chosen, if that is so. */
  limitReason: string | undefined;
  /** Why somebody who is chosen has to stay. */
  lockOf: (id: string) => LockedAssignee | undefined;
  /** Nothing can be toggled: the options are stale or the picker is read-only. */
  inert: boolean;
  query: string;
  /** Id of whoever is signed in. */
  me: string | undefined;
  renderOption: RenderOption | undefined;
  messages: LocaleMessages['assignee-multiselect'];
  format: Format;
}

/** Why an option cannot be toggled; `undefined` when it can. */
export function reasonAgainst(
  person: Assignee,
  view: Pick<OptionsView, 'selected' | 'mixed' | 'limitReason'>,
): string | undefined {
  if (view.selected.has(person.id)) return undefined;
  return person.disabledReason ?? (view.mixed.has(person.id) ? undefined : view.limitReason);
}

const lockOf = (person: Assignee, view: OptionsView): LockedAssignee | undefined =>
  view.selected.has(person.id) ? view.lockOf(person.id) : undefined;

/** What is said of somebody beneath the name, around the e-mail address. */
function detailsOf(person: Assignee, index: number, view: OptionsView): [before: string, email: string, after: string] {
  const { messages } = view;
  const lock = lockOf(person, view);
  const before = [
    lock ? messages.locked(person.name, lock.reason) : reasonAgainst(person, view),
    view.options.reasonFor(index),
    view.mixed.has(person.id) && messages.onSome,
    person.kind === 'team' && messages.team,
  ];
  return [before.filter(Boolean).join(' · '), person.email ?? '', (person.inactive && messages.inactive) || ''];
}

/** What tells people of one name apart is their e-mail address, which is cut last, and at its beginning. */
function renderShared(details: readonly [string, string, string]): TemplateResult {
  const [before, email, after] = details;
  return html`${before ? html`<span title=${before} .textContent=${`${before} · `}></span>` : nothing}<span dir="rtl"
      ><bdi dir="ltr" translate="no" .textContent=${email}></bdi></span
    >${after ? html`<span .textContent=${` · ${after}`}></span>` : nothing}`;
}

/** How much somebody has to do already; where it is no number, as in JSON's `null`, nobody knows. */
function renderLoad({ openRecords, capacity }: Assignee, index: number, { messages, format }: OptionsView): unknown {
  if (typeof openRecords !== 'number') return nothing;
  const most = typeof capacity === 'number' ? capacity : undefined;
  const full = most !== undefined && openRecords >= most;
  // Hidden like the detail: it describes the option, and is no part of its name.
  return html`<span class="load ${full ? 'full' : ''}" part="option-load" id="load-${index}" aria-hidden="true"
    >${messages.openRecords(openRecords, most, format)}</span
  >`;
}

/** One template, since each costs more to draw than what is in it; without a detail its line is empty. */
function renderWho(
  person: Assignee,
  index: number,
  details: readonly [string, string, string],
  view: OptionsView,
): TemplateResult {
  const isShared = details[1] !== '' && view.sharedNames.has(person.name);
  const { classes, initials, picture } = avatarOf(person, view.format.locale);
  // The detail is hidden, so that it is the description of the option and no part of its name.
  return html`<span class=${classes} part="avatar" aria-hidden="true" translate="no">${initials}${picture}</span>
    <span class="who">
      <span class="name" part="option-name" translate="no"
        ><bdi ${markedName(person.name || view.messages.noName, view.query)}></bdi
        >${person.id === view.me ? html` <span class="note">(${view.messages.you})</span>` : nothing}</span
      >
      <span class=${isShared ? 'detail shared' : 'detail'} id="detail-${index}" part="option-detail" aria-hidden="true"
        >${isShared ? renderShared(details) : html`<span .textContent=${details.filter(Boolean).join(' · ')}></span>`}</span
      >
    </span>
    ${renderLoad(person, index, view)}`;
}

function renderOption(index: number, view: OptionsView): TemplateResult {
  const person = view.options.at(index)!;
  const lock = lockOf(person, view);
  const reason = lock ? view.messages.locked(person.name, lock.reason) : reasonAgainst(person, view);
  const selected = view.selected.has(person.id);
  const mixed = view.mixed.has(person.id);
  const details = detailsOf(person, index, view);
  const described = [
    details.some(Boolean) && `detail-${index}`,
    typeof person.openRecords === 'number' && `load-${index}`,
  ];
  const own = drawPerson(
    view.messages,
    () => view.renderOption?.(person, { selected, mixed, disabledReason: reason, text: view.query }),
    () => undefined,
  );
  const who = (): unknown =>
    drawPerson<unknown>(
      view.messages,
      () => renderWho(person, index, details, view),
      () => html`<span class="who note">${view.messages.notShown}</span>`,
    );
  return html`<div
    role="option"
    id="option-${index}"
    part=${selected ? 'option option-selected' : 'option'}
    class=${[index === view.activeIndex && 'active', mixed && 'mixed', (lock || (!reason && view.inert)) && 'readable'].filter(Boolean).join(' ')}
    data-index=${index}
    aria-selected=${selected ? 'true' : 'false'}
    aria-disabled=${view.inert || reason !== undefined ? 'true' : nothing}
    aria-setsize=${view.setSize}
    aria-posinset=${index + 1}
    aria-describedby=${own === undefined ? described.filter(Boolean).join(' ') || nothing : nothing}
  >
    ${own ?? who()}${lock ? lockIcon : nothing}${mixed ? dashIcon : selected ? checkIcon : nothing}
  </div>`;
}

function renderRun({ section, label, heading, start, end }: OptionRun, view: OptionsView): TemplateResult {
  // Not keyed: rows that scroll by are drawn into the elements that are there.
  const options = Array.from({ length: end - start }, (_, at) => renderOption(start + at, view));
  if (!label) return html`${options}`;
  return html`<div role="group" aria-label=${label}>
    ${heading ? html`<div class=${section === 0 ? 'heading top' : 'heading'} part="group-label" aria-hidden="true">${label}</div>` : nothing}${options}
  </div>`;
}

/** Names that more than one of the drawn people has. */
function sharedNames(runs: readonly OptionRun[], options: OptionList): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { start, end } of runs) {
    for (let index = start; index < end; index++) {
      const { name } = options.at(index)!;
      (seen.has(name) ? shared : seen).add(name);
    }
  }
  return shared;
}

export function renderOptions(options: Omit<OptionsView, 'sharedNames'>): TemplateResult {
  const { start, end } = options.window;
  const runs = options.options.runs(start, end);
  const view = { ...options, sharedNames: sharedNames(runs, options.options) };
  return html`<div class="rows" role="none">${runs.map((run) => renderRun(run, view))}</div>`;
}
