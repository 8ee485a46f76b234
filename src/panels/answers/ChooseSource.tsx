/** Where answers come from: a file that is dropped or chosen, or cells that are pasted. Says what was wrong with the last. */
import { ClipboardPaste, FileSpreadsheet } from 'lucide-react';
import { clsx } from 'clsx';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import fieldStyles from '../../ui/Field.module.css';
import { Field } from '../../ui/Field';
import type { ImportSource } from './ImportSource';
import styles from './Source.module.css';

export interface ChooseSourceProps {
  readonly onSource: (source: ImportSource) => void;
  /** Files are held over the page. */
  readonly isOver: boolean;
  /** What was wrong with the source before, or that it was stopped. */
  readonly notice: ReactNode;
  /** What is kept on this device already. */
  readonly children: ReactNode;
}

const accepted = '.csv,.tsv,.txt,.tab,.xlsx,.zip,text/csv,text/tab-separated-values,text/plain';

export function ChooseSource({ onSource, isOver, notice, children }: ChooseSourceProps) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.choose}>
      {notice}
      <div className={clsx(styles.drop, isOver && styles.over)}>
        <FileSpreadsheet size={32} strokeWidth={1.5} aria-hidden />
        <p className={styles.dropTitle}>{t('answers.dropTitle')}</p>
        <p className={styles.dropText}>{t('answers.dropText')}</p>
        <Button variant="primary" onClick={() => input.current?.click()}>
          {t('answers.chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accepted}
          data-source="answers"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be chosen again.
            event.target.value = '';
            if (file) onSource(file);
          }}
        />
      </div>
      <PasteCells onSource={onSource} />
      {children}
    </div>
  );
}

function PasteCells({ onSource }: Pick<ChooseSourceProps, 'onSource'>) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className={styles.paste}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSource({ name: t('answers.pastedName'), text });
      }}
    >
      <h3 id={id} className={styles.heading}>
        {t('answers.pasteTitle')}
      </h3>
      <Field label={t('answers.pasteLabel')} hint={t('answers.pasteHint')}>
        {(ids) => (
          <textarea
            {...ids}
            className={clsx(fieldStyles.control, styles.cells)}
            rows={4}
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      <Button
        type="submit"
        icon={ClipboardPaste}
        disabled={text.trim() === ''}
        className={styles.pasteButton}
      >
        {t('answers.readCells')}
      </Button>
    </form>
  );
}
