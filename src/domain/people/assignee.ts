// The people and teams that a record can be assigned to; the one shape that picker, stack and adapters share.

/** A person or a team that can be assigned to a record. */
export interface Assignee {
  /** Opaque and stable; the only thing that a record stores. */
  id: string;
  /** Display name as the back end has it; shown as text, never as markup. */
  name: string;
  kind: 'person' | 'team';
  email?: string | undefined;
  /** `https:` or same-origin; anything else is ignored and initials are shown. */
  avatarUrl?: string | undefined;
  /** Kept visible on old values, not offered for new ones. */
  inactive?: boolean | undefined;
  /** Why this assignee cannot be chosen right now; shown and spoken beside a disabled option, in the language of the request. */
  disabledReason?: string | undefined;
  /** Number of open records that are assigned now. */
  openRecords?: number | undefined;
  /** Number of open records that this assignee can take. */
  capacity?: number | undefined;
  /** Ids of the teams that a person belongs to; absent on teams. */
  teamIds?: string[] | undefined;
}

/** What is needed to create a person who is no user yet. */
export interface AssigneeDraft {
  name: string;
  email?: string | undefined;
}

/** Who is added to and removed from a record; what every change of assignees is made of. */
export interface AssigneeDelta {
  add: string[];
  remove: string[];
}

/** How people are looked for. */
export interface AssigneeQuery {
  /** A part of a name, case and accents aside; empty: everybody. */
  text: string;
  /** 1 to `Capabilities.maxLimit`; the elements ask for no more than 200. */
  limit: number;
  /** A `nextCursor` of a page of the same query. */
  cursor?: string | undefined;
  /**
   * Records that they are to be chosen for. A hint that a back end may use to put likely ones first, or to leave out who may
   * not have these; none of the bundled adapters does. Whoever is offered can still be refused when he is assigned.
   */
  leadIds?: string[] | undefined;
  /**
   * Inactive people too, marked as such: for whoever looks for records, not for whoever assigns them. A back end may leave
   * those out who are on no record that the caller sees.
   */
  includeInactive?: boolean | undefined;
}

/** One page of people, in the order in which they are to be shown. */
export interface AssigneePage {
  items: Assignee[];
  /** Hand it back to get the next page; absent on the last one. */
  nextCursor?: string | undefined;
  /** Number of all matches, where the back end knows it. */
  total?: number | undefined;
}

/** Whether somebody cannot be chosen, for a reason of the back end; `null`, as JSON has it, is none. */
export const isDisabled = ({ disabledReason }: Assignee): boolean => (disabledReason ?? undefined) !== undefined;
