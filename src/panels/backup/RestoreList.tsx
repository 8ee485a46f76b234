/** The maps of a backup beside what is here, each with what is to be done with it; and what of the file is damaged. */
import { clsx } from 'clsx';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { SelectField } from '../../ui/SelectField';
import styles from './Backup.module.css';
import { actionText, comparisonText, countsText, damageText, momentText } from './backupWords';
import type { BackupReport } from './BackupOrders';
import type { Chosen, RestorableMap, RestoreAction, RestorePlan } from './planRestore';

/** More would be a wall nobody reads; how many there are is always said. */
const mostDamagedShown = 50;

export interface RestoreListProps {
  readonly plan: RestorePlan;
  readonly hasFailed: boolean;
  readonly chosen: Chosen;
  readonly onChoose: (index: number, action: RestoreAction) => void;
}

export function RestoreList({ plan, hasFailed, chosen, onChoose }: RestoreListProps) {
  const { t, format } = useLanguage();
  const { report, maps, damaged } = plan;
  return (
    <>
      {hasFailed && (
        <p className={styles.bad} role="alert">
          {t('backup.restoreFailed')}
        </p>
      )}
      <FileFacts report={report} isWhole={damaged.length === 0} />
      {damaged.length > 0 && (
        <section className={styles.bad}>
          <h3>{t('backup.damaged', { count: damaged.length })}</h3>
          <ul className={styles.list}>
            {damaged.slice(0, mostDamagedShown).map((part) => (
              <li key={part.index}>{damageText(part, t, format)}</li>
            ))}
          </ul>
        </section>
      )}
      {report.notUnderstood > 0 && (
        <p className={styles.hint}>{t('backup.notUnderstood', { count: report.notUnderstood })}</p>
      )}
      {maps.length === 0 && <p>{t('backup.noMaps')}</p>}
      <ul className={styles.maps}>
        {maps.map((restorable) => (
          <MapRow
            key={restorable.part.index}
            restorable={restorable}
            action={chosen.get(restorable.part.index) ?? restorable.actions[0]}
            onChoose={(action) => onChoose(restorable.part.index, action)}
          />
        ))}
      </ul>
      {maps.some(({ actions }) => actions.includes('replace')) && (
        <p className={styles.hint}>{t('backup.replaceNote')}</p>
      )}
    </>
  );
}

function FileFacts({ report, isWhole }: { readonly report: BackupReport; readonly isWhole: boolean }) {
  const { t, format } = useLanguage();
  const { createdAt, seal, hasContents, parts } = report;
  const countOf = (kind: string): number => parts.filter(({ entry }) => entry.kind === kind).length;
  const counts = { maps: countOf('map'), versions: countOf('version'), datasets: countOf('dataset') };
  const isFine = isWhole && hasContents && seal !== 'broken';
  const Icon = isFine ? CircleCheck : TriangleAlert;
  return (
    <div>
      <p className={styles.strong}>
        {createdAt !== null && `${t('backup.madeAt', { when: momentText(createdAt, format) })} · `}
        {countsText(counts, t)}
      </p>
      <p className={clsx(styles.verdict, isFine && styles.fine)}>
        <Icon size={18} strokeWidth={1.75} aria-hidden />
        <span>{hasContents ? sealText(seal, t) : t('backup.noContents')}</span>
      </p>
    </div>
  );
}

function sealText(seal: BackupReport['seal'], t: ReturnType<typeof useLanguage>['t']): string {
  if (seal === 'intact') return t('backup.sealIntact');
  return t(seal === 'absent' ? 'backup.sealAbsent' : 'backup.sealBroken');
}

interface MapRowProps {
  readonly restorable: RestorableMap;
  readonly action: RestoreAction;
  readonly onChoose: (action: RestoreAction) => void;
}

function MapRow({ restorable, action, onChoose }: MapRowProps) {
  const { t, format } = useLanguage();
  const { map, part, comparison, here, actions } = restorable;
  const title = map.title === '' ? t('common.untitledMap') : map.title;
  const facts = [
    t('backup.touchpoints', { count: map.counts.touchpoints }),
    t('backup.changedAt', { when: momentText(map.updatedAt, format) }),
    ...(part.entry.kind === 'map' && part.entry.binnedAt !== undefined ? [t('backup.wasInBin')] : []),
    ...(here?.deletedAt !== undefined ? [t('backup.hereInBin')] : []),
    ...(map.repairs > 0 ? [t('backup.mended', { count: map.repairs })] : []),
  ];
  return (
    <li className={styles.map}>
      <div>
        <p className={styles.title} title={title}>
          {title}
        </p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <span className={clsx(styles.state, comparison === 'newer-in-backup' && styles.newer)}>
        {comparisonText(comparison, t)}
      </span>
      <SelectField
        label={t('backup.actionFor', { title })}
        hideLabel
        value={action}
        options={actions.map((each) => ({ value: each, label: actionText(each, t) }))}
        onChange={(value) => {
          const next = actions.find((each) => each === value);
          if (next) onChoose(next);
        }}
      />
    </li>
  );
}
