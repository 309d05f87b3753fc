// The bridge to back ends that others have connected: a react-admin or Refine data provider and a mapping make an adapter.
import { DataProviderAdapter } from './data-provider/data-provider-adapter.js';
import type { DataProviderMapping } from './data-provider/mapping.js';
import type { DataProvider } from './data-provider/provider.js';

/**
 * A `LeadDataAdapter` over a data provider of react-admin or Refine. What the provider cannot do is declared in
 * `capabilities`; nothing is pretended. Needs no React.
 */
export function createDataProviderAdapter(provider: DataProvider, mapping: DataProviderMapping): DataProviderAdapter {
  return new DataProviderAdapter(provider, mapping);
}

export { postgrestDialect } from './data-provider/postgrest-dialect.js';
export type { AssigneesMapping, DataProviderMapping, PeopleMapping, RecordMapping } from './data-provider/mapping.js';
export type {
  DataProvider,
  ProviderFilter,
  RawRecord,
  ReactAdminDataProvider,
  RefineDataProvider,
  RefineFilter,
} from './data-provider/provider.js';
export type { DataProviderAdapter };
