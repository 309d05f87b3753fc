// What the system tells a page of its user: forced colours, less motion.
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
