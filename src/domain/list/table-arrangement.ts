// How a person has arranged a table: which columns, in which order, how wide, which of them stay, and how high rows are.
import { type ListQuery, savedQueryFrom } from './query-from.js';
import { isObject } from '../platform/shapes.js';

export type TableDensity = 'compact' | 'medium' | 'comfortable';

/** What is absent is as the application has it. */
export interface TableLayout {
  /** Fields in their order. */
  columns?: readonly string[] | undefined;
  /** By field, CSS px. */
  widths?: Readonly<Record<string, number>> | undefined;
  /** Fields that come first and stay in sight. */
  pinned?: readonly string[] | undefined;
  density?: TableDensity | undefined;
}

/** A query and a layout under a name. */
export interface SavedView {
  id: string;
  name: string;
  query: ListQuery;
  layout: TableLayout;
  /** Whether it has a button above the table. */
  pinned?: boolean | undefined;
}

/** Everything that is kept of one table for one person. */
export interface KeptViews {
  layout?: TableLayout | undefined;
  views?: readonly SavedView[] | undefined;
  /** The view that the table begins with. */
  startWith?: string | undefined;
}

const narrowest = 48;
const widest = 1200;

/** CSS px that a column may have. */
export const columnWidth = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

/** Pinned ones first, each group in the order of the fields. */
export const inOrder = (fields: readonly string[], pinned: readonly string[] = []): string[] => [
  ...fields.filter((field) => pinned.includes(field)),
  ...fields.filter((field) => !pinned.includes(field)),
];

/** The fields with one of them moved to where another is. */
export function moved(fields: readonly string[], field: string, to: number): string[] {
  const rest = fields.filter((other) => other !== field);
  const place = Math.min(rest.length, Math.max(0, to));
  return [...rest.slice(0, place), field, ...rest.slice(place)];
}

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;

function layoutFrom(value: unknown): TableLayout {
  if (!isObject(value)) return {};
  const { columns, widths, pinned, density } = value;
  const known = Object.entries(isObject(widths) ? widths : {}).filter(([, width]) => Number.isFinite(width));
  return {
    columns: texts(columns),
    widths: Object.fromEntries(known.map(([field, width]) => [field, columnWidth(width as number)])),
    pinned: texts(pinned),
    density: (['compact', 'medium', 'comfortable'] as const).find((name) => name === density),
  };
}

/** What a storage answers, which may be of another version or damaged: as much of it as can be used. */
export function keptFrom(value: unknown): KeptViews {
  if (!isObject(value)) return {};
  const { layout, views, startWith } = value;
  const isView = (view: unknown): view is SavedView =>
    isObject(view) && typeof view['id'] === 'string' && typeof view['name'] === 'string' && isObject(view['query']);
  return {
    ...(isObject(layout) && { layout: layoutFrom(layout) }),
    views: (Array.isArray(views) ? views.filter(isView) : []).map((view) => ({
      ...view,
      query: savedQueryFrom(view.query),
      layout: layoutFrom(view.layout),
    })),
    startWith: typeof startWith === 'string' ? startWith : undefined,
  };
}
