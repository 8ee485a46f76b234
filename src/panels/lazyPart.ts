/**
 * A part of the interface that is fetched when it is first shown, with the texts it speaks. Render it inside a
 * `Suspense`; a fetch that fails is caught by the nearest `PartBoundary`.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { bringTexts } from '../i18n/language';
import type { TextArea } from '../i18n/textAreas';

export function lazyPart<Props>(
  areas: TextArea | readonly TextArea[],
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [part] = await Promise.all([load(), ...[areas].flat().map(bringTexts)]);
    return { default: part };
  });
}
