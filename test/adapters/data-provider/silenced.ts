// For work that tells a mistake of the back end on the console, which is looked at elsewhere.
export async function silenced(work: () => Promise<void>): Promise<void> {
  const original = console.warn;
  console.warn = () => {};
  try {
    await work();
  } finally {
    console.warn = original;
  }
}
