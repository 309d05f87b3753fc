// On the server only: what stands in the tags before any script has come. Drawn when the page is built.
import { adapter } from '../../shared/adapter.js';
import { firstPaint } from '../../drawn/first-paint.js';

export const prerender = true;
export const load = () => firstPaint(adapter, 'lead-1');
