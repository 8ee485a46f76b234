/** One measurement: a line to read, which opens to be edited. What is typed is in the map as soon as it makes sense. */
import { ChevronRight, Trash2 } from 'lucide-react';
import { useId, useState, type FocusEvent } from 'react';
import { deleteRecords } from '../../commands/deleteRecords';
import { useLanguage } from '../../i18n/useLanguage';
import { readMeasurement, type ReadResult } from '../../metrics/readMeasurement';
import type { Measurement, Metric, Period } from '../../model/JourneyMap';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/isComposing';
import { describeReading, formatMetricNumber, formatSampleSize } from '../../view/formatReading';
import { runEdit } from './Edit';
import { IntervalBar } from './IntervalBar';
import styles from './Measurement.module.css';
import { readRefusalText } from './problemText';
import { MeasurementInputs } from './MeasurementInputs';
import { contentOf, typedFrom, type TypedMeasurement } from './typedMeasurement';
import { useEdit } from './useEdit';
import { useWrittenValue } from './useStoredValue';

export interface MeasurementRowProps {
  readonly metric: Metric;
  readonly measurement: Measurement;
  readonly today: string;
  readonly startsOpen?: boolean;
}

export function MeasurementRow({ metric, measurement, today, startsOpen = false }: MeasurementRowProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  const result = readMeasurement(metric, measurement, { today });
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.rowButton}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <ChevronRight className={styles.chevron} size={16} strokeWidth={1.75} aria-hidden />
        <RowWords metric={metric} measurement={measurement} result={result} />
      </button>
      {isOpen && (
        <div id={id}>
          <MeasurementEditor metric={metric} measurement={measurement} today={today} />
        </div>
      )}
    </li>
  );
}

interface RowWordsProps extends Omit<MeasurementRowProps, 'today'> {
  readonly result: ReadResult;
}

function RowWords({ metric, measurement, result }: RowWordsProps) {
  const { t, format } = useLanguage();
  const personas = useSessionState((state) => state.map.personas);
  const { persona, period, grade, source } = measurement;
  const whose =
    persona === undefined ? t('common.everyone') : personas[persona]?.name || t('common.untitledPersona');
  const details = [
    t(`grade.${grade}`),
    period && periodText(period),
    result.ok && result.reading.n !== null ? t(`sampleLabel.${result.reading.sampleLabel}`) : undefined,
    source,
  ].filter((detail) => detail !== undefined);
  return (
    <span className={styles.rowWords}>
      <span className={styles.whose}>{whose}</span>
      {result.ok && (
        <>
          <span className={styles.rowValue} aria-hidden>
            {formatMetricNumber(metric, result.reading.value, result.reading.n, format)}
          </span>
          <IntervalBar metric={metric} reading={result.reading} />
          <span className="visually-hidden">{describeReading(metric, result.reading, format, t).line}</span>
        </>
      )}
      {!result.ok && <span className={styles.rowWrong}>{readRefusalText(result.refusal, t)}</span>}
      <span className={styles.rowDetails}>{details.join(' · ')}</span>
      {result.ok && result.reading.statistic !== 'count' && (
        <span className={styles.rowCount} aria-hidden>
          {formatSampleSize(result.reading.n, format, t)}
        </span>
      )}
    </span>
  );
}

/** ISO dates as they are: short, sortable, the same in every language. */
function periodText({ from, to }: Period): string | undefined {
  if (from === undefined) return to;
  return to === undefined || to === from ? from : `${from} – ${to}`;
}

function MeasurementEditor({ metric, measurement, today }: MeasurementRowProps) {
  const { t } = useLanguage();
  const { run } = useEdit();
  const { id } = measurement;
  const field = useWrittenValue<TypedMeasurement>(typedFrom(metric, measurement), (typed) => {
    const content = contentOf(metric, typed, measurement.value);
    if (content === null || !readMeasurement(metric, content).ok) return null;
    const { persona, period, source, value, grade } = content;
    return (runIn) =>
      runEdit(runIn, { kind: 'measurements', id, fields: { persona, period, source, value, grade } });
  });
  const leave = (event: FocusEvent<HTMLFieldSetElement>): void => {
    const isInside = event.currentTarget.contains(event.relatedTarget);
    // What does not make sense yet keeps standing, with its sentence.
    if (isInside || contentOf(metric, field.value, measurement.value) === null) field.settle();
    else field.commit();
  };
  return (
    // It watches what bubbles up from its fields; every key goes to a field inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      aria-label={t('inspector.editMeasurement', { metric: metric.name })}
      className={styles.editor}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.stopPropagation();
        field.cancel();
      }}
    >
      <MeasurementInputs metric={metric} typed={field.value} onChange={field.change} today={today} />
      {field.error !== undefined && <p className={styles.wrong}>{field.error}</p>}
      {measurement.importedFrom && (
        <p className={styles.note}>{t('inspector.importedFrom', { ...measurement.importedFrom })}</p>
      )}
      <Button
        variant="quiet"
        icon={Trash2}
        className={styles.start}
        onClick={() => {
          run(deleteRecords, { ids: [id] });
        }}
      >
        {t('inspector.deleteMeasurement')}
      </Button>
    </fieldset>
  );
}
