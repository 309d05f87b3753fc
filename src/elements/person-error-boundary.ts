// One person who cannot be drawn, by whatever data or by a host's own rendering, takes nobody else off the screen.
import { warnOnce } from '../controllers/adapter/warn-once.js';

/**
 * What `draw` answers, or `instead` where it fails.
 * @param teller Whose mistakes are told once of each kind, such as the adapter's or the element's.
 */
export function drawPerson<Drawn>(teller: object, draw: () => Drawn, instead: () => Drawn): Drawn {
  try {
    return draw();
  } catch (error) {
    warnOnce(teller, 'a person could not be shown', error);
    return instead();
  }
}
