// Fields that somebody else has changed too: both values, whose they are, and the choice.
import { html, nothing, type TemplateResult } from 'lit';
import { textOfValue } from '../../../domain/values/plain-value.js';
import { controlId } from '../../fields/control-id.js';
import { renderValue } from '../../fields/render-value.js';
import { type ProfileContext, updateConflictId } from '../render-profile.js';

/** Both values of every field that somebody else has changed too; nothing is overwritten before a choice. */
export function renderFieldConflicts({
  edit,
  lookups,
  words,
  format,
  changedBy,
  focusLater,
}: Pick<ProfileContext, 'edit' | 'lookups' | 'words' | 'format' | 'changedBy'> & {
  focusLater: (id: string) => unknown;
}): TemplateResult | typeof nothing {
  const { conflicts } = edit;
  if (conflicts.length === 0) return nothing;
  /** The button goes away with the question: the focus goes to the next one, else to the field. */
  const settle = (name: string, whose: 'keepMine' | 'useTheirs'): void => {
    edit[whose](name);
    void focusLater(edit.conflicts.length > 0 ? updateConflictId : controlId(name));
  };
  return html`<div
    class="message warning field-conflicts"
    part="message"
    role="group"
    aria-labelledby="conflict-title"
    id=${updateConflictId}
    tabindex="-1"
  >
    <strong class="grow" id="conflict-title">${words.updateConflict}</strong>
    ${conflicts.map(({ field, theirs }) => {
      const { name } = field;
      const valueOf = (value: unknown): TemplateResult =>
        renderValue(value, lookups.named(field, value), words, format);
      return html`<div class="field-conflict">
        <strong id="conflict-${name}">${words.fieldLabel(field)}</strong>
        <dl>
          <dt>${words.yours}</dt>
          <dd>${valueOf(edit.fields.value(name))}</dd>
          <dt>${words.theirs}</dt>
          <dd>
            ${valueOf(textOfValue(theirs))}
            ${changedBy(name) ? html`<div class="help">${changedBy(name)}</div>` : nothing}
          </dd>
        </dl>
        <span class="choices">
          <button
            type="button"
            class="button"
            aria-describedby="conflict-${name}"
            @click=${() => settle(name, 'keepMine')}
          >
            ${words.keepMine}
          </button>
          <button
            type="button"
            class="button"
            aria-describedby="conflict-${name}"
            @click=${() => settle(name, 'useTheirs')}
          >
            ${words.useTheirs}
          </button>
        </span>
      </div>`;
    })}
  </div>`;
}
