/** One finding: a click goes to its place, one button mends it here, another says that it is meant to be so. */
import { BookmarkCheck, CircleCheck, Wrench } from 'lucide-react';
import { lazy, Suspense, useId } from 'react';
import type { Finding } from '../../analysis/check/Finding';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { IconButton } from '../../ui/IconButton';
import { canFixHere } from './canFixHere';
import styles from './CheckPanel.module.css';
import { findingText } from './findingText';

// Forms are fetched when the first one is opened.
const FixHere = lazy(() => import('./FixHere').then((module) => ({ default: module.FixHere })));

export interface FindingRowProps {
  readonly finding: Finding;
  readonly map: JourneyMap;
  /** ISO date. */
  readonly today: string;
  readonly isOpen: boolean;
  /** It is not found any more, and only stays until its form is left. */
  readonly isMended: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onIntend: () => void;
  readonly onGoTo: (id: string) => void;
}

export function FindingRow(props: FindingRowProps) {
  const { finding, map, today, isOpen, isMended, onOpenChange, onIntend, onGoTo } = props;
  const words = useLanguage();
  const { t } = words;
  const fixId = useId();
  const { name, where, detail } = findingText(finding, map, words);
  const isOnCanvas = finding.place !== map.map.id;
  const toggle = (): void => {
    onOpenChange(!isOpen);
  };
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.row}
          data-finding=""
          {...(!isOnCanvas && { 'aria-expanded': isOpen })}
          onClick={() => {
            if (isOnCanvas) onGoTo(finding.place);
            else toggle();
          }}
        >
          <span className={styles.name}>{name}</span>{' '}
          {where !== undefined && <span className={styles.where}>{where}</span>}
          {isMended ? (
            <span className={styles.mended}>
              <CircleCheck size={14} strokeWidth={2} aria-hidden /> {t('check.mended')}
            </span>
          ) : (
            detail !== undefined && <span className={styles.detail}>{detail}</span>
          )}
        </button>
        {canFixHere(finding.rule) && (
          <IconButton
            label={t('check.fix', { name })}
            icon={Wrench}
            aria-expanded={isOpen}
            aria-controls={isOpen ? fixId : undefined}
            onClick={toggle}
          />
        )}
        {!isMended && (
          <IconButton label={t('check.intend', { name })} icon={BookmarkCheck} onClick={onIntend} />
        )}
      </div>
      {isOpen && (
        <div id={fixId} className={styles.fix}>
          <Suspense>
            <FixHere finding={finding} today={today} onGoTo={onGoTo} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
