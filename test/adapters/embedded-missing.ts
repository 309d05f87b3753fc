// What the embedded store leaves to servers: the checks of the contract that are missing there, and no others.
export const embeddedMissing = [
  'an import can be undone: what it created goes, what it changed comes back, what was edited since stays',
];
