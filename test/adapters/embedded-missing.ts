// What the embedded store leaves to servers: the checks of the contract that are missing there, and no others.
export const embeddedMissing: string[] = [];
