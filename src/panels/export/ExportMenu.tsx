/**
 * The way out of the editor: the map as a file, as a picture, on the clipboard. Always the whole map, never only the
 * part on the screen. What it takes is loaded when the menu opens, so that it costs the editor nothing before.
 */
import { Download } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { useTheme } from '../../ui/theme';
import { showToast } from '../../ui/toasts';
import { lazyPart } from '../lazyPart';
import { useServices } from '../services';
import { ExportFile } from './ExportFile';
import { downloadMapFile } from './downloadMapFile';
import { keepExported } from './keepExported';
import { readExportOptions, rememberExportOptions, type ExportOptions } from './exportOptions';
import type { PictureContent } from './pictureOfMap';
import { useExportJob } from './useExportJob';

const ExportPicture = lazyPart('exportMenu', () =>
  import('./ExportPicture').then((module) => module.ExportPicture),
);

export interface ExportMenuProps {
  /** As the canvas shows it, so that the picture is what one sees. */
  readonly facts: PictureContent['facts'];
  readonly nodeHealth: PictureContent['nodeHealth'];
  readonly highlight: PictureContent['highlight'];
  /** ISO time. Must keep its identity. */
  readonly now: () => string;
  /** Given where it is opened from elsewhere too: by a command. */
  readonly opening?: { readonly isOpen: boolean; readonly onChange: (isOpen: boolean) => void };
}

export function ExportMenu({ facts, nodeHealth, highlight, now, opening }: ExportMenuProps) {
  const session = useSession();
  const services = useServices();
  const words = useLanguage();
  const { theme } = useTheme();
  const job = useExportJob();
  const [isOwnOpen, setOwnOpen] = useState(false);
  const { isOpen, onChange: setIsOpen } = opening ?? { isOpen: isOwnOpen, onChange: setOwnOpen };
  const [chosen, setChosen] = useState<ExportOptions | null>(null);
  const options = chosen ?? readExportOptions({ scale: 2, ground: theme });
  const { t } = words;

  const changeOptions = (next: ExportOptions): void => {
    setChosen(next);
    rememberExportOptions(next);
  };
  const takeFile = (): void => {
    const { map } = session;
    downloadMapFile(map, t).then(
      (name) => {
        setIsOpen(false);
        showToast({ text: t('exporting.savedFile', { name }) });
        void keepExported(map, services);
      },
      () => {
        showToast({ text: t('exporting.failedFile'), tone: 'error' });
      },
    );
  };
  // The map of the moment the menu opens: edits by others must not redraw the preview under the pointer.
  const map = useMemo(() => (isOpen ? session.map : null), [isOpen, session]);
  const content = useMemo(
    () => (map ? { map, facts, nodeHealth, highlight } : null),
    [map, facts, nodeHealth, highlight],
  );
  return (
    <Popover
      label={t('exporting.heading')}
      align="end"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button variant="primary" icon={Download}>
          {t('exporting.title')}
        </Button>
      }
    >
      <ExportFile onTake={takeFile} />
      <Suspense>
        {content && (
          <ExportPicture
            content={content}
            options={options}
            onOptionsChange={changeOptions}
            job={job}
            now={now}
            onDone={() => {
              setIsOpen(false);
            }}
            onTaken={(map) => void keepExported(map, services)}
          />
        )}
      </Suspense>
    </Popover>
  );
}
