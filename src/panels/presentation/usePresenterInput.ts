/**
 * Keys, clicks and the pointer while presenting: all of them are taken here, so that nothing is edited on the way. The
 * pointer's place goes to the overlay as custom properties: it moves without anything being rendered.
 */
import { useEffect, type RefObject } from 'react';
import { moveOfKey, type PresentationMove } from './presentationKeys';

export function usePresenterInput(
  overlay: RefObject<HTMLElement | null>,
  run: (move: PresentationMove) => void,
): void {
  useEffect(() => {
    const element = overlay.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const move = moveOfKey(event);
      event.stopPropagation();
      if (!move) return;
      event.preventDefault();
      run(move);
    };
    const onClick = (): void => {
      run('next');
    };
    const onContextMenu = (event: MouseEvent): void => {
      event.preventDefault();
      run('back');
    };
    const onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
      element?.style.setProperty('--laser-x', `${String(clientX)}px`);
      element?.style.setProperty('--laser-y', `${String(clientY)}px`);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    element?.addEventListener('click', onClick);
    element?.addEventListener('contextmenu', onContextMenu);
    element?.addEventListener('pointermove', onPointerMove);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      element?.removeEventListener('click', onClick);
      element?.removeEventListener('contextmenu', onContextMenu);
      element?.removeEventListener('pointermove', onPointerMove);
    };
  }, [overlay, run]);
}
