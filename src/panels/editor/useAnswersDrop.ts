/**
 * A table dropped anywhere on an open map is taken as answers to measure it with. Maps and pictures are left to
 * `DropAnywhere`.
 */
import { useEffect } from 'react';
import { isTableName } from '../isTableName';

export function useAnswersDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const [file, ...others] = [...(event.dataTransfer?.files ?? [])];
      if (!file || others.length > 0 || !isTableName(file.name)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      event.preventDefault();
      onFile(file);
    };
    // Before the listeners of the page, which leave an event alone that is taken.
    addEventListener('drop', drop, { capture: true });
    return () => {
      removeEventListener('drop', drop, { capture: true });
    };
  }, [onFile]);
}
