// English words for the role and the last day of an assignment.

export const termsWords = {
  until: (label: string) => `until ${label}`,
  roleLabel: (option: { value: string; label?: string | undefined }) => option.label ?? option.value,
  role: 'Role',
  roles: 'Roles',
  rolesAndEnds: 'Roles and last days',
  noRole: 'No role',
  noEnd: 'no last day',
  lastDay: 'Last day',
  dayIsOver: 'That day is over.',
  dayIsIncomplete: 'Enter a complete date.',
  roleOf: (name: string) => `Role of ${name}`,
  lastDayOf: (name: string) => `Last day of ${name}`,
  termsBefore: (label: string) => `before: ${label}`,
  showMore: 'Show more',
};

/** As any language may have them. */
export interface TermsWords {
  until: (label: string) => string;
  roleLabel: (option: { value: string; label?: string | undefined }) => string;
  role: string;
  roles: string;
  rolesAndEnds: string;
  noRole: string;
  noEnd: string;
  lastDay: string;
  dayIsOver: string;
  dayIsIncomplete: string;
  roleOf: (name: string) => string;
  lastDayOf: (name: string) => string;
  termsBefore: (label: string) => string;
  showMore: string;
}
