/** The method in five plain lines, for whoever asks "how do you know?". */
import { useLanguage } from '../../i18n/useLanguage';
import { Disclosure } from '../../ui/Disclosure';
import styles from './WeakestPanel.module.css';

const lines = [
  'weakest.method1',
  'weakest.method2',
  'weakest.method3',
  'weakest.method4',
  'weakest.method5',
] as const;

export function MethodNote() {
  const { t } = useLanguage();
  return (
    <div className={styles.method}>
      <Disclosure summary={t('weakest.method')}>
        <ol className={styles.methodLines}>
          {lines.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}
