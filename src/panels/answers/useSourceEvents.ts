/**
 * Files dropped anywhere on the page and cells pasted anywhere but in a field, while the import is open. Once a file is
 * being read or decided about, a dropped one is refused: it must neither replace the work nor be opened as a map.
 */
import { useEffect, useRef, useState } from 'react';
import type { ImportSource } from './ImportSource';

/** `onSource` null: nothing is taken at the moment. Returns whether files are held over the page. */
export function useSourceEvents(
  onSource: ((source: ImportSource) => void) | null,
  pastedName: string,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onSource);
  const name = useRef(pastedName);
  useEffect(() => {
    take.current = onSource;
    name.current = pastedName;
  }, [onSource, pastedName]);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = take.current ? 'copy' : 'none';
      setOver(take.current !== null);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) take.current?.(file);
    };
    const paste = (event: ClipboardEvent): void => {
      if (!take.current || !event.clipboardData || isField(event.target)) return;
      const [file] = event.clipboardData.files;
      const text = event.clipboardData.getData('text/plain');
      if (!file && text.trim() === '') return;
      event.preventDefault();
      take.current(file ?? { name: name.current, text });
    };
    // Before the window's own listeners, which open dropped files as maps.
    document.addEventListener('dragenter', drag);
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragenter', drag);
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
