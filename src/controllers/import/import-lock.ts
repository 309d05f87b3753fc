// Says to the other tabs of this browser that an import is under way here, so that none of them takes it for one that broke off.

const nameOf = (importId: string): string => `lead-elements-import:${importId}`;

/** The browser's locks; a page without a secure origin has none. */
const locks = (): LockManager | undefined => (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;

/**
 * Holds an import until the answer is called, or until the tab is closed or crashes.
 * @returns What lets go of it, and resolves once others can see that.
 */
export function holdImport(importId: string): () => Promise<void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  // Nobody waits for it: a browser that refuses has nothing to say to other tabs.
  const free = locks()
    ?.request(nameOf(importId), () => held)
    .catch(() => {});
  return async () => {
    release();
    await free;
  };
}

/** Whether some tab of this browser has the import under way. */
export async function isImportHeld(importId: string): Promise<boolean> {
  try {
    const { held = [], pending = [] } = (await locks()?.query()) ?? {};
    // Shared are those who wait.
    return [...held, ...pending].some(({ name, mode }) => name === nameOf(importId) && mode === 'exclusive');
  } catch {
    return false;
  }
}

/** Resolves when no tab has the import under way any more. Rejects with the signal's reason. */
export async function whenReleased(importId: string, signal: AbortSignal): Promise<void> {
  await locks()?.request(nameOf(importId), { mode: 'shared', signal }, () => {});
}
