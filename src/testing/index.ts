// For authors of adapters and hosts: the contract suite, an adapter that fails on demand, and demo data.
export {
  contractChecks,
  describeAdapterContract,
  runAdapterContract,
  runContractCheck,
  type ContractOptions,
  type ContractReport,
  type ContractResult,
  type DescribedContract,
  type TestRunner,
} from './adapter-contract.js';
export {
  Missing,
  type CheckContext,
  type ContractCheck,
  type ContractFixture,
  type ContractScenario,
} from './contract/check.js';
export { generateDemoData, type DemoData, type DemoDataOptions } from './demo-data.js';
export {
  createFaultyAdapter,
  type AdapterMethod,
  type Fault,
  type FaultyAdapter,
  type FaultyAdapterOptions,
  type RecordedCall,
} from './faulty-adapter.js';
export { seededRandom, type Random } from './random.js';
