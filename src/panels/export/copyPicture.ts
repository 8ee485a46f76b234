/**
 * The picture onto the clipboard. The clipboard is asked in the very moment of the click, with a promise of the
 * picture: asked after the drawing, some browsers refuse because the click is too long ago.
 */
import type { Scene } from '../../layout/Scene';
import { showToast } from '../../ui/toasts';
import { reportUnfinishedPng } from './exportReports';
import type { PngResult } from '../../export/exportPng';
import type { PictureOrder } from './PictureOrder';
import type { JobHooks } from './useExportJob';

export function copyPicture(order: PictureOrder, scene: Scene): void {
  const { words, job, onDone } = order;
  const { t } = words;
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) {
    showToast({ text: t('exporting.noClipboard'), tone: 'error' });
    return;
  }
  job.run(async (hooks) => {
    const drawing = drawPlain(order, scene, hooks);
    const blob = drawing.then((result) => {
      if (result?.kind !== 'done') throw new DOMException('No picture', 'AbortError');
      return new Blob([result.bytes], { type: 'image/png' });
    });
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
      onDone();
      showToast({ text: t('exporting.copied') });
    } catch {
      blob.catch(() => undefined);
      const result = await drawing;
      if (result === null) showToast({ text: t('exporting.failed'), tone: 'error' });
      else if (result.kind === 'done') showToast({ text: t('exporting.clipboardRefused'), tone: 'error' });
      else reportUnfinishedPng(result, order.options.scale, words, null);
    }
  });
}

/** Null: something that must not happen did. */
async function drawPlain(order: PictureOrder, scene: Scene, hooks: JobHooks): Promise<PngResult | null> {
  try {
    const { makePlainPng } = await import('./picture');
    return await makePlainPng(scene, order.options, hooks);
  } catch {
    return null;
  }
}
