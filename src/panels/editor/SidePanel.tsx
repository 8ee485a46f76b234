/** The panel beside the canvas: the fields of what is selected, the weakest touchpoints, or what there is to mend. */
import { memo, Suspense, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Tabs } from '../../ui/Tabs';
import styles from './SidePanel.module.css';

export type PanelTab = 'details' | 'weakest' | 'check';

interface Props {
  readonly tab: PanelTab;
  readonly onTabChange: (tab: PanelTab) => void;
  readonly details: ReactNode;
  readonly weakest: ReactNode;
  readonly check: ReactNode;
}

export const SidePanel = memo(function SidePanel({ tab, onTabChange, details, weakest, check }: Props) {
  const { t } = useLanguage();
  return (
    <aside className={styles.panel} aria-label={t('editor.panel')} data-part="panel">
      <Tabs
        label={t('editor.panel')}
        tabs={[
          { id: 'details' as const, label: t('editor.details') },
          { id: 'weakest' as const, label: t('editor.weakest') },
          { id: 'check' as const, label: t('editor.check') },
        ]}
        value={tab}
        onChange={onTabChange}
      >
        {(open) => (
          <div className={styles.content}>
            <Suspense>{{ details, weakest, check }[open]}</Suspense>
          </div>
        )}
      </Tabs>
    </aside>
  );
});
