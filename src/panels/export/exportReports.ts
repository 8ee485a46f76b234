/** What is said after an export: what happened, what is safe, what to do next. */
import type { PngResult } from '../../export/exportPng';
import { showToast } from '../../ui/toasts';
import type { Words } from '../../view/Words';

type Unfinished = Exclude<PngResult, { readonly kind: 'done' }>;

/** `retryAt` takes it again at the greatest scale that works; null where a fresh click is needed for that. */
export function reportUnfinishedPng(
  result: Unfinished,
  scale: number,
  { t, format }: Words,
  retryAt: ((scale: number) => void) | null,
): void {
  switch (result.kind) {
    case 'cancelled':
      showToast({ text: t('exporting.cancelled') });
      return;
    case 'failed':
      showToast({
        text: t(result.reason === 'memory' ? 'exporting.noMemory' : 'exporting.failed'),
        tone: 'error',
      });
      return;
    case 'too-large': {
      const { greatestScale } = result;
      // Below half size nobody could read the names; then the SVG is the better picture.
      if (greatestScale < 0.5) {
        showToast({ text: t('exporting.tooLargeAtAll'), tone: 'error' });
        return;
      }
      const greatest = format.number(greatestScale, Number.isInteger(greatestScale) ? 0 : 2);
      showToast({
        text: t('exporting.tooLarge', { scale: format.number(scale), greatest }),
        tone: 'error',
        ...(retryAt && {
          action: {
            label: t('exporting.tooLargeSmaller', { greatest }),
            run: () => {
              retryAt(greatestScale);
            },
          },
        }),
      });
    }
  }
}
