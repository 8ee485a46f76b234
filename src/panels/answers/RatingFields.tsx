/** Answers on a scale: from where to where, which end is good, what counts as satisfied, and what is no answer at all. */
import { useLanguage } from '../../i18n/useLanguage';
import type { AnswerCode, RatingMeaning } from '../../datasets/ImportPlan';
import { answerAt, pointsOf, usualTopBoxFrom } from '../../metrics/csat';
import type { Direction, Scale } from '../../model/JourneyMap';
import { NumberField } from '../../ui/NumberField';
import { SelectField } from '../../ui/SelectField';
import { Choices } from '../inspector/Choices';
import { AsideChips } from './AsideChips';
import styles from './Columns.module.css';
import { numberOf } from './numberOf';
import type { ColumnProps } from './ColumnProps';
import { withDirection, withScale } from './meaningChoices';
import { setCode } from './planEdits';
import { scaleEnds } from './scaleEnds';

/** A scale with more steps is no scale people answer on; a spreadsheet of figures is meant otherwise. */
const mostPoints = 101;
/** Worded answers beyond these are so rare that they are left out and counted. */
const mostWords = 24;

export interface RatingFieldsProps extends ColumnProps {
  readonly meaning: RatingMeaning;
}

export function RatingFields(props: RatingFieldsProps) {
  const { meaning, decisions, column } = props;
  return (
    <>
      <ScaleFields
        scale={meaning.scale}
        onChange={(scale) => {
          decisions.answer('scale', [column], (now) => (now.kind === 'rating' ? withScale(now, scale) : now));
        }}
      />
      <DirectionField {...props} />
      {meaning.metricKind === 'csat' && meaning.direction === 'higher-is-better' && (
        <TopBoxField {...props} />
      )}
      <AsideChips {...props} />
      <WordFields {...props} />
    </>
  );
}

export interface ScaleFieldsProps {
  readonly scale: Scale;
  readonly onChange: (scale: Scale) => void;
}

/** Only scales that make sense come out of it; what is typed on the way stays in the field. */
export function ScaleFields({ scale, onChange }: ScaleFieldsProps) {
  const { t, format } = useLanguage();
  const { min, max, step } = scale;
  const end = (
    label: string,
    value: number,
    range: readonly [number, number],
    to: (value: number) => Scale,
  ) => (
    <NumberField
      label={label}
      value={value}
      min={range[0]}
      max={range[1]}
      invalidText={t('answers.scaleRange', { min: format.number(range[0]), max: format.number(range[1]) })}
      onChange={(next) => {
        if (next !== null && Number.isInteger((next - min) / step)) onChange(to(next));
      }}
    />
  );
  return (
    <div className={styles.pair}>
      {end(t('answers.scaleMin'), min, [max - mostPoints + 1, max - 1], (value) => ({
        ...scale,
        min: value,
      }))}
      {end(t('answers.scaleMax'), max, [min + 1, min + mostPoints - 1], (value) => ({
        ...scale,
        max: value,
      }))}
    </div>
  );
}

export function DirectionField({ decisions, column, meaning }: RatingFieldsProps) {
  const words = useLanguage();
  const { t } = words;
  const isOpen = decisions.open.some((each) => each.column === column && each.kind === 'direction');
  const choice = (direction: Direction) => ({
    value: direction,
    label: scaleEnds(meaning, direction, words),
  });
  return (
    <Choices
      label={t('answers.direction')}
      look="lines"
      isRequired
      value={isOpen ? '' : meaning.direction}
      error={isOpen ? t('answers.directionOpen') : undefined}
      onChange={(value) => {
        if (value !== 'higher-is-better' && value !== 'lower-is-better') return;
        decisions.answer('direction', [column], (now) =>
          now.kind === 'rating' ? withDirection(now, value) : now,
        );
      }}
      choices={[choice('higher-is-better'), choice('lower-is-better')]}
    />
  );
}

function TopBoxField({ decisions, column, meaning }: RatingFieldsProps) {
  const { t, format } = useLanguage();
  const { scale } = meaning;
  const answers = Array.from({ length: pointsOf(scale) }, (_, index) => answerAt(scale, index));
  return (
    <SelectField
      label={t('answers.topBox')}
      value={String(meaning.topBoxFrom ?? usualTopBoxFrom(scale))}
      options={answers.map((answer) => ({
        value: String(answer),
        label: t('answers.topBoxFrom', { answer: format.number(answer) }),
      }))}
      onChange={(value) => {
        decisions.giveMeaning(column, { ...meaning, topBoxFrom: Number(value) });
      }}
    />
  );
}

/** "Very satisfied" is no number; each such text is given one, or is none. */
function WordFields({ decisions, column, meaning }: RatingFieldsProps) {
  const { t, format } = useLanguage();
  const words = (decisions.view.columns[column]?.texts ?? []).filter(
    ({ text }) => text !== '' && numberOf(text) === null,
  );
  if (words.length === 0) return null;
  const { scale } = meaning;
  const points = Math.min(pointsOf(scale), mostPoints);
  const answers = Array.from({ length: points }, (_, index) => answerAt(scale, index));
  const options = [
    ...answers.map((answer) => ({ value: String(answer), label: format.number(answer) })),
    { value: 'not-applicable', label: t('answers.notApplicable') },
    { value: 'blank', label: t('answers.countsAsBlank') },
    { value: '', label: t('answers.noNumber') },
  ];
  return (
    <fieldset className={styles.set} aria-label={t('answers.wordsLabel')}>
      <span className={styles.legend}>{t('answers.wordsLabel')}</span>
      <div className={styles.wordFields}>
        {words.slice(0, mostWords).map(({ text, count }) => (
          <SelectField
            key={text}
            label={t('answers.textTimes', { text, times: format.number(count) })}
            value={Object.hasOwn(meaning.codes, text) ? String(meaning.codes[text]) : ''}
            options={options}
            onChange={(value) => {
              decisions.giveMeaning(column, {
                ...meaning,
                codes: setCode(meaning.codes, text, readCode(value)),
              });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function readCode(value: string): AnswerCode | null {
  if (value === '') return null;
  return value === 'not-applicable' || value === 'blank' ? value : Number(value);
}
