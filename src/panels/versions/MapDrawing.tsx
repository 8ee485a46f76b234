/**
 * A map to look at, drawn whole on one canvas, with pan and zoom and nothing else: no part of it can be changed. Marks
 * say what is different from another state, by a sign as well as by a colour.
 */
import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { decodePictures } from '../../export/decodePictures';
import { drawScene } from '../../export/drawScene';
import { useLanguage } from '../../i18n/useLanguage';
import { buildScene } from '../../layout/buildScene';
import { darkPalette, lightPalette } from '../../layout/palette';
import { distanceAt, zoomStep } from '../../layout/SceneView';
import type { Scene } from '../../layout/Scene';
import type { JourneyMap } from '../../model/JourneyMap';
import { IconButton } from '../../ui/IconButton';
import { useTheme } from '../../ui/theme';
import { drawMarks, type MapMarks } from './drawMarks';
import styles from './MapDrawing.module.css';
import { useDrawable, type Drawable } from './useDrawable';
import { useDrawingView, type DrawingView } from './useDrawingView';

export interface MapDrawingProps {
  readonly map: JourneyMap;
  readonly label: string;
  readonly marks: MapMarks;
}

export function MapDrawing({ map, label, marks }: MapDrawingProps) {
  const { t } = useLanguage();
  const drawable = useDrawable(map);
  if (!drawable) return <p className={styles.waiting}>{t('versionList.drawing')}</p>;
  return <Drawing drawable={drawable} label={label} marks={marks} />;
}

interface DrawingProps {
  readonly drawable: Drawable;
  readonly label: string;
  readonly marks: MapMarks;
}

function Drawing({ drawable, label, marks }: DrawingProps) {
  const { t } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useDrawingView(frame, drawable.layout.bounds);
  useDrawing(canvas, drawable, view, marks);
  return (
    <div className={styles.drawing}>
      {/* A picture that is looked at from near and far: it takes keys and the wheel as a map does. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div ref={frame} className={styles.frame} role="img" aria-label={label} tabIndex={0} {...view.handlers}>
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
      </div>
      <div className={styles.zoom}>
        <IconButton icon={Minus} label={t('versionList.zoomOut')} onClick={view.zoomOut} />
        <IconButton icon={Plus} label={t('versionList.zoomIn')} onClick={view.zoomIn} />
        <IconButton icon={Maximize} label={t('versionList.zoomFit')} onClick={view.fit} />
      </div>
    </div>
  );
}

function useDrawing(
  element: RefObject<HTMLCanvasElement | null>,
  drawable: Drawable,
  { x, y, zoom, width, height }: DrawingView,
  marks: MapMarks,
): void {
  const { theme } = useTheme();
  const palette = theme === 'dark' ? darkPalette : lightPalette;
  const { map, layout } = drawable;
  const step = zoomStep(zoom);
  const scene = useMemo(
    () => buildScene(map, layout, { ...drawable.view, distance: distanceAt(step), zoom: step }),
    [map, layout, drawable.view, step],
  );
  const pictures = usePictures(scene);
  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio;
    const size = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, size.width, size.height);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, x * ratio, y * ratio);
    const visible = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    drawScene(context, scene, palette, { visible, pictures });
    drawMarks(context, layout, marks, palette, zoom);
  }, [element, scene, pictures, layout, palette, marks, x, y, zoom, width, height]);
}

/** Portraits; until one is decoded its letter is shown. */
function usePictures(scene: Scene): ReadonlyMap<string, CanvasImageSource> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, CanvasImageSource>>(new Map());
  useEffect(() => {
    let isWanted = true;
    void decodePictures(scene).then((decoded) => {
      if (isWanted && decoded.size > 0) setPictures(decoded);
    });
    return () => {
      isWanted = false;
    };
  }, [scene]);
  return pictures;
}
