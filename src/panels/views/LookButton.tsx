/** Opens how one looks at the map. What it opens is fetched then. */
import { Eye } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { lazyPart } from '../lazyPart';
import type { LookPanelProps } from './LookPanel';

const LookPanel = lazyPart('look', () => import('./LookPanel').then((module) => module.LookPanel));

export function LookButton({ onPresent, ...props }: LookPanelProps) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label={t('editor.look')}
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button icon={Eye}>{t('editor.look')}</Button>}
    >
      <Suspense>
        <LookPanel
          {...props}
          onPresent={() => {
            setOpen(false);
            onPresent();
          }}
        />
      </Suspense>
    </Popover>
  );
}
