/** What the picture will look like, and how large it will be. */
import { useEffect, useState } from 'react';
import type { PixelSize } from '../../export/pngLimits';
import { useLanguage } from '../../i18n/useLanguage';
import styles from './ExportMenu.module.css';
import type { Picture } from './usePicture';

export interface PicturePreviewProps {
  readonly picture: Picture | 'failed' | null;
  readonly scale: number;
}

export function PicturePreview({ picture, scale }: PicturePreviewProps) {
  const { t, format } = useLanguage();
  const size = usePictureSize(picture === 'failed' ? null : picture, scale);
  if (picture === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        {t('exporting.failed')}
      </p>
    );
  }
  const url = picture?.previewUrl ?? null;
  return (
    <figure className={styles.preview}>
      {url !== null && <img src={url} alt={t('exporting.preview')} />}
      <figcaption className={styles.size}>
        {size &&
          t('exporting.size', { width: format.number(size.width), height: format.number(size.height) })}
      </figcaption>
    </figure>
  );
}

function usePictureSize(picture: Picture | null, scale: number): PixelSize | null {
  const [size, setSize] = useState<PixelSize | null>(null);
  useEffect(() => {
    if (!picture) return;
    let isCurrent = true;
    import('./picture').then(
      ({ pictureSize }) => {
        if (isCurrent) setSize(pictureSize(picture.scene, scale));
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [picture, scale]);
  return size;
}
