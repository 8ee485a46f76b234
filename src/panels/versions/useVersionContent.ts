/** A version's content; null while it is being read. */
import { useEffect, useState } from 'react';
import type { VersionContent, VersionReader } from './VersionReader';

/** `id` null: nothing is read. */
export function useVersionContent(reader: VersionReader, id: string | null): VersionContent | null {
  const [read, setRead] = useState<{ readonly id: string; readonly content: VersionContent } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    void reader.read(id).then((content) => {
      if (isWanted) setRead({ id, content });
    });
    return () => {
      isWanted = false;
    };
  }, [reader, id]);
  return read !== null && read.id === id ? read.content : null;
}
