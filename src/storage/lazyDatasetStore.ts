/**
 * A dataset store whose code is fetched with the first call: a map that is opened and edited needs none of it. A fetch
 * that fails is an outcome like every other failure, and the next call tries again.
 */
import { askLazily } from './askLazily';
import type { DatasetStore } from './DatasetStore';

export function lazyDatasetStore(load: () => Promise<DatasetStore>): DatasetStore {
  const ask = askLazily(load);
  return {
    putDataset: (dataset, rows, replaces) => ask((store) => store.putDataset(dataset, rows, replaces)),
    listDatasets: (map) => ask((store) => store.listDatasets(map)),
    readDataset: (id) => ask((store) => store.readDataset(id)),
    deleteDataset: (id) => ask((store) => store.deleteDataset(id)),
    rememberPlan: (headerKey, plan) => ask((store) => store.rememberPlan(headerKey, plan)),
    recallPlan: (headerKey) => ask((store) => store.recallPlan(headerKey)),
    listPlans: () => ask((store) => store.listPlans()),
  };
}
