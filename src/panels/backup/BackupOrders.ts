/** What page and backup worker say to each other. Plain data: it is cloned or moved on the way. */
import type { PackedDataset } from '../../datasets/Dataset';
import type { ImportPlan } from '../../datasets/ImportPlan';
import type { BackupCounts, BackupEntry } from '../../formats/backup/BackupManifest';
import type { EarlierState } from '../../formats/backup/BackupWriter';
import type { SealState } from '../../formats/backup/backupSeal';
import type { DatasetFacts } from '../../formats/backup/datasetBytes';
import type { BackupRefusal, EntryOutcome, EntryProblem } from '../../formats/backup/readBackup';
import type { MapId } from '../../model/ids';

/** Whether what was handed in went in; `full`: the file can take no more. */
export interface Added {
  readonly added: 'yes' | 'full' | 'unreadable';
  /** Bytes of the file so far. */
  readonly bytes: number;
}

/** A map as its own file, and what is known of it without reading that. */
export interface MapText {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly contentSum: string;
  readonly title: string;
  readonly updatedAt: string;
}

export interface ReadMapFacts {
  readonly id: MapId;
  readonly title: string;
  readonly updatedAt: string;
  readonly counts: { readonly personas: number; readonly stages: number; readonly touchpoints: number };
  /** Of the map as this version writes it, without its times: the same map is the same whenever it was put here. */
  readonly contentSum: string;
  /** How much was put right. */
  readonly repairs: number;
}

/** One entry of the backup, read and judged. `map`: of a map or an earlier state of one that could be read. */
export interface BackupPart {
  /** Ask for it by this. */
  readonly index: number;
  readonly entry: BackupEntry;
  readonly isVerified: boolean;
  readonly problem?: EntryProblem;
  readonly map?: ReadMapFacts;
}

export interface BackupReport {
  /** ISO time; null: not known. */
  readonly createdAt: string | null;
  readonly seal: SealState;
  readonly hasContents: boolean;
  readonly notUnderstood: number;
  readonly parts: readonly BackupPart[];
}

export type OpenedBackup =
  | { readonly ok: true; readonly report: BackupReport }
  | { readonly ok: false; readonly refusal: BackupRefusal };

/** By the kind of the order: what is asked and what is answered. */
export interface BackupOrders {
  readonly begin: { readonly ask: { readonly createdAt: string }; readonly answer: null };
  readonly 'add-map': {
    readonly ask: {
      readonly id: MapId;
      readonly updates: readonly Uint8Array[];
      readonly binnedAt?: string;
    };
    readonly answer: Added;
  };
  /** `bytes`: as the storage keeps versions. */
  readonly 'add-version': {
    readonly ask: Omit<EarlierState, 'map'> & { readonly bytes: Uint8Array };
    readonly answer: Added;
  };
  readonly 'add-dataset': {
    readonly ask: { readonly facts: DatasetFacts; readonly rows: PackedDataset };
    readonly answer: Added;
  };
  readonly 'add-plans': {
    readonly ask: { readonly plans: readonly (readonly [headerKey: string, plan: ImportPlan])[] };
    readonly answer: Added;
  };
  readonly finish: {
    readonly ask: null;
    readonly answer: { readonly file: Blob; readonly counts: BackupCounts };
  };
  /** Reads and verifies everything. */
  readonly open: {
    readonly ask: { readonly file: Blob; readonly idStem: string };
    readonly answer: OpenedBackup;
  };
  readonly take: { readonly ask: { readonly index: number }; readonly answer: EntryOutcome };
  /** Null: the updates make no map. */
  readonly text: {
    readonly ask: { readonly id: MapId; readonly updates: readonly Uint8Array[] };
    readonly answer: MapText | null;
  };
}

export type OrderKind = keyof BackupOrders;
export type BackupOrder = {
  [K in OrderKind]: { readonly key: number; readonly kind: K; readonly ask: BackupOrders[K]['ask'] };
}[OrderKind];

export type BackupAnswer =
  | { readonly key: number; readonly kind: 'progress'; readonly share01: number }
  | { readonly key: number; readonly kind: 'done'; readonly answer: BackupOrders[OrderKind]['answer'] }
  | { readonly key: number; readonly kind: 'failed'; readonly detail: string };
