/** The map's title, typed where it stands: one gesture from focus to leaving, Escape restores. */
import { useState, type KeyboardEvent } from 'react';
import { editMap } from '../../commands/editRecord';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession, useSessionState } from '../../session/useSession';
import { isComposing } from '../../ui/isComposing';
import styles from './TitleField.module.css';

export function TitleField() {
  const session = useSession();
  const { t } = useLanguage();
  const title = useSessionState((state) => state.map.map.title);
  const [typed, setTyped] = useState<string | null>(null);

  const keep = () => {
    const name = typed?.trim() ?? '';
    if (name !== '' && name !== title) session.run(editMap, { fields: { title: name } });
    setTyped(null);
  };
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
