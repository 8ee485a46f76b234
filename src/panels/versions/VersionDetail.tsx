/** One version: drawn whole, what is different now, and what can be done with it. It can be looked at, not changed. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { compareMaps, isSameMap } from '../../model/compareMaps';
import { useSessionState } from '../../session/useSession';
import type { StoredVersion } from '../../storage/VersionStore';
import { useServices } from '../services';
import type { VersionActions } from './useVersionActions';
import { useVersionContent } from './useVersionContent';
import { VersionButtons } from './VersionButtons';
import { VersionComparison } from './VersionComparison';
import styles from './VersionDetail.module.css';
import { VersionLabelField } from './VersionLabelField';
import type { VersionReader } from './VersionReader';
import { unreadableText, versionFacts, versionName } from './versionWords';

export interface VersionDetailProps {
  readonly version: StoredVersion;
  readonly reader: VersionReader;
  readonly actions: VersionActions;
  readonly isRenaming: boolean;
  readonly onRenaming: (isRenaming: boolean) => void;
  readonly onRemove: () => void;
}

export function VersionDetail(props: VersionDetailProps) {
  const { version, reader, actions, isRenaming, onRenaming, onRemove } = props;
  const words = useLanguage();
  const { t, format } = words;
  const { now } = useServices();
  const content = useVersionContent(reader, version.id);
  const map = content?.kind === 'map' ? content.map : null;
  const present = useSessionState((state) => state.map);
  const difference = useMemo(() => map && compareMaps(map, present), [map, present]);
  const name = versionName(version, words);
  const facts = [...versionFacts(version, new Date(now()), words), format.bytes(version.size)];
  return (
    <section className={styles.detail} aria-label={t('versionList.detail', { name })}>
      <header className={styles.head}>
        <div className={styles.words}>
          {isRenaming ? (
            <VersionLabelField
              label={version.label ?? ''}
              onDone={(label) => {
                onRenaming(false);
                if (label !== null) void actions.rename(version, label);
              }}
            />
          ) : (
            <h3 className={styles.name}>{name}</h3>
          )}
          <p className={styles.facts}>{facts.join(' · ')}</p>
        </div>
        <VersionButtons
          version={version}
          map={map}
          isSame={difference !== null && isSameMap(difference)}
          actions={actions}
          onRename={() => {
            onRenaming(true);
          }}
          onRemove={onRemove}
        />
      </header>
      {content !== null && content.kind !== 'map' && (
        <p role="alert" className={styles.failed}>
          {unreadableText(content, t)}
        </p>
      )}
      {map && difference && <VersionComparison map={map} present={present} difference={difference} />}
    </section>
  );
}
