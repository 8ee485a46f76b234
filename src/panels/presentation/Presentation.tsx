/**
 * The map alone on the screen, view after view. It lies over everything and takes every key and click; the map is moved
 * below it and never changed. What was looked at before comes back when it ends, however it ends.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Travel } from '../../view/Travel';
import { useLanguage } from '../../i18n/useLanguage';
import type { SeenPart } from '../../model/SavedView';
import { useSessionState } from '../../session/useSession';
import type { LookPorts } from '../views/LookPorts';
import { goToView } from '../views/viewContent';
import styles from './Presentation.module.css';
import type { PresentationMove } from './presentationKeys';
import { listSlides, type Slide } from './slides';
import { useFullScreen } from './useFullScreen';
import { usePresenterInput } from './usePresenterInput';

export interface PresentationProps extends LookPorts {
  readonly onClose: () => void;
}

export function Presentation({ onClose, ...ports }: PresentationProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const slides = useMemo(() => listSlides(map), [map]);
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, slides.length - 1);
  const [hasLaser, setLaser] = useState(false);
  const overlay = useRef<HTMLDivElement>(null);
  const slide = slides[at];
  useChromeGone(overlay);
  const isDone = useComingBack(ports, onClose);
  useFullScreen(isDone);
  useShownSlide(slide, ports);

  const run = useCallback(
    (move: PresentationMove): void => {
      const last = slides.length - 1;
      switch (move) {
        case 'next':
          setWanted(Math.min(at + 1, last));
          return;
        case 'back':
          setWanted(Math.max(at - 1, 0));
          return;
        case 'first':
          setWanted(0);
          return;
        case 'last':
          setWanted(last);
          return;
        case 'laser':
          setLaser((on) => !on);
          return;
        case 'end':
          isDone();
      }
    },
    [at, slides.length, isDone],
  );
  usePresenterInput(overlay, run);

  const name = slide === undefined ? '' : slide.kind === 'whole' ? t('presentation.whole') : slide.name;
  return createPortal(
    <div
      ref={overlay}
      className={styles.overlay}
      data-laser={hasLaser || undefined}
      role="dialog"
      aria-modal="true"
      aria-label={t('presentation.label')}
      aria-describedby="presentation-help"
      tabIndex={-1}
      data-part="presentation"
    >
      <p id="presentation-help" className="visually-hidden">
        {t('presentation.help')}
      </p>
      <p className="visually-hidden" role="status">
        {t('presentation.slide', { name, number: at + 1, total: slides.length })}
      </p>
      {hasLaser && <div className={styles.laser} aria-hidden data-part="laser" />}
    </div>,
    document.body,
  );
}

/** The bar, the panel and the tools go; the focus stays in here and goes back to where it was. */
function useChromeGone(overlay: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = document.activeElement;
    root.dataset['presenting'] = '';
    overlay.current?.focus();
    return () => {
      delete root.dataset['presenting'];
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [overlay]);
}

/** Ends it once, and looks at the map as before it began. */
function useComingBack(ports: LookPorts, onClose: () => void): () => void {
  const latest = useRef({ ports, onClose });
  useLayoutEffect(() => {
    latest.current = { ports, onClose };
  });
  const [before] = useState(() => ({ look: ports.look, persona: ports.persona }));
  const seen = useRef<Promise<SeenPart | null> | null>(null);
  const [travel] = useState(() => ports.canvas.current?.travel() ?? Promise.resolve(null));
  useLayoutEffect(() => {
    seen.current ??= travel.then((loaded) => loaded?.seen() ?? null);
  }, [travel]);
  const isOver = useRef(false);
  return useCallback(() => {
    if (isOver.current) return;
    isOver.current = true;
    const { onLookChange, onPersonaChange } = latest.current.ports;
    onLookChange(before.look);
    onPersonaChange(before.persona);
    latest.current.onClose();
    void Promise.all([travel, seen.current]).then(([loaded, part]) => {
      // The canvas has its old size again after the next frames.
      if (part) afterResize(() => loaded?.showExactly(part));
    });
  }, [before, travel]);
}

/** Shows it now, and again when the screen has become another one. */
function useShownSlide(slide: Slide | undefined, ports: LookPorts): void {
  const latest = useRef(ports);
  useLayoutEffect(() => {
    latest.current = ports;
  });
  useEffect(() => {
    if (!slide) return;
    let isCurrent = true;
    const show = (travel: Travel | undefined): void => {
      if (isCurrent && travel) showSlide(slide, latest.current, travel);
    };
    const showSoon = (): void => {
      afterResize(() => {
        void latest.current.canvas.current?.travel().then(show);
      });
    };
    showSoon();
    window.addEventListener('resize', showSoon);
    return () => {
      isCurrent = false;
      window.removeEventListener('resize', showSoon);
    };
  }, [slide]);
}

function showSlide(slide: Slide, ports: LookPorts, travel: Travel): void {
  if (slide.kind === 'view') goToView(slide.view, ports, travel);
  else if (slide.kind === 'whole') travel.whole();
  else travel.showAll([slide.id]);
}

/** The surface hears of its new size one frame after the page has it. */
function afterResize(run: () => void): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(run);
  });
}
