/**
 * A button and what opens from it. What opens is fetched when somebody comes near the button, by pointer or keyboard:
 * a screen that is only looked at needs none of it.
 */
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { LaterContent } from './overlayContents';

export interface Overlay<Props> {
  /** Null while it is not open, or not there yet. */
  readonly Content: ComponentType<Props> | null;
  readonly trigger: RefObject<HTMLElement | null>;
  /** Where the button was when it was last used, in window pixels. */
  readonly place: DOMRect | null;
  /** Opened by a key: then the first thing in it is wanted, not the place itself. */
  readonly isByKeyboard: boolean;
  readonly close: () => void;
  /** For a `Slot` around the button. */
  readonly buttonProps: object;
}

export interface OverlayOptions {
  readonly kind: 'menu' | 'dialog';
  /** Given: whoever uses it keeps the state. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

export function useOverlay<Props>(
  content: LaterContent<Props>,
  { kind, open, onOpenChange }: OverlayOptions,
): Overlay<Props> {
  const trigger = useRef<HTMLElement>(null);
  const [Content, setContent] = useState(() => content.loaded);
  const [isOpenByItself, setOpenByItself] = useState(false);
  const [use, setUse] = useState<Pick<Overlay<Props>, 'place' | 'isByKeyboard'>>({
    place: null,
    isByKeyboard: false,
  });
  const isOpen = open ?? isOpenByItself;

  const fetchContent = useCallback(() => {
    content.fetch().then(
      (Loaded) => {
        setContent(() => Loaded);
      },
      () => undefined, // No network and not kept yet: asked again when somebody comes near again.
    );
  }, [content]);
  useEffect(() => {
    if (isOpen) fetchContent();
  }, [isOpen, fetchContent]);

  const setOpen = (next: boolean): void => {
    setOpenByItself(next);
    onOpenChange?.(next);
  };
  const turn = ({ currentTarget }: { readonly currentTarget: Element }, isByKeyboard: boolean): void => {
    setUse({ place: currentTarget.getBoundingClientRect(), isByKeyboard });
    setOpen(!isOpen);
  };
  return {
    Content: isOpen ? (Content ?? content.loaded) : null,
    trigger,
    ...use,
    close: () => {
      setOpen(false);
    },
    buttonProps: {
      ref: trigger,
      'aria-haspopup': kind,
      'aria-expanded': isOpen,
      'data-state': isOpen ? 'open' : 'closed',
      onPointerEnter: fetchContent,
      onFocus: fetchContent,
      onClick: (event: MouseEvent) => {
        turn(event, event.detail === 0);
      },
      ...(kind === 'menu' && {
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          turn(event, true);
        },
      }),
    },
  };
}
