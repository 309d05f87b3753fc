// Plans a choice that a field has not had, as an import finds it in a file.
import type { LookupField } from '../../domain/record/lookup.js';
import { foldText } from '../../domain/text/search-folding.js';
import type { FieldOption } from '../../domain/values/field-type.js';
import { AdapterError } from '../adapter-error.js';
import { demand, newChoices } from './permissions.js';
import type { WriteContext } from './write-context.js';

/** Characters of a choice. */
const longest = 200;

const wordsOf = (text: string): string => foldText(text).trim().replaceAll(/\s+/g, ' ');

/** The choice that is there already under the same words, or the new one. */
export function planOption(
  { recordType, field }: LookupField,
  option: FieldOption,
  context: WriteContext,
): FieldOption {
  const { plan, viewer } = context;
  const known = context.schema(recordType).fields.find(({ name }) => name === field);
  if (!known?.options || !known.extensible)
    throw new AdapterError('invalid', `${known?.label ?? field} takes no new choices.`);
  demand(newChoices(viewer));
  const value = option.value.trim();
  if (value === '' || value.length > longest)
    throw new AdapterError('invalid', `A choice has from 1 to ${longest} characters.`);
  const words = new Set([value, option.label ?? value].map(wordsOf));
  const same = known.options.find(
    (each) => words.has(wordsOf(each.value)) || words.has(wordsOf(each.label ?? each.value)),
  );
  if (same) return same;
  const added = { ...option, value };
  plan.addOption({ recordType, field, option: added });
  return added;
}
