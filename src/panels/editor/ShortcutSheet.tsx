/** Every key there is, in one sheet. */
import { useLanguage } from '../../i18n/useLanguage';
import type { TextKey } from '../../i18n/language';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import styles from './ShortcutSheet.module.css';

const onCanvas: readonly (readonly [TextKey, readonly string[]])[] = [
  ['editor.keyAddTouchpoint', ['T']],
  ['editor.keyAddStage', ['S']],
  ['editor.keyAddPersona', ['P']],
  ['editor.keyConnect', ['C']],
  ['editor.keyRename', ['Enter', 'F2']],
  ['editor.keyDelete', ['Delete']],
  ['editor.keyDuplicate', ['Ctrl D']],
  ['editor.keyWalk', ['Tab', '⇧ Tab']],
  ['editor.keyGo', ['↑', '↓', '←', '→']],
  ['editor.keyMove', ['Alt ↑', 'Alt ↓', 'Alt ←', 'Alt →']],
  ['editor.keyAll', ['Ctrl A']],
  ['editor.keyDetails', ['E']],
  ['editor.keyWeakest', ['W']],
  ['editor.keyZoom', ['+', '−']],
  ['editor.keyFit', ['1', '0']],
];

const everywhere: readonly (readonly [TextKey, readonly string[]])[] = [
  ['editor.keyUndo', ['Ctrl Z']],
  ['editor.keyRedo', ['Ctrl ⇧ Z']],
  ['editor.keyCanvas', ['F6']],
  ['editor.shortcuts', ['?']],
];

export function ShortcutSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useLanguage();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('editor.shortcuts')}
      closeLabel={t('common.close')}
      width="l"
    >
      <div className={styles.columns}>
        <KeyList title={t('editor.keyMap')} keys={onCanvas} />
        <KeyList title={t('editor.keyEverywhere')} keys={everywhere} />
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { title: string; keys: typeof onCanvas }) {
  const { t } = useLanguage();
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {keys.map(([text, chords]) => (
          <div key={text} className={styles.row}>
            <dt>{t(text)}</dt>
            <dd>
              {chords.map((chord) => (
                <Kbd key={chord}>{chord}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
