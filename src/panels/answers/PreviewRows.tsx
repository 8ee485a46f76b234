/** One touchpoint of the preview: its figure for everyone, and opened those of personas and periods and what was left out. */
import { ChevronRight } from 'lucide-react';
import { clsx } from 'clsx';
import { useState } from 'react';
import type { FileView } from '../../datasets/FileView';
import type { ImportPlan } from '../../datasets/ImportPlan';
import type { PreviewFigure } from '../../datasets/ImportPreview';
import { useLanguage } from '../../i18n/useLanguage';
import { readMeasurement } from '../../metrics/readMeasurement';
import type { Metric } from '../../model/JourneyMap';
import { useSessionState } from '../../session/useSession';
import { describeReading } from '../../view/formatReading';
import { periodWords } from '../../view/sourceLine';
import { readRefusalText } from '../inspector/problemText';
import { IntervalBar } from '../inspector/IntervalBar';
import { DroppedList } from './DroppedList';
import { kindName, measureName } from './measures';
import styles from './Preview.module.css';
import { countDropped, type PreviewRow } from './arrangePreview';
import { subjectName } from './subjectEntries';

/** More figures of one touchpoint than this are there, but nobody checks them one by one. */
const mostFigures = 80;

export interface PreviewRowsProps {
  readonly row: PreviewRow;
  readonly view: FileView;
  readonly plan: ImportPlan;
}

export function PreviewRows({ row, view, plan }: PreviewRowsProps) {
  const words = useLanguage();
  const { t, format } = words;
  const map = useSessionState((state) => state.map);
  const [isOpen, setOpen] = useState(false);
  const { subject, metric, main, others, dropped } = row;
  const leftOut = countDropped(dropped);
  const name = subject.to === 'existing' ? subjectName(map, subject.id, words) : subject.name;
  const hidden = others.length - mostFigures;
  return (
    <tbody className={styles.body}>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.expand}
            aria-expanded={isOpen}
            disabled={others.length === 0 && leftOut === 0}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
            <span>
              {name}
              {subject.to === 'new' && <span className={styles.new}> {t('answers.new')}</span>}
              <span className={styles.from}>
                {[
                  measureName(view, plan, row.measure, words),
                  metric.name || kindName(metric.kind, words),
                  ...(isOpen || others.length > 0 ? [whoOf(main)] : []),
                ].join(' · ')}
              </span>
            </span>
          </button>
        </th>
        <FigureCells metric={metric} figure={main} plan={plan} />
        <td className={styles.number}>{leftOut > 0 ? format.number(leftOut) : '–'}</td>
      </tr>
      {isOpen &&
        others.slice(0, mostFigures).map((figure) => (
          <tr key={whoOf(figure)} className={styles.other}>
            <th scope="row">{whoOf(figure)}</th>
            <FigureCells metric={metric} figure={figure} plan={plan} />
            <td aria-hidden />
          </tr>
        ))}
      {isOpen && hidden > 0 && (
        <tr className={styles.other}>
          <td colSpan={5}>{t('answers.moreFigures', { count: hidden, figures: format.number(hidden) })}</td>
        </tr>
      )}
      {isOpen && leftOut > 0 && (
        <tr className={styles.other}>
          <td colSpan={5}>
            <DroppedList dropped={dropped} />
          </td>
        </tr>
      )}
    </tbody>
  );

  function whoOf({ persona, period }: PreviewFigure): string {
    const who =
      persona === null
        ? t('common.everyone')
        : persona.to === 'new'
          ? persona.name
          : map.personas[persona.id]?.name || t('common.untitledPersona');
    return period ? `${who} · ${periodWords(period, words)}` : who;
  }
}

interface FigureCellsProps {
  readonly metric: Metric;
  readonly figure: PreviewFigure;
  readonly plan: ImportPlan;
}

function FigureCells({ metric, figure, plan: { grade } }: FigureCellsProps) {
  const { t, format } = useLanguage();
  const { value, period, answers, open = 0, closedMedianSeconds } = figure;
  const result = readMeasurement(metric, { value, grade, ...(period && { period }) });
  if (!result.ok) {
    return (
      <td colSpan={3} className={styles.quiet}>
        {readRefusalText(result.refusal, t)}
      </td>
    );
  }
  const { reading } = result;
  const said = describeReading(metric, reading, format, t);
  const isOther = reading.n !== null && Math.abs(reading.n - answers) >= 0.5;
  return (
    <>
      <td>
        {said.statement}
        {closedMedianSeconds !== undefined && (
          <span className={styles.from}>
            {t('answers.closedMedian', { time: format.duration(closedMedianSeconds) })}
          </span>
        )}
      </td>
      <td>
        <span className={styles.intervalWords}>{said.interval}</span>
        <IntervalBar metric={metric} reading={reading} />
      </td>
      <td className={clsx(styles.number, styles.sample)}>
        {reading.n === null ? t('answers.unknown') : format.number(reading.n)}
        {isOther && (
          <span className={styles.from}>
            {t('answers.ofAnswers', { count: answers, answers: format.number(answers) })}
          </span>
        )}
        {open > 0 && (
          <span className={styles.from}>
            {t('answers.stillOpen', { count: open, open: format.number(open) })}
          </span>
        )}
      </td>
    </>
  );
}
