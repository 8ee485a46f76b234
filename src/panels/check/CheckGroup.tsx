/** What one rule found: why it matters and what to do once, then each place. A long list begins with its first few. */
import { useId } from 'react';
import { findingKey, type Finding, type RuleId } from '../../analysis/check/Finding';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import styles from './CheckPanel.module.css';
import { EntryForTouchpoints } from './EntryForTouchpoints';
import { FindingRow } from './FindingRow';
import { MoreOf } from './MoreOf';

const mostAtOnce = 5;

export interface CheckGroupProps {
  readonly rule: RuleId;
  readonly findings: readonly Finding[];
  readonly map: JourneyMap;
  /** ISO date. */
  readonly today: string;
  /** The finding whose form is open, here or in another group. */
  readonly openKey: string | null;
  readonly isMended: (finding: Finding) => boolean;
  readonly onOpenChange: (finding: Finding, isOpen: boolean) => void;
  readonly onIntend: (findings: readonly Finding[]) => void;
  readonly onGoTo: (id: string) => void;
}

export function CheckGroup(props: CheckGroupProps) {
  const { rule, findings, map, today, openKey, isMended, onOpenChange, onIntend, onGoTo } = props;
  const { t, format } = useLanguage();
  const titleId = useId();
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h4 id={titleId} className={styles.title}>
        {t(`checkTitle.${rule}`)} <span className={styles.count}>{format.number(findings.length)}</span>
      </h4>
      <p className={styles.why}>{t(`checkWhy.${rule}`)}</p>
      <MoreOf items={findings} first={mostAtOnce}>
        {(shown, list) => (
          <ul ref={list}>
            {shown.map((finding) => {
              const key = findingKey(finding);
              return (
                <FindingRow
                  key={key}
                  finding={finding}
                  map={map}
                  today={today}
                  isOpen={key === openKey}
                  isMended={isMended(finding)}
                  onOpenChange={(isOpen) => {
                    onOpenChange(finding, isOpen);
                  }}
                  onIntend={() => {
                    onIntend([finding]);
                  }}
                  onGoTo={onGoTo}
                />
              );
            })}
          </ul>
        )}
      </MoreOf>
      {findings.length > 1 && <AllAtOnce rule={rule} findings={findings} onIntend={onIntend} />}
    </section>
  );
}

type AllAtOnceProps = Pick<CheckGroupProps, 'rule' | 'findings' | 'onIntend'>;

function AllAtOnce({ rule, findings, onIntend }: AllAtOnceProps) {
  const { t, format } = useLanguage();
  const ids = findings.map(({ at }) => asId<TouchpointId>(at));
  return (
    <div className={styles.all}>
      <Disclosure summary={t('check.allAtOnce', { count: format.number(findings.length) })}>
        {rule === 'owner' && (
          <EntryForTouchpoints kind="departments" label={t('check.ownerForAll')} ids={ids} />
        )}
        {rule === 'channel' && (
          <EntryForTouchpoints kind="channels" label={t('check.channelForAll')} ids={ids} />
        )}
        <Button
          className={styles.startInside}
          onClick={() => {
            onIntend(findings);
          }}
        >
          {t('check.intendAll')}
        </Button>
      </Disclosure>
    </div>
  );
}
