/** Several things at once: how many, and what can be set for all of them in one step. */
import { editTouchpoints, type EditTouchpointsArgs } from '../../commands/editTouchpoints';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type ChannelId, type DepartmentId } from '../../model/ids';
import type { JourneyMap, Touchpoint } from '../../model/JourneyMap';
import type { RunResult } from '../../session/MapSession';
import { useSessionState } from '../../session/useSession';
import type { RunCommand } from './Edit';
import { ImportanceChoices } from './ImportanceChoices';
import styles from './Inspector.module.css';
import { ListEntryPicker } from './ListEntryPicker';
import { useEdit } from './useEdit';

export interface SeveralFieldsProps {
  readonly ids: readonly string[];
}

export function SeveralFields({ ids }: SeveralFieldsProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const touchpoints = ids.flatMap((id) => touchpointOf(map, id) ?? []);
  return (
    <>
      <ul className={styles.counts} aria-label={t('inspector.selected')}>
        {countKinds(map, ids).map(({ kind, count }) => (
          <li key={kind}>{t(`inspector.count_${kind}`, { count })}</li>
        ))}
      </ul>
      {touchpoints.length > 0 && <TouchpointsAtOnce touchpoints={touchpoints} />}
    </>
  );
}

function TouchpointsAtOnce({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const { t } = useLanguage();
  const { run } = useEdit();
  const setAll = (runIn: RunCommand, fields: EditTouchpointsArgs['fields']): RunResult =>
    runIn(editTouchpoints, { ids: touchpoints.map(({ id }) => id), fields });
  const channel = commonValue(touchpoints.map((touchpoint) => touchpoint.channel));
  const department = commonValue(touchpoints.map((touchpoint) => touchpoint.department));
  const importance = commonValue(touchpoints.map((touchpoint) => touchpoint.importance));
  const mixed = t('inspector.different');
  return (
    <>
      <p className={styles.note}>{t('inspector.setForAll', { count: touchpoints.length })}</p>
      <ListEntryPicker
        kind="channels"
        label={t('common.channel')}
        chosen={channel.value}
        {...(!channel.isCommon && { placeholder: mixed })}
        assign={(runIn, id) => setAll(runIn, { channel: id === undefined ? undefined : asId<ChannelId>(id) })}
      />
      <ListEntryPicker
        kind="departments"
        label={t('inspector.ownedBy')}
        chosen={department.value}
        {...(!department.isCommon && { placeholder: mixed })}
        assign={(runIn, id) =>
          setAll(runIn, { department: id === undefined ? undefined : asId<DepartmentId>(id) })
        }
      />
      <ImportanceChoices
        value={importance.value}
        onChange={(value) => {
          setAll(run, { importance: value });
        }}
      />
    </>
  );
}

function touchpointOf(map: JourneyMap, id: string): Touchpoint | undefined {
  return Object.hasOwn(map.touchpoints, id) ? map.touchpoints[asId<Touchpoint['id']>(id)] : undefined;
}

/** The value they all have; nothing when they differ. */
function commonValue<T>(values: readonly (T | undefined)[]): {
  readonly value: T | undefined;
  readonly isCommon: boolean;
} {
  const isCommon = values.every((value) => value === values[0]);
  return { value: isCommon ? values[0] : undefined, isCommon };
}

const countedKinds = ['touchpoints', 'stages', 'personas', 'connections'] as const;

function countKinds(map: JourneyMap, ids: readonly string[]) {
  return countedKinds
    .map((kind) => ({ kind, count: ids.filter((id) => Object.hasOwn(map[kind], id)).length }))
    .filter(({ count }) => count > 0);
}
