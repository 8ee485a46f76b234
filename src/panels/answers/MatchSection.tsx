/** Where every figure goes: measures or names to touchpoints, segments to personas, and what holds for all of them. */
import { useMemo } from 'react';
import { measuresOfPlan } from '../../datasets/measuresOfPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type StageId } from '../../model/ids';
import { listStages } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { SelectField } from '../../ui/SelectField';
import { columnName } from './columnName';
import styles from './Match.module.css';
import { measureName } from './measures';
import { MoreButton } from './MoreButton';
import { PersonaMatch } from './PersonaMatch';
import { moveNewSubjects, subjectColumn } from './planEdits';
import { subjectEntries } from './subjectEntries';
import { SubjectRow } from './SubjectRow';
import type { Decisions } from './useDecisions';
import { useShown } from './useShown';
import { WholeFields } from './WholeFields';

const atOnce = 40;

export function MatchSection({ decisions }: { readonly decisions: Decisions }) {
  const words = useLanguage();
  const { t } = words;
  const map = useSessionState((state) => state.map);
  const entries = useMemo(() => subjectEntries(map, { t }), [map, t]);
  const { view, plan } = decisions;
  const column = subjectColumn(plan);
  const rows = useMemo(
    () =>
      column === null
        ? measuresOfPlan(plan).map(({ key }) => ({
            key,
            name: measureName(view, plan, key, { ...words }),
            times: null,
          }))
        : keysOf(view.columns[column]?.texts ?? [], plan.subjects),
    [column, plan, view, words],
  );
  const shown = useShown(rows, atOnce);
  return (
    <>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('answers.nothingMeasured')}</p>
      ) : (
        <div className={styles.group}>
          <h4 className={styles.title}>
            {column === null
              ? t('answers.matchColumns')
              : t('answers.matchTexts', { column: columnName(view, column, words) })}
          </h4>
          <NewStage decisions={decisions} />
          <ul className={styles.rows}>
            {shown.items.map(({ key, name, times }) => (
              <SubjectRow
                key={key}
                decisions={decisions}
                subjectKey={key}
                name={name}
                times={times}
                entries={entries}
              />
            ))}
          </ul>
          <MoreButton shown={shown} />
        </div>
      )}
      <PersonaMatch decisions={decisions} />
      <WholeFields decisions={decisions} />
    </>
  );
}

/** The frequent texts, and those a plan knows besides: the view shows forty, a plan may name more. */
function keysOf(
  texts: readonly { readonly text: string; readonly count: number }[],
  subjects: Readonly<Record<string, unknown>>,
) {
  const frequent = texts.filter(({ text }) => text !== '');
  const known = new Set(frequent.map(({ text }) => text));
  return [
    ...frequent.map(({ text, count }) => ({ key: text, name: text, times: count })),
    ...Object.keys(subjects)
      .filter((text) => !known.has(text))
      .map((text) => ({ key: text, name: text, times: null })),
  ];
}

/** One choice for all touchpoints that are to be made; each can still go elsewhere. */
function NewStage({ decisions: { plan, change } }: { readonly decisions: Decisions }) {
  const { t } = useLanguage();
  const stages = useSessionState(({ map }) => map.stages);
  const map = useSessionState((state) => state.map);
  const used = new Set(
    Object.values(plan.subjects).flatMap((target) => (target.to === 'new' ? [target.stage] : [])),
  );
  if (used.size === 0) return null;
  const [only] = used;
  const isMixed = used.size > 1;
  return (
    <div className={styles.stage}>
      <SelectField
        label={t('answers.newStage')}
        value={isMixed || only === undefined ? '' : only}
        options={[
          ...(isMixed ? [{ value: '', label: t('answers.severalStages') }] : []),
          ...listStages({ ...map, stages }).map(({ id, name }) => ({
            value: id,
            label: name || t('common.untitledStage'),
          })),
        ]}
        onChange={(value) => {
          if (value !== '') change((now) => moveNewSubjects(now, asId<StageId>(value)));
        }}
      />
    </div>
  );
}
