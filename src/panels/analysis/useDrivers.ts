/**
 * Key drivers of one stored file of this map: reads its rows, hands them to a worker, asks it, and follows the choice of
 * file, outcome and drivers. The rows are never touched on the page.
 */
import { useCallback, useEffect, useState } from 'react';
import { buffersOf } from '../../datasets/packDataset';
import type { MeasureKey } from '../../datasets/ImportPlan';
import type { MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { StoredDataset } from '../../storage/DatasetStore';
import { useServices } from '../services';
import type { DriverAnswer, DriverColumnInfo, DriverJob, FoundDrivers } from './DriverMessages';
import { proposeDrivers, type DriverChoice } from './proposeDrivers';

export type DriverStage =
  /** The list of files, or the rows, are being read. */
  | 'reading'
  | 'no-files'
  | 'failed'
  /** Fewer than two columns of answers. */
  | 'no-columns'
  | 'asking'
  | 'found';

export interface Drivers {
  readonly stage: DriverStage;
  /** Newest first. */
  readonly datasets: readonly StoredDataset[];
  readonly dataset: StoredDataset | null;
  readonly columns: readonly DriverColumnInfo[];
  readonly choice: DriverChoice | null;
  /** 0–1, while asking. */
  readonly done01: number;
  /** The last answer; while another is sought it stays. */
  readonly found: FoundDrivers | null;
  readonly chooseDataset: (id: string) => void;
  readonly chooseOutcome: (key: MeasureKey) => void;
  readonly toggleDriver: (key: MeasureKey) => void;
}

interface Loaded {
  readonly dataset: string;
  readonly worker: Worker;
  readonly columns: readonly DriverColumnInfo[];
}

let lastId = 0;

export function useDrivers(map: JourneyMap): Drivers {
  const { datasets, failed: listFailed } = useDatasets(map.map.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const dataset = datasets?.find(({ id }) => id === chosen) ?? datasets?.[0] ?? null;
  const { loaded, isFailed, fail } = useWorker(dataset);
  const [picked, setPicked] = useState<{ readonly dataset: string; readonly choice: DriverChoice } | null>(
    null,
  );
  const isOwnPick = loaded !== null && picked?.dataset === loaded.dataset;
  const proposed = loaded && proposeDrivers(loaded.columns, map);
  const choice = isOwnPick ? picked.choice : proposed;
  const asked = useAnswer(loaded, choice, fail);
  const pick = useCallback(
    (change: (choice: DriverChoice) => DriverChoice) => {
      if (loaded && choice) setPicked({ dataset: loaded.dataset, choice: change(choice) });
    },
    [loaded, choice],
  );
  return {
    stage: stageOf(),
    datasets: datasets ?? [],
    dataset,
    columns: loaded?.columns ?? [],
    choice,
    done01: asked.done01,
    found: asked.found,
    chooseDataset: setChosen,
    chooseOutcome: (outcome) => {
      pick(({ drivers }) => ({ outcome, drivers: new Set([...drivers].filter((key) => key !== outcome)) }));
    },
    toggleDriver: (key) => {
      pick(({ outcome, drivers }) => {
        const next = new Set(drivers);
        if (!next.delete(key)) next.add(key);
        return { outcome, drivers: next };
      });
    },
  };

  function stageOf(): DriverStage {
    if (listFailed || isFailed) return 'failed';
    if (datasets === null) return 'reading';
    if (dataset === null) return 'no-files';
    if (loaded === null) return 'reading';
    if (choice === null) return 'no-columns';
    return asked.isAsking ? 'asking' : 'found';
  }
}

/** Null: not listed yet. */
function useDatasets(map: MapId) {
  const { datasets: store, storage } = useServices();
  const [datasets, setDatasets] = useState<readonly StoredDataset[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const list = (): void => {
      void store.listDatasets(map).then((outcome) => {
        if (!isWanted) return;
        setFailed(!outcome.ok);
        if (outcome.ok) setDatasets((known) => sameOrNew(known, outcome.datasets));
      });
    };
    list();
    const stop = storage.watchLibrary(list);
    return () => {
      isWanted = false;
      stop();
    };
  }, [store, storage, map]);
  return { datasets, failed };
}

/** The library announces every write of the map; the rows are only read again when the files have changed. */
function sameOrNew(
  known: readonly StoredDataset[] | null,
  next: readonly StoredDataset[],
): readonly StoredDataset[] {
  const keyOf = (list: readonly StoredDataset[]): string =>
    list.map(({ id, importedAt }) => `${id} ${importedAt}`).join('\n');
  return known && keyOf(known) === keyOf(next) ? known : next;
}

function useWorker(dataset: StoredDataset | null) {
  const { datasets: store } = useServices();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failedId, setFailedId] = useState<string | null>(null);
  const id = dataset?.id ?? null;
  const fail = useCallback(() => {
    setFailedId(id);
  }, [id]);
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    let worker: Worker | null = null;
    void store.readDataset(id).then((outcome) => {
      if (!isWanted) return;
      if (!outcome.ok || !outcome.found) {
        setFailedId(id);
        return;
      }
      const { dataset: stored, rows } = outcome.found;
      const made = new Worker(new URL('./driversWorker.ts', import.meta.url), { type: 'module' });
      worker = made;
      made.addEventListener('error', (event) => {
        console.error('The worker of the key drivers failed', event.message);
        setFailedId(id);
      });
      made.addEventListener('message', ({ data }: MessageEvent<DriverAnswer>) => {
        if (data.kind === 'columns') setLoaded({ dataset: id, worker: made, columns: data.columns });
      });
      const job: DriverJob = { kind: 'load', rows, plan: stored.plan };
      made.postMessage(job, buffersOf(rows));
    });
    return () => {
      isWanted = false;
      worker?.terminate();
      setLoaded(null);
    };
  }, [store, id]);
  return { loaded: loaded?.dataset === id ? loaded : null, isFailed: id !== null && failedId === id, fail };
}

interface Asked {
  readonly worker: Worker;
  readonly key: string;
  readonly done01: number;
  readonly found: FoundDrivers | null;
}

function useAnswer(loaded: Loaded | null, choice: DriverChoice | null, fail: () => void) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const worker = loaded?.worker ?? null;
  const outcome = choice?.outcome ?? null;
  // By content: the proposal is made anew with every render.
  const drivers = choice === null ? '' : [...choice.drivers].join(' ');
  const key = `${outcome ?? ''} ${drivers}`;
  useEffect(() => {
    if (worker === null || outcome === null) return;
    const id = (lastId += 1);
    const hear = ({ data }: MessageEvent<DriverAnswer>): void => {
      if (data.kind === 'columns' || data.id !== id) return;
      setAsked((before) =>
        data.kind === 'found'
          ? { worker, key, done01: 1, found: data.found }
          : { worker, key, done01: data.done01, found: before?.worker === worker ? before.found : null },
      );
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    // Joined from such keys a few lines above.
    const keys = drivers === '' ? [] : (drivers.split(' ') as MeasureKey[]);
    const job: DriverJob = { kind: 'ask', id, outcome, drivers: keys };
    worker.postMessage(job);
    return () => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
    };
  }, [worker, outcome, drivers, key, fail]);
  const own = asked !== null && asked.worker === worker ? asked : null;
  const isAnswered = own !== null && own.key === key && own.done01 === 1;
  return {
    isAsking: !isAnswered,
    done01: own !== null && own.key === key ? own.done01 : 0,
    found: own?.found ?? null,
  };
}
