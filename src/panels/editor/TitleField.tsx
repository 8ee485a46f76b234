/**
 * The map's title, typed where it stands. The map hears of it once, when the field or the page is left: one step to
 * undo. Escape restores. A refusal is said, and the old title shown again.
 */
import { useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { makeWellFormed } from '../../model/wellFormedText';
import { useSessionState } from '../../session/useSession';
import { isComposing } from '../../ui/isComposing';
import { useKeepOnLeave } from '../../ui/useKeepOnLeave';
import { useEdit } from '../inspector/useEdit';
import styles from './TitleField.module.css';

export function TitleField() {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const title = useSessionState((state) => state.map.map.title);
  const [typed, setTyped] = useState<string | null>(null);

  const keep = () => {
    if (typed === null) return;
    const name = makeWellFormed(typed.trim());
    if (name !== title) edit({ kind: 'map', fields: { title: name } });
    setTyped(null);
  };
  useKeepOnLeave(keep);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped(null);
    }
  };
  const shown = typed ?? title;
  return (
    <div className={styles.holder}>
      {/* Gives the field the width of its text. */}
      <span className={styles.sizer} aria-hidden="true">
        {shown || t('common.untitledMap')}
      </span>
      <input
        className={styles.field}
        aria-label={t('editor.titleField')}
        value={shown}
        placeholder={t('common.untitledMap')}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
    </div>
  );
}
