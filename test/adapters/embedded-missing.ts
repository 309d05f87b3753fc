// What the embedded store leaves to servers: the checks of the contract that are missing there, and no others.
export const embeddedMissing = [
  'a bulk change by query reaches what matches and is seen, and nothing else',
  'an import can be undone: what it created goes, what it changed comes back, what was edited since stays',
];
