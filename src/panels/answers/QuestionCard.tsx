/** One question about one or several columns, with its possible answers as buttons. */
import { useLanguage } from '../../i18n/useLanguage';
import type { RatingMeaning, YesNoMeaning } from '../../datasets/ImportPlan';
import type { Direction } from '../../model/JourneyMap';
import { Button } from '../../ui/Button';
import { formatAnswer } from '../../view/formatReading';
import type { Words } from '../../view/Words';
import { columnName } from './columnName';
import { DateFields } from './DateFields';
import { durationUnits } from './durationUnits';
import { listed } from './meaningWords';
import { setAside, type QuestionGroup } from './openQuestions';
import { countAsAnswers } from './planEdits';
import styles from './Questions.module.css';
import { ScaleFields } from './RatingFields';
import { withDirection, withScale } from './meaningChoices';
import { scaleEnds } from './scaleEnds';
import type { Decisions } from './useDecisions';
import { YesNoFields } from './YesNoFields';

const mostNames = 3;

export interface QuestionCardProps {
  readonly group: QuestionGroup;
  readonly decisions: Decisions;
}

export function QuestionCard(props: QuestionCardProps) {
  const words = useLanguage();
  const { group, decisions } = props;
  return (
    <div className={styles.card} role="group" aria-label={questionText(group, words)}>
      <p className={styles.question}>{questionText(group, words)}</p>
      <p className={styles.columns}>{namesOf(group, decisions, words)}</p>
      <Answers {...props} />
      {group.columns.length > 1 && (
        <p className={styles.columns}>
          {words.t('answers.oneForAll', {
            count: group.columns.length,
            columns: words.format.number(group.columns.length),
          })}
        </p>
      )}
    </div>
  );
}

function questionText({ kind, meaning }: QuestionGroup, { t, format }: Words): string {
  switch (kind) {
    case 'direction':
      return t('answerQuestion.direction');
    case 'scale': {
      if (meaning.kind !== 'rating') return '';
      const end = (value: number) => formatAnswer({ unit: 'score', scale: meaning.scale }, value, format);
      return t('answerQuestion.scale', { min: end(meaning.scale.min), max: end(meaning.scale.max) });
    }
    case 'not-applicable': {
      const texts = setAside(meaning);
      return texts.length === 0
        ? t('answerQuestion.allAnswers')
        : t('answerQuestion.aside', { count: texts.length, texts: listed(texts) });
    }
    case 'unit':
      return t('answerQuestion.unit');
    case 'date-order':
      return t('answerQuestion.dateOrder');
    case 'yes-no':
      return t('answerQuestion.yesNo');
  }
}

/** "In Food, Shops, Signs and 11 more: 12,345 cells." */
function namesOf({ kind, columns, meaning }: QuestionGroup, { view }: Decisions, words: Words): string {
  const { t, format } = words;
  const names = columns.slice(0, mostNames).map((column) => columnName(view, column, words));
  const more = columns.length - names.length;
  const listedNames = names.join(', ');
  const where =
    more > 0
      ? t('answers.columnsAndMore', { columns: listedNames, count: more, more: format.number(more) })
      : listedNames;
  if (kind !== 'not-applicable') return where;
  const texts = setAside(meaning);
  const cells = columns.reduce((sum, column) => {
    const found = view.columns[column]?.texts.filter(({ text }) => texts.includes(text)) ?? [];
    return found.reduce((ofColumn, { count }) => ofColumn + count, sum);
  }, 0);
  return t('answers.columnsWithCells', { columns: where, count: cells, cells: format.number(cells) });
}

function Answers(props: QuestionCardProps) {
  const { group, decisions } = props;
  const { meaning, columns } = group;
  const [first] = columns;
  if (first === undefined) return null;
  if (group.kind === 'date-order' && meaning.kind === 'timestamp')
    return <DateFields decisions={decisions} column={first} meaning={meaning} />;
  if (group.kind === 'yes-no' && meaning.kind === 'yes-no')
    return <YesNoAnswers {...props} meaning={meaning} />;
  if (group.kind === 'unit') return <UnitAnswers {...props} />;
  if (group.kind === 'direction' && meaning.kind === 'rating')
    return <DirectionAnswers {...props} meaning={meaning} />;
  if (group.kind === 'scale' && meaning.kind === 'rating')
    return <ScaleAnswers {...props} meaning={meaning} />;
  return <AsideAnswers {...props} />;
}

interface RatingAnswersProps extends QuestionCardProps {
  readonly meaning: RatingMeaning;
}

function DirectionAnswers({ group, decisions, meaning }: RatingAnswersProps) {
  const words = useLanguage();
  const choose = (direction: Direction) => () => {
    decisions.answer('direction', group.columns, (now) =>
      now.kind === 'rating' ? withDirection(now, direction) : now,
    );
  };
  return (
    <div className={styles.answers}>
      <Button onClick={choose('higher-is-better')}>{scaleEnds(meaning, 'higher-is-better', words)}</Button>
      <Button onClick={choose('lower-is-better')}>{scaleEnds(meaning, 'lower-is-better', words)}</Button>
    </div>
  );
}

function ScaleAnswers({ group, decisions, meaning }: RatingAnswersProps) {
  const { t } = useLanguage();
  return (
    <>
      <ScaleFields
        scale={meaning.scale}
        onChange={(scale) => {
          decisions.change((plan) => ({
            ...plan,
            meanings: plan.meanings.map((now, index) =>
              now.kind === 'rating' && group.columns.includes(index) ? withScale(now, scale) : now,
            ),
          }));
        }}
      />
      <div className={styles.answers}>
        <Button
          onClick={() => {
            decisions.answer('scale', group.columns, (now) => now);
          }}
        >
          {t('answerQuestion.scaleRight')}
        </Button>
      </div>
    </>
  );
}

function UnitAnswers({ group, decisions }: QuestionCardProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.answers}>
      {durationUnits.map((unit) => (
        <Button
          key={unit}
          onClick={() => {
            decisions.answer('unit', group.columns, (now) =>
              now.kind === 'duration' ? { ...now, unit } : now,
            );
          }}
        >
          {t(`durationUnit.${unit}`)}
        </Button>
      ))}
    </div>
  );
}

function YesNoAnswers({ group, decisions, meaning }: QuestionCardProps & { readonly meaning: YesNoMeaning }) {
  const { t } = useLanguage();
  const [column] = group.columns;
  if (column === undefined) return null;
  return (
    <>
      <YesNoFields decisions={decisions} column={column} meaning={meaning} />
      <div className={styles.answers}>
        <Button
          disabled={meaning.yes.length === 0}
          onClick={() => {
            decisions.answer('yes-no', [column], (now) => now);
          }}
        >
          {t('answerQuestion.yesNoRight')}
        </Button>
      </div>
    </>
  );
}

function AsideAnswers({ group, decisions }: QuestionCardProps) {
  const { t } = useLanguage();
  const texts = setAside(group.meaning);
  const answer = (areAnswers: boolean) => () => {
    decisions.answer('not-applicable', group.columns, (now) =>
      areAnswers ? countAsAnswers(now, texts) : now,
    );
  };
  if (texts.length === 0) {
    return (
      <div className={styles.answers}>
        <Button onClick={answer(false)}>{t('answerQuestion.allAnswersRight')}</Button>
      </div>
    );
  }
  return (
    <div className={styles.answers}>
      <Button onClick={answer(false)}>{t('answerQuestion.noAnswers', { count: texts.length })}</Button>
      <Button onClick={answer(true)}>{t('answerQuestion.areAnswers', { count: texts.length })}</Button>
    </div>
  );
}
