// Runs tasks at once, but no more than the machine has room for.

/** Resolves to the results by name, in the order of `tasks`, however they end. */
export async function sideBySide(tasks, atOnce) {
  const names = Object.keys(tasks);
  const results = Object.fromEntries(names.map((name) => [name, undefined]));
  const waiting = [...names];
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) results[name] = await tasks[name]();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}
