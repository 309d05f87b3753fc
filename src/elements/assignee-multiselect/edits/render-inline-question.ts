// What stands beneath the picker's field: a question before somebody is removed, or what came of a pasted list.
import { html, nothing, type TemplateResult } from 'lit';
import type { Assignee } from '../../../domain/people/assignee.js';
import type { PastedPeople } from '../../../domain/people/pasted-people.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { InlineContent } from './inline-question.js';

interface Words {
  messages: LocaleMessages['assignee-multiselect'];
  format: Format;
}

type Question = Extract<InlineContent, { kind: 'question' }>;

export interface QuestionHandlers {
  close: () => void;
  answer: (question: Question, yes: boolean) => void;
  pasteAgain: (text: string) => void;
  chooseMeant: (reference: string, person: Assignee) => unknown;
}

/**
 * What came of a list, as lines to be read and said.
 * @param most Names in a line.
 */
function pastedLines(people: PastedPeople, { messages, format }: Words, most = Infinity): string[] {
  const { found, already, unknown, refused, overLimit } = people;
  const list = (all: readonly string[]): string => all.slice(0, most).join(', ') + (all.length > most ? '…' : '');
  const names = (of: readonly Assignee[]): string => list(of.map(({ name }) => name));
  return [
    messages.pastedFound(found.length, format),
    already.length > 0 && messages.pastedAlready(names(already)),
    refused.length > 0 &&
      messages.pastedRefused(
        list(refused.map(({ name, disabledReason = '' }) => messages.personAndReason(name, disabledReason))),
      ),
    overLimit.length > 0 && messages.pastedOverLimit(names(overLimit)),
    unknown.length > 0 && messages.pastedUnknown(list(unknown)),
  ].filter((line): line is string => Boolean(line));
}

/** To be said: ten names of a kind are enough to hear. */
export const pastedSummary = (people: PastedPeople, words: Words): string =>
  [
    ...pastedLines(people, words, 10),
    ...people.ambiguous.slice(0, 10).map(({ reference }) => words.messages.pastedAmbiguous(reference)),
  ].join(' ');

function renderPasted(people: PastedPeople, words: Words, on: QuestionHandlers): TemplateResult {
  return html`<div class="lines">
    ${pastedLines(people, words).map((line) => html`<div>${line}</div>`)}
    ${people.ambiguous.map(
      ({ reference, candidates }) =>
        html`<div class="meant" role="group" tabindex="-1" aria-label=${words.messages.pastedAmbiguous(reference)}>
          <span>${words.messages.pastedAmbiguous(reference)}</span>
          ${candidates.map(
            (person) =>
              html`<button
                type="button"
                class="button compact"
                part="candidate"
                @click=${() => on.chooseMeant(reference, person)}
              >
                <bdi>${person.email ?? `${person.name} (${person.id})`}</bdi>
              </button>`,
          )}
        </div>`,
    )}
  </div>`;
}

function renderQuestion(question: Question, { messages }: Words, on: QuestionHandlers): TemplateResult {
  const answer = (yes: boolean) => (): void => on.answer(question, yes);
  return html`<span id="question">${question.text}</span>
    <span class="answers">
      <button type="button" class="button compact" part="keep" @click=${answer(false)}>${messages.keep}</button>
      <button type="button" class="button compact danger" part="confirm" @click=${answer(true)}>
        ${messages.confirmRemoval}
      </button>
    </span>`;
}

export function renderInlineQuestion(
  content: InlineContent,
  words: Words,
  on: QuestionHandlers,
): TemplateResult | typeof nothing {
  const { messages } = words;
  const close = html`<button type="button" class="button compact" part="close" @click=${on.close}>
    ${messages.close}
  </button>`;
  switch (content.kind) {
    case 'none':
      return nothing;
    case 'question':
      return html`<div class="notice" part="notice" role="alertdialog" aria-labelledby="question">
        ${renderQuestion(content, words, on)}
      </div>`;
    case 'note':
      return html`<div class="notice" part="notice"><span>${content.text}</span>${close}</div>`;
    case 'pasting':
      return html`<div class="notice" part="notice">${messages.pasting}</div>`;
    case 'paste-failed':
      return html`<div class="notice" part="notice">
        <span>${messages.failed}</span>
        <span class="answers">
          ${close}<button type="button" class="button compact" part="retry" @click=${() => on.pasteAgain(content.text)}>
            ${messages.retry}
          </button>
        </span>
      </div>`;
    case 'pasted':
      return html`<div class="notice" part="notice">${renderPasted(content.people, words, on)}${close}</div>`;
  }
}
