/** The table of contents: a list at the side where there is room, a choice above where there is not. */
import { useLanguage } from '../../i18n/useLanguage';
import { SelectField } from '../../ui/SelectField';
import styles from './AnalysisView.module.css';
import { anchorOf, sectionIds, type SectionId } from './sections';

export interface AnalysisContentsProps {
  readonly shown: readonly SectionId[];
}

export function AnalysisContents({ shown }: AnalysisContentsProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.contents}>
      <nav className={styles.contentsList} aria-label={t('analysis.contents')}>
        <ol>
          {shown.map((id) => (
            <li key={id}>
              <button
                type="button"
                className={styles.contentsLink}
                onClick={() => {
                  goToSection(id);
                }}
              >
                {t(`analysis.title_${id}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.contentsChoice}>
        <SelectField
          label={t('analysis.contents')}
          hideLabel
          value=""
          options={[
            { value: '', label: t('analysis.goToSection') },
            ...shown.map((id) => ({ value: id, label: t(`analysis.title_${id}`) })),
          ]}
          onChange={(value) => {
            const id = sectionIds.find((one) => one === value);
            if (id) goToSection(id);
          }}
        />
      </div>
    </div>
  );
}

/** The address of the page says which map is open; a link with a fragment would change it. */
function goToSection(id: SectionId): void {
  const section = document.getElementById(anchorOf(id));
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
