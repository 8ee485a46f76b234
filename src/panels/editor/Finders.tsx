/** Finding: the bar over the canvas and the menu of commands. Only the keys are here; the rest is fetched when asked for. */
import { Suspense } from 'react';
import type { FinderProps } from '../commandMenu/FinderParts';
import { lazyPart } from '../lazyPart';
import { useFinderKeys } from './useFinderKeys';

const FinderParts = lazyPart(['search', 'shortcuts', 'versions'], () =>
  import('../commandMenu/FinderParts').then((module) => module.FinderParts),
);

export function Finders(props: FinderProps) {
  const { sheet } = props.layout;
  useFinderKeys(props.layout);
  return <Suspense>{(sheet === 'find' || sheet === 'commands') && <FinderParts {...props} />}</Suspense>;
}
