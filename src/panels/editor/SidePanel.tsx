/** The panel beside the canvas: the fields of what is selected, or the weakest touchpoints. */
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Tabs } from '../../ui/Tabs';
import styles from './SidePanel.module.css';

export type PanelTab = 'details' | 'weakest';

interface Props {
  readonly tab: PanelTab;
  readonly onTabChange: (tab: PanelTab) => void;
  readonly details: ReactNode;
  readonly weakest: ReactNode;
}

export function SidePanel({ tab, onTabChange, details, weakest }: Props) {
  const { t } = useLanguage();
  return (
    <aside className={styles.panel} aria-label={t('editor.panel')} data-part="panel">
      <Tabs
        label={t('editor.panel')}
        tabs={[
          { id: 'details' as const, label: t('editor.details') },
          { id: 'weakest' as const, label: t('editor.weakest') },
        ]}
        value={tab}
        onChange={onTabChange}
      >
        {(open) => <div className={styles.content}>{open === 'details' ? details : weakest}</div>}
      </Tabs>
    </aside>
  );
}
