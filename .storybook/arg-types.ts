// The table of an element's page: every public part in a row of its own. Storybook's own reading of the manifest names rows
// by the part alone, so that a CSS part hides the attribute and the slot of the same name; and it leaves methods out.
import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Member extends Described {
  kind: string;
  parameters?: Described[];
  return?: { type?: { text: string } };
}

export interface ElementDescription {
  tagName?: string;
  members?: Member[];
  attributes?: Described[];
  events?: (Described & { detail?: { text: string } })[];
  slots?: Described[];
  cssProperties?: Described[];
  cssParts?: Described[];
  cssStates?: Described[];
}

const elements = manifest.modules.flatMap(({ declarations }) => declarations as ElementDescription[]);

export const describedElement = (tag: unknown): ElementDescription | undefined =>
  elements.find(({ tagName }) => tagName === tag);

type Row = ArgTypes[string];

/** Only properties are controls: the stories take properties as their args. */
function row(category: string, { name, description = '', default: initial }: Described, type?: string): Row {
  return {
    name: name || '(default)',
    description,
    control: { disable: true },
    table: {
      category,
      ...(type && { type: { summary: type } }),
      ...(initial !== undefined && { defaultValue: { summary: initial } }),
    },
  };
}

function signature({ parameters = [], return: result }: Member): string {
  const given = parameters.map(({ name, type }) => (type ? `${name}: ${type.text}` : name));
  return `(${given.join(', ')}) => ${result?.type?.text ?? 'void'}`;
}

/** A property keeps its name and its control; Storybook infers the control from the simple types. */
function property(member: Member): Row {
  const { control: _, ...rest } = row('properties', member, member.type?.text);
  const simple = member.type && ['string', 'number', 'boolean'].includes(member.type.text.split(' | ')[0]!);
  const type = simple ? { name: member.type!.text.split(' | ')[0] as 'string' | 'number' | 'boolean' } : undefined;
  return { ...rest, ...(type ? { type } : { control: 'object' }) };
}

function rows<Item extends Described>(category: string, items: Item[] = [], toRow: (item: Item) => Row): ArgTypes {
  return Object.fromEntries(items.map((item) => [`${category} ${item.name}`, toRow(item)]));
}

/** Rows for a tag of the manifest; properties are named as the args are. */
export function extractArgTypes(tag: unknown): ArgTypes {
  const element = describedElement(tag);
  if (!element) return {};
  const { members = [], attributes, events, slots, cssProperties, cssParts, cssStates } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const typed = (category: string) => (item: Described) => row(category, item, item.type?.text);
  return {
    ...Object.fromEntries(fields.map((member) => [member.name, property(member)])),
    ...rows('attributes', attributes, typed('attributes')),
    ...rows('methods', methods, (member) => row('methods', member, signature(member))),
    ...rows('events', events, (event) => row('events', event, event.detail?.text ?? event.type?.text)),
    ...rows('slots', slots, typed('slots')),
    ...rows('custom properties', cssProperties, typed('custom properties')),
    ...rows('parts', cssParts, typed('parts')),
    ...rows('states', cssStates, typed('states')),
  };
}
