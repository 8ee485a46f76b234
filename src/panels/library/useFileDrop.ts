/** Files dragged over the window: whether they are there, and handing them on when they are dropped. */
import { useEffect, useRef, useState } from 'react';
import type { ImportFiles } from './ImportContext';

export function useFileDrop(onDrop: ImportFiles): boolean {
  const [isOver, setOver] = useState(false);
  const handler = useRef(onDrop);
  useEffect(() => {
    handler.current = onDrop;
  }, [onDrop]);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (event.defaultPrevented) {
        // What is below takes it: a picture over a persona.
        setOver(false);
        return;
      }
      if (!event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      // Without this the browser leaves the page and opens the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || !event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      handler.current([...event.dataTransfer.files]);
    };
    addEventListener('dragenter', drag);
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', drag);
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

function hasFiles(data: DataTransfer): boolean {
  return data.types.includes('Files');
}
