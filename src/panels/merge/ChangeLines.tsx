/** Sentences, a hundred at a time: a long list is read in parts, and never left out. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './MergeDialog.module.css';

export const linesAtOnce = 100;

export function ChangeLines({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(linesAtOnce);
  const hidden = lines.length - shown;
  return (
    <>
      <ul className={styles.lines}>
        {lines.slice(0, shown).map((line, index) => (
          // Two changes may read the same.
          <li key={index}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          variant="quiet"
          onClick={() => {
            setShown(shown + linesAtOnce);
          }}
        >
          {t('merging.moreLines', { count: hidden })}
        </Button>
      )}
    </>
  );
}
