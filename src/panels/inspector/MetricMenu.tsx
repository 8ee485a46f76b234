/** "Add metric": every preset under its heading, with the question it asks, and the map's own metrics. */
import { Plus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricPreset } from '../../metrics/metricPresets';
import type { Metric } from '../../model/JourneyMap';
import { Button } from '../../ui/Button';
import { MenuItems, type MenuItem } from '../../ui/MenuItems';
import { metricGroups } from '../../view/metricGroups';
import styles from './MetricMenu.module.css';

export type MetricChoice = { readonly preset: MetricPreset } | { readonly metric: Metric };

export interface MetricMenuProps {
  /** Metrics of the map that no preset names. */
  readonly own: readonly Metric[];
  /** Something that happens between two touchpoints is measured. */
  readonly isConnection: boolean;
  readonly onChoose: (choice: MetricChoice) => void;
}

export function MetricMenu({ own, isConnection, onChoose }: MetricMenuProps) {
  const { t } = useLanguage();
  const hasChosen = useRef(false);
  const choose = (choice: MetricChoice) => (): void => {
    hasChosen.current = true;
    onChoose(choice);
  };
  return (
    <DropdownMenu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) hasChosen.current = false;
      }}
    >
      <DropdownMenu.Trigger asChild>
        <Button variant="secondary" icon={Plus} className={styles.trigger}>
          {t('inspector.addMetric')}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={t('inspector.addMetric')}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // The focus belongs in the form that has just appeared.
            if (hasChosen.current) event.preventDefault();
          }}
        >
          {metricGroups
            .filter(({ group }) => isConnection || group !== 'between')
            .map(({ group, presets }) => (
              <DropdownMenu.Group key={group}>
                <DropdownMenu.Label className={styles.heading}>
                  {t(`metricGroup.${group}`)}
                </DropdownMenu.Label>
                <MenuItems
                  items={[
                    ...(group === 'own' ? own : []).map((metric): MenuItem => ({
                      id: metric.id,
                      label: metric.name,
                      onSelect: choose({ metric }),
                    })),
                    ...presets.map((preset): MenuItem => ({
                      id: preset,
                      label: preset === 'custom' ? t('inspector.newOwnMetric') : t(`metricPreset.${preset}`),
                      reason: t(`metricAbout.${preset}`),
                      onSelect: choose({ preset }),
                    })),
                  ]}
                />
              </DropdownMenu.Group>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
