/** The ways to a new map: at once, from a template, from a sample, from a file. */
import { ChevronDown, Import, Plus } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { allSamples } from '../../samples/allSamples';
import { templates } from '../../samples/templates';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { ImportButton } from './ImportButton';
import styles from './NewMapActions.module.css';
import type { MapActions } from './useMapActions';

export function NewMapActions({ actions }: { readonly actions: MapActions }) {
  const { t } = useLanguage();
  return (
    <div className={styles.actions}>
      <ImportButton icon={Import} />
      <Menu
        label={t('library.samplesMenu')}
        align="end"
        trigger={
          <Button>
            {t('library.samplesMenu')}
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
          </Button>
        }
        items={allSamples.map((sample) => ({
          id: sample.id,
          label: t(sample.titleKey),
          reason: t(sample.descriptionKey),
          onSelect: () => void actions.openSample(sample),
        }))}
      />
      <TemplateMenu actions={actions} />
      <Button variant="primary" icon={Plus} onClick={() => void actions.create('standard')}>
        {t('library.newMap')}
      </Button>
    </div>
  );
}

export function TemplateMenu({ actions }: { readonly actions: MapActions }) {
  const { t } = useLanguage();
  return (
    <Menu
      label={t('library.templatesMenu')}
      align="end"
      trigger={
        <Button>
          {t('library.templatesMenu')}
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      }
      items={templates.map((template) => ({
        id: template.id,
        label: t(template.nameKey),
        reason: t(template.descriptionKey),
        onSelect: () => void actions.create(template.id),
      }))}
    />
  );
}
