/** A file that was chosen → a portrait for the map; null when it cannot be one, which is said. */
import { makePortrait, type PortraitRefusal } from '../../export/makePortrait';
import type { TextKey, Translate } from '../../i18n/language';
import { showToast } from '../../ui/toasts';

const sentences: Readonly<Record<PortraitRefusal, TextKey>> = {
  'too-large': 'canvasMore.portraitTooLarge',
  svg: 'canvasMore.portraitSvg',
  'holds-a-map': 'canvasMore.portraitMap',
  'not-a-picture': 'canvasMore.portraitNone',
  'cannot-encode': 'canvasMore.portraitFailed',
};

export async function takePortrait(file: Blob, t: Translate): Promise<string | null> {
  const made = await makePortrait(file);
  if (made.ok) return made.dataUrl;
  showToast({ text: t(sentences[made.why]), tone: 'error' });
  return null;
}
