/** Which page is open, as the part of the address behind the #: it works from any folder and with no server. */
import { useSyncExternalStore } from 'react';
import { asId, type MapId } from '../model/ids';

export type Route = { readonly page: 'library' } | { readonly page: 'map'; readonly id: MapId };

/** Anything that is no map's address is the library. */
export function readRoute(hash: string): Route {
  const [, encoded] = /^#\/map\/([^/]+)$/.exec(hash) ?? [];
  if (encoded === undefined) return { page: 'library' };
  try {
    return { page: 'map', id: asId<MapId>(decodeURIComponent(encoded)) };
  } catch {
    return { page: 'library' };
  }
}

export const libraryHref = '#/';

export function mapHref(id: MapId): string {
  return `#/map/${encodeURIComponent(id)}`;
}

export function goToMap(id: MapId): void {
  location.hash = mapHref(id);
}

export function goToLibrary(): void {
  location.hash = libraryHref;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return readRoute(hash);
}

function listen(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => {
    removeEventListener('hashchange', listener);
  };
}
