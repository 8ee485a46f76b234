/**
 * The system's clipboard asked for directly, from a menu. Browsers that know custom formats hand our own over as it is;
 * the others carry it in the HTML.
 */
import { clipType } from '../formats/clipboard/clipCarrier';
import type { Clip } from '../formats/clipboard/writeClip';
import type { ClipboardTexts } from '../formats/clipboard/readClip';

/** What a paste event holds, taken out while it is allowed to be. */
export interface Pasted {
  readonly texts: ClipboardTexts;
  readonly picture: File | null;
}

const customType = `web ${clipType}`;

/** Rejects when the browser does not allow it. */
export async function writeClipboard({ text, html, json }: Clip): Promise<void> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  const plain = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
  const knows = typeof ClipboardItem.supports === 'function' && ClipboardItem.supports(customType);
  const item = knows ? { ...plain, [customType]: blob(clipType, json) } : plain;
  await navigator.clipboard.write([new ClipboardItem(item)]);
}

/** Rejects when the browser does not allow it. */
export async function readClipboard(): Promise<Pasted> {
  const items = await navigator.clipboard.read();
  const textOf = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  const texts = {
    own: await textOf(customType),
    html: await textOf('text/html'),
    text: await textOf('text/plain'),
  };
  const pictured = items.find(({ types }) => types.includes('image/png'));
  const picture = pictured ? new File([await pictured.getType('image/png')], 'pasted.png') : null;
  return { texts, picture };
}
