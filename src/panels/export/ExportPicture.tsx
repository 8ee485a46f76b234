/** The picture's part of the export menu: how it looks, its size, and the three ways to take it. */
import { Copy, Image, PenTool } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { Button } from '../../ui/Button';
import { ChoiceRow } from './ChoiceRow';
import { ExportProgress } from './ExportProgress';
import styles from './ExportMenu.module.css';
import { pictureGrounds, pictureScales, type ExportOptions } from './exportOptions';
import { PicturePreview } from './PicturePreview';
import type { PictureContent } from './pictureOfMap';
import { takePicture } from './takePicture';
import type { ExportJob } from './useExportJob';
import { usePicture } from './usePicture';

export interface ExportPictureProps {
  readonly content: PictureContent;
  readonly options: ExportOptions;
  readonly onOptionsChange: (options: ExportOptions) => void;
  readonly job: ExportJob;
  readonly now: () => string;
  /** It is on the disk or on the clipboard. */
  readonly onDone: () => void;
  /** A picture with this map inside is on the disk. */
  readonly onTaken: (map: JourneyMap) => void;
}

export function ExportPicture(props: ExportPictureProps) {
  const { content, options, onOptionsChange, job, now, onDone, onTaken } = props;
  const words = useLanguage();
  const { t, format } = words;
  const picture = usePicture(true, content, options.ground, words, now);
  const scene = picture === null || picture === 'failed' ? null : picture.scene;
  const order = { map: content.map, scene, options, words, job, onDone, onTaken };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('exporting.picture')}</h2>
      <PicturePreview picture={picture} scale={options.scale} />
      <ChoiceRow
        label={t('exporting.scale')}
        options={pictureScales.map((scale) => ({
          value: String(scale),
          label: t('exporting.scaleTimes', { scale: format.number(scale) }),
        }))}
        value={String(options.scale)}
        onChange={(value) => {
          const scale = pictureScales.find((one) => String(one) === value) ?? options.scale;
          onOptionsChange({ ...options, scale });
        }}
      />
      <ChoiceRow
        label={t('exporting.background')}
        options={pictureGrounds.map((ground) => ({ value: ground, label: t(`exporting.${ground}`) }))}
        value={options.ground}
        onChange={(ground) => {
          onOptionsChange({ ...options, ground });
        }}
      />
      {job.progress01 === null ? (
        <div className={styles.ways}>
          <Button
            icon={Image}
            disabled={!scene}
            aria-label={t('exporting.pngLabel')}
            onClick={() => {
              takePicture('png', order);
            }}
          >
            {t('exporting.png')}
          </Button>
          <Button
            icon={PenTool}
            disabled={!scene}
            aria-label={t('exporting.svgLabel')}
            onClick={() => {
              takePicture('svg', order);
            }}
          >
            {t('exporting.svg')}
          </Button>
          <Button
            icon={Copy}
            disabled={!scene}
            aria-label={t('exporting.copyLabel')}
            onClick={() => {
              takePicture('copy', order);
            }}
          >
            {t('exporting.copy')}
          </Button>
        </div>
      ) : (
        <ExportProgress share01={job.progress01} onCancel={job.cancel} />
      )}
      <p className={styles.hint}>{t('exporting.carries')}</p>
    </section>
  );
}
