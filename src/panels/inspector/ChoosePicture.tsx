/** A button that asks for a picture file and hands it on as a portrait, or says why it cannot be one. */
import { ImagePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { bringTexts } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';

interface Props {
  /** A data URL, small enough for the map. */
  readonly onPicture: (dataUrl: string) => void;
}

export function ChoosePicture({ onPicture }: Props) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      const [{ takePortrait }] = await Promise.all([import('./takePortrait'), bringTexts('canvasMore')]);
      const picture = await takePortrait(file, t);
      if (picture !== null) onPicture(picture);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        icon={ImagePlus}
        disabled={isBusy}
        onClick={() => {
          input.current?.click();
        }}
      >
        {t('inspector.choosePicture')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again.
          event.target.value = '';
          if (file) void take(file);
        }}
      />
    </>
  );
}
