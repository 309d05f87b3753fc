// On the server only: what stands in the tags before any script has come.
import { adapter } from '../../shared/adapter';
import { firstPaint } from '../../drawn/first-paint';

export default defineEventHandler(() => firstPaint(adapter, 'lead-1'));
