/**
 * Everything about pictures that is only needed when one is taken, in one piece that is loaded then. Never import it
 * directly: `await import('./picture')`.
 */
import { exportPng, type PngHooks, type PngResult } from '../../export/exportPng';
import { pixelSize, type PixelSize } from '../../export/pngLimits';
import { sceneToSvg } from '../../export/sceneToSvg';
import { writeMap } from '../../formats/own/writeMap';
import { darkPalette, lightPalette, type Palette } from '../../layout/palette';
import type { Scene } from '../../layout/Scene';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Words } from '../../view/Words';
import type { PictureGround } from './exportOptions';

export { pictureOfMap } from './pictureOfMap';

export interface PictureLook {
  /** Pixels a canvas unit, above 0. */
  readonly scale: number;
  readonly ground: PictureGround;
}

function paletteOf(ground: PictureGround): Palette {
  return ground === 'dark' ? darkPalette : lightPalette;
}

/** Of a PNG at this scale, in pixels. */
export function pictureSize(scene: Scene, scale: number): PixelSize {
  return pixelSize(scene.bounds, scale);
}

/** With the map inside. */
export function makePng(
  map: JourneyMap,
  scene: Scene,
  look: PictureLook,
  hooks: PngHooks,
): Promise<PngResult> {
  return exportPng(
    { scene, palette: paletteOf(look.ground), scale: look.scale, mapJson: writeMap(map) },
    hooks,
  );
}

/** For the clipboard, which takes the map out again anyway: browsers write the pixels anew. */
export function makePlainPng(scene: Scene, look: PictureLook, hooks: PngHooks): Promise<PngResult> {
  return exportPng({ scene, palette: paletteOf(look.ground), scale: look.scale }, hooks);
}

/** With the map inside. */
export function makeSvg(map: JourneyMap, scene: Scene, ground: PictureGround, words: Words): string {
  return sceneToSvg(scene, paletteOf(ground), describePicture(map, words), writeMap(map));
}

/** The picture alone, to look at. */
export function makePreview(map: JourneyMap, scene: Scene, ground: PictureGround, words: Words): string {
  return sceneToSvg(scene, paletteOf(ground), describePicture(map, words));
}

function describePicture(map: JourneyMap, { t }: Words): { title: string; description: string } {
  return {
    title: map.map.title || t('common.untitledMap'),
    description: t('exporting.pictureDescription', {
      stages: t('common.stageCount', { count: Object.keys(map.stages).length }),
      touchpoints: t('common.touchpointCount', { count: Object.keys(map.touchpoints).length }),
    }),
  };
}
