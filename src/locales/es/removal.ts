// Spanish words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: '¿Quitarse a sí mismo? Es posible que deje de ver este registro.',
  removeLast: '¿Quitar a la última persona? El registro quedará sin asignar.',
  confirmRemoval: 'Quitar',
  keep: 'Conservar',
  selfStays: 'Aquí no puede quitarse a sí mismo.',
  lastStays: 'Tiene que quedar al menos una persona.',
  fewStay: numbered({ one: 'Tiene que quedar al menos una persona.', other: 'Tienen que quedar al menos # personas.' }),
};
