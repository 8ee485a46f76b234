/** Takes the picture one of three ways and says how it went. */
import type { Scene } from '../../layout/Scene';
import { showToast } from '../../ui/toasts';
import { copyPicture } from './copyPicture';
import { downloadFile } from './downloadFile';
import { exportFileName } from './exportFileName';
import { reportUnfinishedPng } from './exportReports';
import type { PictureOrder } from './PictureOrder';
import type { PictureLook } from './picture';

export function takePicture(way: 'png' | 'svg' | 'copy', order: PictureOrder): void {
  const { scene, options } = order;
  if (!scene) return;
  if (way === 'svg') takeSvg(order, scene);
  else if (way === 'copy') copyPicture(order, scene);
  else takePng(order, scene, options);
}

function takePng(order: PictureOrder, scene: Scene, look: PictureLook): void {
  const { map, words, job, onDone, onTaken } = order;
  const { t } = words;
  job.run(async (hooks) => {
    try {
      const { makePng } = await import('./picture');
      const result = await makePng(map, scene, look, hooks);
      if (result.kind !== 'done') {
        reportUnfinishedPng(result, look.scale, words, (scale) => {
          takePng(order, scene, { ...look, scale });
        });
        return;
      }
      const name = exportFileName(map.map.title, '.png', t('common.untitledMap'));
      downloadFile(new Blob([result.bytes], { type: 'image/png' }), name);
      onDone();
      onTaken(map);
      showToast({ text: t('exporting.savedPicture', { name }) });
    } catch {
      showToast({ text: t('exporting.failed'), tone: 'error' });
    }
  });
}

function takeSvg({ map, options, words, job, onDone, onTaken }: PictureOrder, scene: Scene): void {
  const { t } = words;
  job.run(async () => {
    try {
      const { makeSvg } = await import('./picture');
      const name = exportFileName(map.map.title, '.svg', t('common.untitledMap'));
      const svg = makeSvg(map, scene, options.ground, words);
      downloadFile(new Blob([svg], { type: 'image/svg+xml' }), name);
      onDone();
      onTaken(map);
      showToast({ text: t('exporting.savedPicture', { name }) });
    } catch {
      showToast({ text: t('exporting.failed'), tone: 'error' });
    }
  });
}
