/** Every key and every gesture there is, in one sheet, from the list the commands are run by. */
import { useMemo, useState } from 'react';
import type { TextArea } from '../../i18n/textAreas';
import type { TextKey } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { TextField } from '../../ui/TextField';
import { actionGroups } from '../commandMenu/EditorAction';
import { editorActions } from '../commandMenu/editorActions';
import { editorGestures } from '../commandMenu/editorGestures';
import { findByName } from '../commandMenu/findByName';
import { keyWords } from '../commandMenu/keyWords';
import { useOtherLanguage } from '../search/useOtherLanguage';
import styles from './ShortcutSheet.module.css';

interface Row {
  readonly name: TextKey;
  readonly keys: readonly string[];
  readonly how?: TextKey;
}

interface Part {
  readonly title: TextKey;
  readonly rows: readonly Row[];
}

const parts: readonly Part[] = [
  ...actionGroups.map((group): Part => ({
    title: `commandGroup.${group}`,
    rows: editorActions
      .filter((action) => action.group === group)
      .flatMap(({ id, keys }) => (keys ? [{ name: `command.${id}` as const, keys }] : [])),
  })),
  ...editorGestures.map(({ title, gestures }): Part => ({
    title: `gesture.${title}`,
    rows: gestures.map((gesture): Row => {
      const name = `gesture.${gesture.id}` as const;
      return 'keys' in gesture
        ? { name, keys: gesture.keys }
        : { name, keys: [], how: `gesture.${gesture.how}` };
    }),
  })),
];
const areas: readonly TextArea[] = ['shortcuts'];

export function ShortcutSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useLanguage();
  const other = useOtherLanguage(areas);
  const [typed, setTyped] = useState('');
  const found = useMemo(
    () =>
      parts.flatMap((part) => {
        const named = part.rows.map((row) => ({
          of: row,
          names: [row.name, row.how ?? row.name].flatMap((key) => [t(key), other?.(key) ?? '']),
        }));
        const kept = new Set(findByName(named, typed));
        const rows = part.rows.filter((row) => kept.has(row));
        return rows.length === 0 ? [] : [{ ...part, rows }];
      }),
    [t, other, typed],
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('sheet.title')}
      closeLabel={t('common.close')}
      width="l"
    >
      <TextField label={t('sheet.search')} value={typed} onChange={setTyped} />
      <div className={styles.columns}>
        {found.map((part) => (
          <PartList key={part.title} {...part} />
        ))}
      </div>
      <p role="status" className={styles.none}>
        {found.length === 0 && t('sheet.none')}
      </p>
    </Dialog>
  );
}

function PartList({ title, rows }: Part) {
  const { t } = useLanguage();
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t(title)}</h3>
      <dl>
        {rows.map(({ name, keys, how }) => (
          <div key={name} className={styles.row}>
            <dt>{t(name)}</dt>
            <dd>
              {keys.map((chord) => (
                <Kbd key={chord}>{keyWords(chord)}</Kbd>
              ))}
              {how && t(how)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
