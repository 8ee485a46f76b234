/** The library with no map in it: what this is for, one way to begin, and two maps to learn from. */
import { ArrowRight, Import, Plus } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { allSamples } from '../../samples/allSamples';
import { Button } from '../../ui/Button';
import styles from './EmptyLibrary.module.css';
import { ImportButton } from './ImportButton';
import { JourneyDrawing } from './JourneyDrawing';
import { TemplateMenu } from './NewMapActions';
import type { MapActions } from './useMapActions';

export function EmptyLibrary({ actions }: { readonly actions: MapActions }) {
  const { t } = useLanguage();
  return (
    <div className={styles.page}>
      <section className={styles.hero}>
        <h2 className={styles.title}>{t('library.emptyHeading')}</h2>
        <p className={styles.text}>{t('library.emptyText')}</p>
        <div className={styles.actions}>
          <Button
            variant="primary"
            icon={Plus}
            className={styles.start}
            onClick={() => void actions.create('standard')}
          >
            {t('library.newMap')}
          </Button>
          <TemplateMenu actions={actions} />
          <ImportButton icon={Import} />
        </div>
        <p className={styles.drop}>{t('library.emptyDrop')}</p>
      </section>
      <JourneyDrawing />
      <ul className={styles.samples} aria-label={t('library.samplesMenu')}>
        {allSamples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className={styles.sample} onClick={() => void actions.openSample(sample)}>
              <span className={styles.words}>
                <span className={styles.kind}>{t('library.sample')}</span>
                <span className={styles.name}>{t(sample.titleKey)}</span>
                <span className={styles.about}>{t(sample.descriptionKey)}</span>
              </span>
              <ArrowRight className={styles.arrow} size={18} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
