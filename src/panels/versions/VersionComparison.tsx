/** The map then and now, one at a time in the same place, with what is different marked in it and said beneath. */
import { useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MapDifference } from '../../model/compareMaps';
import type { JourneyMap } from '../../model/JourneyMap';
import { Button } from '../../ui/Button';
import { describeDifference } from '../../view/differenceWords';
import { ChangeList } from './ChangeList';
import { MapDrawing } from './MapDrawing';
import { marksOf } from './marksOf';
import styles from './VersionComparison.module.css';

export interface VersionComparisonProps {
  /** As it was then. */
  readonly map: JourneyMap;
  /** As it is now. */
  readonly present: JourneyMap;
  readonly difference: MapDifference;
}

export function VersionComparison({ map, present, difference }: VersionComparisonProps) {
  const words = useLanguage();
  const { t } = words;
  const [shown, setShown] = useState<'old' | 'now'>('old');
  const marks = useMemo(() => marksOf(difference, map, present), [difference, map, present]);
  const changes = useMemo(
    () => describeDifference(map, present, difference, words),
    [map, present, difference, words],
  );
  const isOld = shown === 'old';
  const drawn = isOld ? map : present;
  const facts = [
    t('common.stageCount', { count: Object.keys(drawn.stages).length }),
    t('common.touchpointCount', { count: Object.keys(drawn.touchpoints).length }),
  ].join(', ');
  return (
    <div className={styles.comparison}>
      <div className={styles.choice} role="group" aria-label={t('versionList.shown')}>
        {(['old', 'now'] as const).map((state) => (
          <Button
            key={state}
            variant="quiet"
            className={styles.state}
            aria-pressed={shown === state}
            onClick={() => {
              setShown(state);
            }}
          >
            {t(state === 'old' ? 'versionList.stateOld' : 'versionList.stateNow')}
          </Button>
        ))}
      </div>
      <MapDrawing
        map={drawn}
        label={t(isOld ? 'versionList.drawingOld' : 'versionList.drawingNow', { facts })}
        marks={isOld ? marks.old : marks.now}
      />
      <ChangeList changes={changes} />
    </div>
  );
}
