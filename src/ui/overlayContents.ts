/** What menus and popovers hold: fetched once for all of them, and there at once afterwards. */
import type { ComponentType } from 'react';

export interface LaterContent<Props> {
  /** Null until it has been fetched. */
  readonly loaded: ComponentType<Props> | null;
  /** Rejects without a network, if it is not kept yet; may be asked again. */
  fetch(): Promise<ComponentType<Props>>;
}

function later<Props>(load: () => Promise<ComponentType<Props>>): LaterContent<Props> {
  let loaded: ComponentType<Props> | null = null;
  return {
    get loaded() {
      return loaded;
    },
    fetch: async () => {
      loaded ??= await load();
      return loaded;
    },
  };
}

export const menuContent = later(() => import('./MenuContent').then((module) => module.MenuContent));
export const popoverContent = later(() => import('./PopoverContent').then((module) => module.PopoverContent));
