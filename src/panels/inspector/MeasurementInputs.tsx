/** Everything one types of a measurement: form, figures, what they amount to, and the part an analyst opens. */
import { useLanguage } from '../../i18n/useLanguage';
import { grades, type Metric } from '../../model/JourneyMap';
import { listPersonas } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { Disclosure } from '../../ui/Disclosure';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { describeScale } from '../../view/describeScale';
import { Choices } from './Choices';
import { FigureFields, LogTimeFields } from './FigureFields';
import { rememberForm } from './lastForms';
import styles from './Measurement.module.css';
import { readDraft, typedForms } from './measurementDraft';
import { ReadingPreview } from './ReadingPreview';
import { DateControl } from './StoredDate';
import { contentOf, runsBack, type MeasurementDetails, type TypedMeasurement } from './typedMeasurement';

export interface MeasurementInputsProps {
  readonly metric: Metric;
  readonly typed: TypedMeasurement;
  readonly onChange: (typed: TypedMeasurement) => void;
  readonly today: string;
  /** The words of the scale stand right above already. */
  readonly isScaleSaid?: boolean;
}

export function MeasurementInputs(props: MeasurementInputsProps) {
  const { metric, typed, onChange, today, isScaleSaid = false } = props;
  const { t, format } = useLanguage();
  const { draft } = typed;
  const forms = typedForms(metric, draft.form);
  const reading = readDraft(metric, draft);
  return (
    <>
      {!isScaleSaid && <p className={styles.scale}>{describeScale(metric, format, t)}</p>}
      {forms.length > 1 && (
        <Choices
          label={t('inspector.form')}
          hideLabel
          isRequired
          value={draft.form}
          onChange={(value) => {
            const form = forms.find((candidate) => candidate === value);
            if (!form) return;
            rememberForm(metric.kind, form);
            onChange({ ...typed, draft: { ...draft, form } });
          }}
          choices={forms.map((value) => ({ value, label: t(`valueForm.${value}`) }))}
        />
      )}
      <div data-figures className={styles.figures}>
        <FigureFields
          metric={metric}
          draft={draft}
          problems={reading.state === 'wrong' ? reading.problems : []}
          onChange={(changed) => {
            onChange({ ...typed, draft: changed });
          }}
        />
      </div>
      <ReadingPreview metric={metric} content={contentOf(metric, typed)} today={today} />
      <Disclosure summary={t('inspector.measurementMore')}>
        <DetailFields {...props} />
      </Disclosure>
    </>
  );
}

function DetailFields({ metric, typed, onChange }: MeasurementInputsProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const { draft, details } = typed;
  const set = (changed: Partial<MeasurementDetails>): void => {
    onChange({ ...typed, details: { ...details, ...changed } });
  };
  const reading = readDraft(metric, draft);
  const personas = listPersonas(map);
  return (
    <>
      <SelectField
        label={t('inspector.whose')}
        value={details.persona ?? ''}
        options={[
          { value: '', label: t('common.everyone') },
          ...personas.map(({ id, name }) => ({ value: id, label: name || t('common.untitledPersona') })),
        ]}
        onChange={(value) => {
          set({ persona: personas.find(({ id }) => id === value)?.id });
        }}
      />
      <div className={styles.dates}>
        <DateControl
          label={t('inspector.periodFrom')}
          value={details.from}
          onChange={(from) => {
            set({ from });
          }}
        />
        <DateControl
          label={t('inspector.periodTo')}
          value={details.to}
          error={runsBack(details) ? t('inspector.periodBackwards') : undefined}
          onChange={(to) => {
            set({ to });
          }}
        />
      </div>
      <TextField
        label={t('inspector.source')}
        value={details.source}
        placeholder={t('inspector.sourcePlaceholder')}
        onChange={(source) => {
          set({ source });
        }}
      />
      <SelectField
        label={t('inspector.grade')}
        hint={t(`gradeAbout.${details.grade}`)}
        value={details.grade}
        options={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
        onChange={(value) => {
          const grade = grades.find((candidate) => candidate === value);
          if (grade) set({ grade });
        }}
      />
      {draft.form === 'durations' && (
        <LogTimeFields
          metric={metric}
          draft={draft}
          problems={reading.state === 'wrong' ? reading.problems : []}
          onChange={(changed) => {
            onChange({ ...typed, draft: changed });
          }}
        />
      )}
    </>
  );
}
