/** What a step changed, beneath its name. Looked up only for what one sees: a list may hold two hundred steps. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { EditStep } from '../../session/EditOperation';
import { useSession } from '../../session/useSession';
import styles from './HistoryPanel.module.css';
import { stepChanges } from './stepChanges';

/** As many changes as are said. */
const mostSaid = 2;

export function StepDetail({ step }: { readonly step: EditStep }) {
  const words = useLanguage();
  const session = useSession();
  // Things are called as they were when the list was opened; a step itself never changes.
  const changes = useMemo(() => stepChanges(step, session.map, words), [step, session, words]);
  if (changes.length === 0) return null;
  const more = changes.length - mostSaid;
  const said = [
    ...changes.slice(0, mostSaid),
    ...(more > 0 ? [words.t('history.more', { count: more })] : []),
  ];
  return (
    <p className={styles.detail}>
      <bdi>{said.join(' · ')}</bdi>
    </p>
  );
}
