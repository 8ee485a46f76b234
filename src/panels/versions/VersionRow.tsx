/** One version in the list: picture, name, when, why, and what was done since the version before. */
import { useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { StoredVersion } from '../../storage/VersionStore';
import { MapPicture } from '../library/MapPicture';
import { useServices } from '../services';
import { useSeen } from '../useSeen';
import styles from './VersionList.module.css';
import type { VersionReader } from './VersionReader';
import { useRowChanges } from './useRowChanges';
import { versionFacts, versionName } from './versionWords';

export interface VersionRowProps {
  readonly version: StoredVersion;
  /** The version before it; null: this is the first. */
  readonly earlier: string | null;
  readonly reader: VersionReader;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

export function VersionRow({ version, earlier, reader, isChosen, onChoose }: VersionRowProps) {
  const words = useLanguage();
  const { now } = useServices();
  const row = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(row);
  const { id, summary } = version;
  return (
    // The keys of all options are those of the list.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={row}
      role="option"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={styles.row}
      onClick={() => {
        onChoose(id);
      }}
    >
      <div className={styles.picture}>
        <MapPicture picture={summary.picture} />
      </div>
      <div className={styles.words}>
        <p className={styles.name}>{versionName(version, words)}</p>
        <p className={styles.time}>{versionFacts(version, new Date(now()), words).join(' · ')}</p>
        {isSeen && <RowChanges id={id} earlier={earlier} reader={reader} />}
      </div>
    </div>
  );
}

interface RowChangesProps extends Pick<VersionRowProps, 'earlier' | 'reader'> {
  readonly id: string;
}

function RowChanges({ id, earlier, reader }: RowChangesProps) {
  const { t } = useLanguage();
  return <p className={styles.changes}>{useRowChanges(reader, id, earlier) ?? t('versionList.comparing')}</p>;
}
