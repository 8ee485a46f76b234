/** What applying will do, or what is missing before it can; whether the rows are kept; and applying itself. */
import { useState } from 'react';
import type { ImportSession } from '../../datasets/ImportSession';
import type { RepeatedFigures } from '../../datasets/importEdits';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession, useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { SwitchField } from '../../ui/SwitchField';
import { showToast } from '../../ui/toasts';
import type { Words } from '../../view/Words';
import { refusalText } from '../../view/refusalText';
import { commitTyping } from '../inspector/TypingGesture';
import { failureText } from '../library/failureText';
import { useServices } from '../services';
import { applyAnswers } from './applyAnswers';
import { totalsOf, type PreviewTotals } from './arrangePreview';
import styles from './Deciding.module.css';
import { isBackwards } from './isBackwards';
import type { Decisions } from './useDecisions';
import type { PreviewState } from './usePreview';

export interface DecidingFooterProps {
  readonly decisions: Decisions;
  readonly state: PreviewState;
  readonly importing: ImportSession;
  readonly repeated: RepeatedFigures;
  readonly onApplied: () => void;
  readonly onClose: () => void;
}

export function DecidingFooter(props: DecidingFooterProps) {
  const words = useLanguage();
  const { t } = words;
  const map = useSessionState((session) => session.map);
  const [keepRows, setKeepRows] = useState(true);
  const { decisions, state, onClose } = props;
  const { isApplying, error, apply } = useApplying(props, keepRows);
  const missing = missingWords(decisions, state, words);
  const jumpTo = missing?.jumpTo;
  const isCurrent = state.plan === decisions.plan && state.preview !== null;
  return (
    <footer className={styles.foot}>
      <output className={styles.summary} aria-live="polite">
        {error ?? missing?.text ?? (state.preview ? summaryWords(totalsOf(state.preview, map), words) : '')}
      </output>
      {error === null && jumpTo !== undefined && (
        <Button
          variant="quiet"
          onClick={() => {
            const target = document.getElementById(jumpTo);
            target?.scrollIntoView({ block: 'start' });
            target?.focus();
          }}
        >
          {t('answers.goThere')}
        </Button>
      )}
      <SwitchField label={t('answers.keepRows')} checked={keepRows} onChange={setKeepRows} />
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="primary" disabled={missing !== null || !isCurrent || isApplying} onClick={apply}>
          {t('answers.apply')}
        </Button>
      </div>
    </footer>
  );
}

function useApplying(
  { decisions, state, importing, repeated, onApplied }: DecidingFooterProps,
  keepRows: boolean,
) {
  const words = useLanguage();
  const { t } = words;
  const session = useSession();
  const services = useServices();
  const [isApplying, setApplying] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    const { preview } = state;
    const { view, plan } = decisions;
    if (!preview) return;
    setApplying(true);
    setError(null);
    const totals = totalsOf(preview, session.map);
    try {
      const outcome = await applyAnswers(
        { view, plan, preview, repeated },
        { session, importing, services, keepRows, words },
      );
      if (outcome.kind === 'refused') {
        setError(t('answers.refused', { reason: refusalText(outcome.refusal, t) }));
        return;
      }
      const done = t('answers.applied', { file: view.name, summary: summaryWords(totals, words) });
      const takeBack = (): void => {
        // What is being typed becomes a step first; then this one is no longer the next.
        commitTyping(session);
        if (session.store.getState().nextUndo === outcome.step) session.undo();
      };
      showToast({
        action: { label: t('common.undo'), run: takeBack },
        ...(outcome.notKept === null
          ? { text: done }
          : {
              tone: 'error',
              text: `${done} ${t(outcome.isSaved ? 'answers.notKept' : 'answers.notSaved', { reason: failureText(outcome.notKept, t) })}`,
            }),
      });
      onApplied();
    } catch (failure) {
      console.error('Applying the import failed', failure);
      setError(t('answers.applyFailed'));
    } finally {
      setApplying(false);
    }
  };
  return {
    isApplying,
    error,
    apply: () => {
      void run();
    },
  };
}

interface Missing {
  readonly text: string;
  /** The id of a heading. */
  readonly jumpTo?: string;
}

/** Why it cannot be applied yet; null: it can. */
function missingWords(
  { groups, plan }: Decisions,
  { preview, hasFailed }: PreviewState,
  words: Words,
): Missing | null {
  const { t, format } = words;
  if (groups.length > 0) {
    const text = t('answers.missingAnswers', {
      count: groups.length,
      questions: format.number(groups.length),
    });
    return { text, jumpTo: 'answers-questions' };
  }
  const isNameless =
    Object.values(plan.subjects).some((target) => target.to === 'new' && target.name.trim() === '') ||
    Object.values(plan.personas).some((texts) =>
      Object.values(texts).some((target) => target.to === 'new' && target.name.trim() === ''),
    );
  if (isNameless) return { text: t('answers.missingName'), jumpTo: 'answers-match' };
  if (isBackwards(plan.period)) return { text: t('answers.missingPeriod'), jumpTo: 'answers-whole' };
  if (hasFailed) return { text: t('answers.previewFailed') };
  if (preview?.measures.every(({ figures }) => figures.length === 0)) {
    return { text: t('answers.missingFigures'), jumpTo: 'answers-seen' };
  }
  return null;
}

/** "312 figures for 14 touchpoints and 3 personas; 4,123 cells left out". */
function summaryWords(totals: PreviewTotals, { t, format }: Words): string {
  const count = (key: 'figures' | 'touchpoints' | 'stages' | 'personas' | 'dropped') => ({
    count: totals[key],
    number: format.number(totals[key]),
  });
  const figures = t('answers.sumFigures', count('figures'));
  const subjects = [
    ...(totals.touchpoints > 0 ? [t('answers.sumSubjects', count('touchpoints'))] : []),
    ...(totals.stages > 0 ? [t('answers.sumStages', count('stages'))] : []),
    ...(totals.hasJourney ? [t('answers.sumJourney')] : []),
  ].join(t('answers.sumBetween'));
  const personas = t('answers.sumPersonas', count('personas'));
  const what =
    subjects === ''
      ? figures
      : totals.personas > 0
        ? t('answers.sumWithPersonas', { figures, subjects, personas })
        : t('answers.sumPlain', { figures, subjects });
  return totals.dropped > 0
    ? t('answers.sumDropped', { what, dropped: t('answers.sumCells', count('dropped')) })
    : t('answers.sumAll', { what });
}
