// Rules of a host in any library that speaks Standard Schema (https://standardschema.dev), asked about the record that is typed.
import { fieldValue, type LeadDraft } from './lead.js';

/** The part of Standard Schema, version 1, that is used here; schemas of zod, valibot, arktype and others have it. */
export interface StandardSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    validate(value: unknown): StandardResult | Promise<StandardResult>;
  };
}

export interface StandardResult {
  readonly value?: unknown;
  readonly issues?: readonly StandardIssue[] | undefined;
}

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What is wrong, by field name; `''` is the record as a whole. */
export type RuleProblems = Readonly<Record<string, string>>;

/**
 * The first issue of each field. The schema is given the fields by their names, wherever a record keeps them, with
 * `recordType` and `assigneeIds`; a field without a value is absent. What it makes of the values is not used.
 */
export async function ruleProblems(
  schema: StandardSchema,
  draft: LeadDraft,
  names: readonly string[],
): Promise<RuleProblems> {
  const { recordType, assigneeIds } = draft;
  const values = names.map((name) => [name, fieldValue(draft, name)] as const);
  const given = {
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== '')),
    recordType,
  };
  const { issues = [] } = await schema['~standard'].validate({ ...given, assigneeIds: [...assigneeIds] });
  const problems: Record<string, string> = {};
  for (const { message, path = [] } of issues) {
    const [first] = path;
    const name = String(typeof first === 'object' ? first.key : (first ?? ''));
    problems[name] ??= message;
  }
  return problems;
}
