/** How the ranking reckons on this map: numbers that an analyst sets, with what they are usually. */
import { useLanguage } from '../../i18n/useLanguage';
import type { RankingSettings } from '../../model/RankingSettings';
import { usualRanking } from '../../ranking/TouchpointInput';
import { useSession, useSessionState } from '../../session/useSession';
import type { Edit } from './Edit';
import styles from './Inspector.module.css';
import { StoredNumber } from './StoredFields';

const none: RankingSettings = {};

export function RankingFields() {
  const { t } = useLanguage();
  const session = useSession();
  const ranking = useSessionState((state) => state.map.map.ranking) ?? none;
  const toEdit =
    (name: keyof RankingSettings) =>
    (value: number | undefined): Edit => {
      // What another of these fields has written since counts.
      const { [name]: _before, ...others } = session.map.map.ranking ?? {};
      const changed = value === undefined ? others : { ...others, [name]: value };
      return { kind: 'map', fields: { ranking: Object.keys(changed).length === 0 ? undefined : changed } };
    };
  return (
    <>
      <p className={styles.note}>{t('inspector.rankingNote')}</p>
      <StoredNumber
        label={t('inspector.spreadHealth')}
        hint={t('inspector.spreadHealthHint')}
        value={ranking.spreadHealth}
        min={0.1}
        max={100}
        placeholder={String(usualRanking.spreadHealth)}
        toEdit={toEdit('spreadHealth')}
      />
      <StoredNumber
        label={t('inspector.disagreementHealth')}
        hint={t('inspector.disagreementHealthHint')}
        value={ranking.disagreementHealth}
        min={0}
        max={100}
        placeholder={String(usualRanking.disagreementHealth)}
        toEdit={toEdit('disagreementHealth')}
      />
      <StoredNumber
        label={t('inspector.personaSpreadHealth')}
        hint={t('inspector.personaSpreadHealthHint')}
        value={ranking.personaSpreadHealth}
        min={0.1}
        max={100}
        placeholder={String(usualRanking.personaSpreadHealth)}
        toEdit={toEdit('personaSpreadHealth')}
      />
    </>
  );
}
