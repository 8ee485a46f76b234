/**
 * How one looks at the open map: through which lens, with which filter. Belongs to whoever looks, never to the map. What
 * it needs beyond health and weakest is fetched with the first other lens or filter.
 */
import { useEffect, useMemo, useState } from 'react';
import { bringTexts } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import type { lookAt as LookAtMap, Looked, Looking, MapLook } from '../../view/lookAt';

export const plainLook: MapLook = { lens: 'health', filter: {} };

type LookAt = typeof LookAtMap;

export function useLook<R extends Looked>(reading: R, look: MapLook): R & Looking {
  const words = useLanguage();
  const [lookAt, setLookAt] = useState<LookAt | null>(null);
  const [remember] = useState(rememberLook);
  const { lens, filter } = look;
  const isPlain = (lens === 'health' || lens === 'weakest') && Object.keys(filter).length === 0;
  useEffect(() => {
    if (isPlain || lookAt) return;
    void Promise.all([import('../../view/lookAt'), bringTexts('look')]).then(([module]) => {
      setLookAt(() => module.lookAt);
    });
  }, [isPlain, lookAt]);
  return useMemo(() => {
    if (isPlain || !lookAt) return { ...reading, highlight: lens === 'weakest' ? 'weakest' : 'none' };
    return { ...reading, ...remember((last) => lookAt(reading, { lens, filter }, words, last)) };
  }, [reading, lens, filter, words, isPlain, lookAt, remember]);
}

/** The last answer, so that cards which say the same keep their identity. Only a cache. */
function rememberLook() {
  let last: Looking | undefined;
  return (look: (before: Looking | undefined) => Looking): Looking => {
    last = look(last);
    return last;
  };
}
