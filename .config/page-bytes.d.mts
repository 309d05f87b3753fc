/** By page, in kB. */
export function measurePages(): Promise<Record<string, { byItself: number; used: number }>>;
