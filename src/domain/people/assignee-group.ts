// People whom a host application puts at the top of the picker, such as "Suggested" or "My team", and why.

/** Somebody in a group. */
export interface AssigneeGroupMember {
  id: string;
  /** Why this person is here, such as "Worked with this client in May"; shown and spoken with the option. */
  reason?: string | undefined;
}

/** A titled group of people, shown above everybody else while nothing is typed. */
export interface AssigneeGroup {
  /** As it is to be shown, such as "My team". */
  label: string;
  members: readonly AssigneeGroupMember[];
}
