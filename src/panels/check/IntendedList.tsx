/** What was marked as intended: closed at first, and each can be checked again. */
import { RotateCcw } from 'lucide-react';
import { findingKey, type Finding } from '../../analysis/check/Finding';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { Disclosure } from '../../ui/Disclosure';
import { IconButton } from '../../ui/IconButton';
import styles from './CheckPanel.module.css';
import { findingText } from './findingText';
import { MoreOf } from './MoreOf';

const mostAtOnce = 20;

export interface IntendedListProps {
  readonly findings: readonly Finding[];
  readonly map: JourneyMap;
  readonly onCheckAgain: (finding: Finding) => void;
  readonly onGoTo: (id: string) => void;
}

export function IntendedList({ findings, map, onCheckAgain, onGoTo }: IntendedListProps) {
  const words = useLanguage();
  const { t, format } = words;
  return (
    <div className={styles.intended}>
      <Disclosure
        summary={
          <>
            {t('check.intended')} <span className={styles.count}>{format.number(findings.length)}</span>
          </>
        }
      >
        <p className={styles.note}>{t('check.intendedHelp')}</p>
        <MoreOf items={findings} first={mostAtOnce}>
          {(shown, list) => (
            <ul ref={list} className={styles.bleed}>
              {shown.map((finding) => {
                const { name, where } = findingText(finding, map, words);
                const isOnCanvas = finding.place !== map.map.id;
                const text = (
                  <>
                    <span className={styles.name}>{name}</span>{' '}
                    {where !== undefined && <span className={styles.where}>{where}</span>}
                    <span className={styles.detail}>{t(`checkTitle.${finding.rule}`)}</span>
                  </>
                );
                return (
                  <li key={findingKey(finding)} className={styles.line}>
                    {isOnCanvas ? (
                      <button
                        type="button"
                        className={styles.row}
                        data-finding=""
                        onClick={() => {
                          onGoTo(finding.place);
                        }}
                      >
                        {text}
                      </button>
                    ) : (
                      <span className={styles.row} data-finding="" tabIndex={-1}>
                        {text}
                      </span>
                    )}
                    <IconButton
                      label={t('check.againNamed', { name })}
                      icon={RotateCcw}
                      onClick={() => {
                        onCheckAgain(finding);
                      }}
                    />
                  </li>
                );
              })}
            </ul>
          )}
        </MoreOf>
      </Disclosure>
    </div>
  );
}
