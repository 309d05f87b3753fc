// Checked by `npm run types`, never run: the providers' own types fit the shapes that the bridge assumes.
import type { DataProvider as RefineCoreProvider } from '@refinedev/core';
import type { DataProvider as ReactAdminCoreProvider } from 'ra-core';
import {
  createDataProviderAdapter,
  type DataProviderMapping,
  type ReactAdminDataProvider,
  type RefineDataProvider,
  type RefineFilter,
} from '../../../src/adapters/data-provider.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';

declare const reactAdmin: ReactAdminCoreProvider;
declare const refine: RefineCoreProvider;
declare const mapping: DataProviderMapping;

export const ofReactAdmin: ReactAdminDataProvider = reactAdmin;
export const ofRefine: RefineDataProvider = refine;
export const adapters: LeadDataAdapter[] = [
  createDataProviderAdapter(reactAdmin, mapping),
  createDataProviderAdapter(refine, mapping),
];

type CrudFilters = NonNullable<Parameters<RefineCoreProvider['getList']>[0]['filters']>;
const contains: RefineFilter = { field: 'name', operator: 'contains', value: 'an' };
export const filters: CrudFilters = [contains as CrudFilters[number]];

// @ts-expect-error a provider that cannot write is none
export const readOnly: ReactAdminDataProvider = { getList: reactAdmin.getList, getOne: reactAdmin.getOne };
