// What is told where a part of the list cannot be loaded that somebody has asked for.
import type { Notice } from '../../controllers/interface/notice-controller.js';
import type { TableServices } from './table-services.js';

export const notLoaded = ({ localize: { messages } }: TableServices, again: () => Promise<void>): Notice => ({
  text: messages.rowFailed,
  tone: 'danger',
  stays: true,
  actions: [{ label: messages.retry, run: again }],
});
