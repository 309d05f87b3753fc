// What the system gives a page: the size of its window, forced colours, less motion, paper.
import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Runs a test where a media feature has a value, and skips it where the runner cannot emulate that, rather than let it pass.
 * @param feature Such as `forced-colors`; `type` for the kind of medium, such as `print`.
 */
export async function withMedia(
  context: Mocha.Context,
  feature: string,
  value: string,
  check: () => Promise<unknown>,
): Promise<void> {
  await executeServerCommand('media', { [feature]: value });
  if (!matchMedia(feature === 'type' ? value : `(${feature}: ${value})`).matches) return context.skip();
  try {
    await check();
  } finally {
    await executeServerCommand('media', { [feature]: '' });
  }
}

/** Makes the window as large as a person's, in CSS px; a window that cannot be so small skips the test. */
export async function resizeWindow(context: Mocha.Context, width: number, height: number): Promise<void> {
  await executeServerCommand('resize', { width, height });
  if (innerWidth === width) return;
  await restoreWindow();
  context.skip();
}

/** The size that tests begin with. */
export const restoreWindow = (): Promise<unknown> => executeServerCommand('resize', { width: 800, height: 600 });
