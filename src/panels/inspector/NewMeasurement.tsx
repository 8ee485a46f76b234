/**
 * A measurement that is being added: choosing the metric was the first click, typing a value and Enter is the second.
 * The metric is made in the same step when the map has none of its kind. Leaving with a complete value keeps it.
 */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addMeasurement, type AddMeasurementArgs } from '../../commands/addMeasurement';
import { useLanguage } from '../../i18n/useLanguage';
import { metricKindSpec } from '../../metrics/allMetricKinds';
import { readMeasurement } from '../../metrics/readMeasurement';
import type { SubjectId } from '../../model/ids';
import type { MapSession } from '../../session/MapSession';
import { useSession, useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/isComposing';
import { useKeepOnLeave } from '../../ui/useKeepOnLeave';
import { lastForm, rememberForm } from './lastForms';
import styles from './Measurement.module.css';
import { emptyDraft, typedForms } from './measurementDraft';
import { MeasurementInputs } from './MeasurementInputs';
import { MetricToAddFields, useMetricToAdd } from './MetricToAddFields';
import type { MetricChoice } from './MetricMenu';
import { asksDirection, type MetricToAdd } from './metricOf';
import { contentOf, emptyDetails, type MeasurementContent, type TypedMeasurement } from './typedMeasurement';
import { useEdit } from './useEdit';

export interface NewMeasurementProps {
  readonly subject: SubjectId;
  readonly choice: MetricChoice;
  readonly today: string;
  readonly onDone: () => void;
}

export function NewMeasurement({ subject, choice, today, onDone }: NewMeasurementProps) {
  const { t } = useLanguage();
  const { run } = useEdit();
  const session = useSession();
  const chosen = useMetricToAdd(choice);
  const { toAdd } = chosen;
  const form = useRef<HTMLFieldSetElement>(null);
  // What is complete when the form goes away (a click on the map) is kept, like any other field that is left.
  const isOver = useRef(false);
  const [typed, setTyped] = useState<{ readonly of: string; readonly what: TypedMeasurement } | null>(null);
  const [isAsking, setAsking] = useState(false);
  // Figures typed for one scale mean nothing on another.
  const shape = toAdd ? JSON.stringify([toAdd.metric.unit, toAdd.metric.scale]) : '';
  const current = toAdd && (typed?.of === shape ? typed.what : startTyping(toAdd));
  const content = toAdd && current && contentOf(toAdd.metric, current);
  const isReadable = toAdd !== null && content !== null && readMeasurement(toAdd.metric, content).ok;

  const argsOf = ({ source }: MetricToAdd, value: MeasurementContent): AddMeasurementArgs => ({
    metric: source,
    measurement: { ...value, subject },
  });
  const add = (given: MetricToAdd, value: MeasurementContent): void => {
    rememberForm(given.metric.kind, value.value.form);
    run(addMeasurement, argsOf(given, value));
  };
  const submit = (): void => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong || !toAdd || !content || !isReadable) {
      setAsking(true);
      (wrong ?? firstEmpty(form.current))?.focus();
      return;
    }
    isOver.current = true;
    add(toAdd, content);
    onDone();
  };
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('[data-first] input, [data-first] button, [data-figures] input')
      ?.focus();
  }, []);
  const isTakenBack = useTakenBack(session);
  useKeepOnLeave((leaving) => {
    // The figure that is missing may be looked up in the other tab.
    if (leaving === 'page-hidden') return;
    const isDone = !toAdd || !content || !isReadable || isOver.current || isTakenBack();
    if (isDone || form.current?.querySelector('[aria-invalid="true"]')) return;
    // Deleted: what it would measure is gone, which is why the form goes. Nobody needs to hear of that.
    if (session.can(addMeasurement, argsOf(toAdd, content))?.reason === 'gone') return;
    isOver.current = true;
    add(toAdd, content);
    onDone();
  });
  const cancel = (): void => {
    isOver.current = true;
    onDone();
  };
  const pressKey = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      cancel();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      submit();
    }
  };
  return (
    // It watches what bubbles up from its fields; every key goes to a field inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={form}
      aria-label={t('inspector.newMeasurement', { metric: chosen.name })}
      className={styles.form}
      onKeyDown={pressKey}
    >
      <h3 className={styles.formTitle}>{chosen.name}</h3>
      <MetricToAddFields chosen={chosen} isAsking={isAsking} />
      {toAdd && current && (
        <MeasurementInputs
          metric={toAdd.metric}
          typed={current}
          onChange={(what) => {
            setTyped({ of: shape, what });
          }}
          today={today}
          isScaleSaid={chosen.preset !== null && asksDirection(chosen.preset)}
        />
      )}
      {isAsking && content === null && <p className={styles.wrong}>{t('inspector.incomplete')}</p>}
      <div className={styles.buttons}>
        <Button variant="primary" onClick={submit}>
          {t('common.add')}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}

/**
 * Whether an undo or redo has taken the form away: adding then would be an edit nobody made, and end the redo list.
 * The history that the form has lived to see is compared with the one there is.
 */
function useTakenBack(session: MapSession): () => boolean {
  const nextUndo = useSessionState((state) => state.nextUndo);
  const nextRedo = useSessionState((state) => state.nextRedo);
  const seen = useRef({ nextUndo, nextRedo });
  useLayoutEffect(() => {
    seen.current = { nextUndo, nextRedo };
  }, [nextUndo, nextRedo]);
  return () => {
    const now = session.store.getState();
    const isUndone = now.nextRedo !== null && now.nextRedo !== seen.current.nextRedo;
    return isUndone || (now.nextUndo !== null && now.nextUndo === seen.current.nextRedo);
  };
}

function startTyping({ metric }: MetricToAdd): TypedMeasurement {
  const form = lastForm(metric.kind, typedForms(metric)) ?? 'aggregate';
  return { draft: emptyDraft(metric, form), details: emptyDetails(metricKindSpec(metric.kind)) };
}

function firstEmpty(form: HTMLElement | null): HTMLElement | undefined {
  const inputs = [
    ...(form?.querySelectorAll<HTMLInputElement>('[data-first] input, [data-figures] input') ?? []),
  ];
  return (
    inputs.find(({ value }) => value === '') ??
    form?.querySelector<HTMLElement>('[data-first] button') ??
    undefined
  );
}
