/** How somebody last took a picture, remembered on this device. Forgetting it is no failure. */
export const pictureScales = [1, 2, 3, 4] as const;
export type PictureScale = (typeof pictureScales)[number];
export const pictureGrounds = ['light', 'dark'] as const;
export type PictureGround = (typeof pictureGrounds)[number];

export interface ExportOptions {
  readonly scale: PictureScale;
  readonly ground: PictureGround;
}

const storageKey = 'touchstone-export';

export function readExportOptions(usual: ExportOptions): ExportOptions {
  const stored = readStored();
  return {
    scale: pictureScales.find((scale) => scale === stored?.['scale']) ?? usual.scale,
    ground: pictureGrounds.find((ground) => ground === stored?.['ground']) ?? usual.ground,
  };
}

export function rememberExportOptions(options: ExportOptions): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(options));
  } catch {
    // A browser that refuses its storage asks again the next time.
  }
}

function readStored(): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    // Only looked into field by field, each against the list of what it may be.
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
