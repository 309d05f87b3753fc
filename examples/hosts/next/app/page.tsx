// On the server only: what stands in the tags before any script has come.
import { adapter } from '../shared/adapter';
import { firstPaint } from '../drawn/first-paint';
import Leads from './leads';

export default async function Page() {
  return <Leads first={await firstPaint(adapter, 'lead-1')} />;
}
