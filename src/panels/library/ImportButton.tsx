/** Chooses files from the device and imports them; several at once. */
import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { useImport } from './ImportContext';

export function ImportButton({ icon }: { readonly icon: LucideIcon }) {
  const { t } = useLanguage();
  const importFiles = useImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>
        {t('library.importFile')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,.png,.svg,application/json,image/png,image/svg+xml"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again.
          event.target.value = '';
          importFiles(files);
        }}
      />
    </>
  );
}
