/** What can be done with a version. One thing at a time: while the map is being restored or copied, nothing else. */
import { Check, Copy, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { StoredVersion } from '../../storage/VersionStore';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import type { VersionActions } from './useVersionActions';
import styles from './VersionDetail.module.css';

export interface VersionButtonsProps {
  readonly version: StoredVersion;
  /** Null: it is being read, or cannot be. */
  readonly map: JourneyMap | null;
  /** The map is today as it was then: there is nothing to restore. */
  readonly isSame: boolean;
  readonly actions: VersionActions;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

export function VersionButtons({ version, map, isSame, actions, onRename, onRemove }: VersionButtonsProps) {
  const { t } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const act = async (action: 'restore' | 'copy'): Promise<void> => {
    if (!map || isBusy) return;
    setBusy(true);
    await actions[action](version, map);
    setBusy(false);
  };
  const isOff = !map || isBusy;
  return (
    <div className={styles.buttons}>
      <IconButton icon={Pencil} label={t('versionList.rename')} shortcut="F2" onClick={onRename} />
      <IconButton icon={Trash2} label={t('versionList.delete')} shortcut="Del" onClick={onRemove} />
      <Button icon={Copy} disabled={isOff} onClick={() => void act('copy')}>
        {t('versionList.copy')}
      </Button>
      {isSame ? (
        <p className={styles.same}>
          <Check size={16} aria-hidden />
          {t('versionList.isNow')}
        </p>
      ) : (
        <Button variant="primary" icon={RotateCcw} disabled={isOff} onClick={() => void act('restore')}>
          {t('versionList.restore')}
        </Button>
      )}
    </div>
  );
}
