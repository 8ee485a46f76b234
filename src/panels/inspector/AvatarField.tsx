/** What stands in the round portrait: one or two letters, an emoji, or a picture from a file, which can go again. */
import { useLanguage } from '../../i18n/useLanguage';
import type { Persona } from '../../model/JourneyMap';
import { makeWellFormed } from '../../model/wellFormedText';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { ChoosePicture } from './ChoosePicture';
import type { Edit } from './Edit';
import styles from './Inspector.module.css';
import { useEdit } from './useEdit';
import { useStoredValue } from './useStoredValue';

export interface AvatarFieldProps {
  readonly persona: Persona;
  readonly toEdit: (avatar: string | undefined) => Edit;
}

const mostLetters = 2;
// Characters as a person counts them: an emoji of seven code units is one.
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function AvatarField({ persona, toEdit }: AvatarFieldProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const { avatar } = persona;
  const isPicture = avatar?.startsWith('data:image/') ?? false;
  const field = useStoredValue(isPicture ? '' : (avatar ?? ''), (text) => {
    const letters = [...characters.segment(makeWellFormed(text.trim()))]
      .slice(0, mostLetters)
      .map(({ segment }) => segment);
    return toEdit(letters.length === 0 ? undefined : letters.join(''));
  });
  const choose = (
    <ChoosePicture
      onPicture={(dataUrl) => {
        edit(toEdit(dataUrl));
      }}
    />
  );
  if (isPicture) {
    return (
      <div className={styles.pictureRow}>
        <img src={avatar} alt={t('inspector.avatarPicture')} className={styles.picture} />
        {choose}
        <Button
          onClick={() => {
            edit(toEdit(undefined));
          }}
        >
          {t('inspector.removePicture')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <TextField
        label={t('inspector.avatar')}
        hint={t('inspector.avatarHint')}
        value={field.value}
        error={field.error}
        onChange={field.change}
        onCommit={field.commit}
        onCancel={field.cancel}
      />
      <div className={styles.pictureRow}>{choose}</div>
    </>
  );
}
