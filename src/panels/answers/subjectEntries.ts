/** Where figures can go, as a list to choose from: a new touchpoint in a stage, a touchpoint, a stage, the whole journey. */
import type { SubjectTarget } from '../../datasets/ImportPlan';
import { asId, type StageId, type SubjectId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { listJourney, listStages, nameOfEnd } from '../../model/questions';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import type { PickerEntry } from '../inspector/matchEntries';

const newPrefix = 'new ';
const nowhere = 'nowhere';

export function subjectEntries(map: JourneyMap, { t }: Pick<Words, 't'>): readonly PickerEntry[] {
  const stages = listStages(map).map((stage) => ({
    id: stage.id,
    name: stage.name || t('common.untitledStage'),
  }));
  return [
    { key: nowhere, label: t('answers.leftOut') },
    ...stages.map(({ id, name }) => ({
      key: `${newPrefix}${id}`,
      label: t('answers.newIn', { stage: name }),
    })),
    ...listJourney(map).map(({ id, node }) => ({
      key: id,
      label: touchpointName(map, id, { t }),
      detail: nameOfEnd(map, node),
    })),
    ...stages.map(({ id, name }) => ({
      key: id,
      label: t('answers.wholeStage', { stage: name }),
    })),
    { key: map.map.id, label: t('answers.wholeJourney') },
  ];
}

/** `name`: what a new touchpoint would be called. */
export function targetOfEntry(key: string, name: string): SubjectTarget {
  if (key === nowhere) return { to: 'nothing' };
  return key.startsWith(newPrefix)
    ? { to: 'new', stage: asId<StageId>(key.slice(newPrefix.length)), name }
    : { to: 'existing', id: asId<SubjectId & StageId>(key) };
}

/** What is chosen, in the words of the list; empty: something that is no longer on the map. */
export function targetWords(map: JourneyMap, target: SubjectTarget, { t }: Pick<Words, 't'>): string {
  if (target.to === 'nothing') return t('answers.leftOut');
  if (target.to === 'new') {
    const stage = map.stages[target.stage];
    return stage ? t('answers.newIn', { stage: stage.name || t('common.untitledStage') }) : '';
  }
  return subjectName(map, target.id, { t });
}

/** The name of anything a figure can be about. */
export function subjectName(map: JourneyMap, id: SubjectId, { t }: Pick<Words, 't'>): string {
  if (id === map.map.id) return t('answers.wholeJourney');
  const stage = Object.hasOwn(map.stages, id) ? map.stages[asId<StageId>(id)] : undefined;
  if (stage) return t('answers.wholeStage', { stage: stage.name || t('common.untitledStage') });
  const connection = Object.values(map.connections).find((each) => each.id === id);
  if (connection) return `${nameOfEnd(map, connection.from)} → ${nameOfEnd(map, connection.to)}`;
  const touchpoint = Object.values(map.touchpoints).find((each) => each.id === id);
  return touchpoint ? touchpointName(map, touchpoint.id, { t }) : '';
}
