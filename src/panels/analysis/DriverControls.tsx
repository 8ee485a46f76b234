/** Which file, which overall answer, which columns: the question behind the key drivers, how far it is, why it is refused. */
import { useId } from 'react';
import type { DriverRefusal } from '../../analysis/keyDrivers';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { Popover } from '../../ui/Popover';
import { SelectField } from '../../ui/SelectField';
import styles from './AnalysisView.module.css';
import { refusalWords } from './driverWords';
import type { Drivers } from './useDrivers';

interface Named {
  readonly drivers: Drivers;
  readonly nameOf: (key: string) => string;
}

export function DriverControls({ drivers, nameOf }: Named) {
  const { t, format } = useLanguage();
  const { datasets, dataset, columns, choice } = drivers;
  if (!choice) return null;
  const others = columns.filter(({ key }) => key !== choice.outcome);
  return (
    <div className={styles.controls}>
      {datasets.length > 1 && (
        <SelectField
          label={t('analysis.file')}
          value={dataset?.id ?? ''}
          options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={drivers.chooseDataset}
        />
      )}
      <SelectField
        label={t('analysis.outcome')}
        value={choice.outcome}
        options={columns.map(({ key }) => ({ value: key, label: nameOf(key) }))}
        onChange={(value) => {
          const column = columns.find(({ key }) => key === value);
          if (column) drivers.chooseOutcome(column.key);
        }}
      />
      <Popover
        label={t('analysis.chooseDrivers')}
        trigger={
          <Button>
            {t('analysis.driversChosen', {
              chosen: format.number(choice.drivers.size),
              all: format.number(others.length),
            })}
          </Button>
        }
      >
        <div className={styles.choices}>
          {others.map(({ key, answers }) => (
            <CheckboxField
              key={key}
              label={nameOf(key)}
              hint={t('analysis.answersOf', { count: answers, n: format.number(answers) })}
              checked={choice.drivers.has(key)}
              onChange={() => {
                drivers.toggleDriver(key);
              }}
            />
          ))}
        </div>
      </Popover>
    </div>
  );
}

export function DriverProgress({ done01 }: { readonly done01: number }) {
  const { t, format } = useLanguage();
  const id = useId();
  return (
    <div className={styles.progress}>
      <span id={id}>{t('analysis.driversAsking', { done: format.percent(done01) })}</span>
      <progress aria-labelledby={id} value={done01} max={1} />
    </div>
  );
}

interface RefusedProps extends Named {
  readonly refusal: DriverRefusal;
}

/** The gate in words, and the one thing that opens it where there is one. */
export function DriverRefused({ refusal, drivers, nameOf }: RefusedProps) {
  const words = useLanguage();
  const { t, format } = words;
  const out = wayOut(refusal, drivers);
  return (
    <div className={styles.refused}>
      <p>{refusalWords(refusal, nameOf, words)}</p>
      {refusal.why === 'too-few-rows' && refusal.costliest && (
        <p className={styles.quiet}>
          {t('analysis.driversCostliest', {
            name: nameOf(refusal.costliest.id),
            rows: format.number(refusal.costliest.rowsWithout),
          })}
        </p>
      )}
      {out && (
        <Button
          onClick={() => {
            drivers.toggleDriver(out);
          }}
        >
          {t('analysis.leaveOut', { name: nameOf(out) })}
        </Button>
      )}
    </div>
  );
}

function wayOut(refusal: DriverRefusal, { choice, columns }: Drivers) {
  const idOf = (): string | null => {
    switch (refusal.why) {
      case 'too-few-rows':
        return refusal.costliest?.id ?? null;
      case 'does-not-vary':
        return refusal.id;
      case 'repeat-each-other':
        return refusal.pair[1];
      case 'no-drivers':
        return null;
    }
  };
  const id = idOf();
  return columns.find(({ key }) => key === id && choice?.drivers.has(key))?.key ?? null;
}
