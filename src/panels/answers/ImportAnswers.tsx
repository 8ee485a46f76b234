/**
 * From a file of answers, tickets or events, or from pasted cells, to measurements on the open map. One large dialog:
 * choose, read, decide, apply. Closing it at any moment before "Apply" leaves the map as it was.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileView } from '../../datasets/FileView';
import { openImport } from '../../datasets/openImport';
import { headerKey, proposePlan } from '../../datasets/proposePlan';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession } from '../../session/useSession';
import { Dialog } from '../../ui/Dialog';
import type { Words } from '../../view/Words';
import { useServices } from '../services';
import { ChooseSource } from './ChooseSource';
import { Deciding } from './Deciding';
import type { ImportSource } from './ImportSource';
import { ReadingProgress } from './ReadingProgress';
import { readProblemText } from './readProblemText';
import { SourceNotice } from './SourceNotice';
import { StoredAnswers } from './StoredAnswers';
import { useReadFile, type PlanStart, type ReadState } from './useReadFile';
import { useSourceEvents } from './useSourceEvents';

export interface ImportAnswersProps {
  /** Read at once; null: the dialog begins with choosing. */
  readonly source: ImportSource | null;
  readonly onClose: () => void;
}

export function ImportAnswers({ source, onClose }: ImportAnswersProps) {
  const words = useLanguage();
  const { t } = words;
  const propose = usePropose();
  const prepare = usePrepare(propose);
  const { state, read, cancel, leave } = useReadFile(openImport, prepare);
  const [afresh, setAfresh] = useState<PlanStart | null>(null);
  const start = useCallback(
    (chosen: ImportSource) => {
      setAfresh(null);
      read(chosen);
    },
    [read],
  );
  const first = useRef(source);
  useEffect(() => {
    const given = first.current;
    if (given) start(given);
  }, [start]);
  const isChoosing = state.kind !== 'reading' && state.kind !== 'read';
  const isOver = useSourceEvents(isChoosing ? start : null, t('answers.pastedName'));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('answers.title')}
      closeLabel={t('common.close')}
      width="xl"
    >
      {/* It stays in the page while what is below changes: a live region that comes with its text is not read out. */}
      <output className="visually-hidden" aria-live="polite">
        {stateWords(state, words)}
      </output>
      {isChoosing && (
        <ChooseSource onSource={start} isOver={isOver} notice={<SourceNotice state={state} />}>
          <StoredAnswers isQuiet />
        </ChooseSource>
      )}
      {state.kind === 'reading' && (
        <ReadingProgress name={state.name} progress={state.progress} onCancel={cancel} />
      )}
      {state.kind === 'read' && (
        <Deciding
          key={afresh ? 'afresh' : 'first'}
          view={state.view}
          start={afresh ?? state.start}
          importing={state.session}
          propose={propose}
          onOtherFile={leave}
          onAfresh={() => {
            setAfresh({ plan: propose(state.view), isRemembered: false });
          }}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function usePropose() {
  const session = useSession();
  return useCallback((view: FileView) => proposePlan(view, session.map), [session]);
}

function usePrepare(propose: ReturnType<typeof usePropose>) {
  const session = useSession();
  const { datasets } = useServices();
  return useCallback(
    async (view: FileView): Promise<PlanStart> => {
      const recalled = await datasets.recallPlan(headerKey(view));
      return recalled.ok && recalled.plan
        ? { plan: proposePlan(view, session.map, recalled.plan), isRemembered: true }
        : { plan: propose(view), isRemembered: false };
    },
    [datasets, propose, session],
  );
}

function stateWords(state: ReadState, words: Words): string {
  const { t, format } = words;
  switch (state.kind) {
    case 'choosing':
      return '';
    case 'reading':
      return t('answers.reading', { name: state.name });
    case 'cancelled':
      return t('answers.cancelled', { name: state.name });
    case 'problem':
      return readProblemText(state.problem, words).what;
    case 'read': {
      const [rows, columns] = [state.view.rowCount, state.view.columns.length];
      return t('answers.readDone', {
        name: state.view.name,
        rows: t('answers.rows', { count: rows, rows: format.number(rows) }),
        columns: t('answers.columns', { count: columns, columns: format.number(columns) }),
      });
    }
  }
}
