/** Between what is seen and a kept view of it. */
import type { Travel } from '../../view/Travel';
import type { ViewContent } from '../../commands/createView';
import type { Editable } from '../../commands/editRecord';
import type { PersonaId } from '../../model/ids';
import type { MapFilter, SavedView, SeenPart } from '../../model/SavedView';
import { plainLook } from './useLook';
import type { LookPorts } from './LookPorts';

type Seen = Pick<LookPorts, 'look' | 'persona'>;

export function contentOf({ look, persona }: Seen, seen: SeenPart): Omit<ViewContent, 'name'> {
  const { lens, filter } = look;
  return {
    ...(lens !== 'health' && { lens }),
    ...(persona !== null && { persona }),
    ...filter,
    seen: roundPart(seen),
  };
}

/** Every part of a view, so that what is no longer seen goes from it. */
export function updateOf(now: Seen, seen: SeenPart): Editable<Omit<ViewContent, 'name'>> {
  return { ...nothing, ...contentOf(now, seen) };
}

const nothing = {
  lens: undefined,
  persona: undefined,
  personas: undefined,
  channels: undefined,
  departments: undefined,
  grades: undefined,
  momentsOfTruth: undefined,
  hides: undefined,
  seen: undefined,
} as const;

/** Hundredths of a pixel help nobody and make a file hard to compare. */
function roundPart({ x, y, width, height, zoom }: SeenPart): SeenPart {
  const round = (value: number): number => Math.round(value * 10) / 10 + 0;
  return {
    x: round(x),
    y: round(y),
    width: Math.max(0.1, round(width)),
    height: Math.max(0.1, round(height)),
    zoom: Math.max(0.0001, Math.round(zoom * 10_000) / 10_000),
  };
}

/** Looks at the map as the view was kept. */
export function goToView(view: SavedView, ports: LookPorts, travel: Travel): void {
  const { lens = plainLook.lens, persona = null, seen } = view;
  ports.onLookChange({ lens, filter: filterOf(view) });
  ports.onPersonaChange(persona);
  if (seen) travel.showPart(seen);
  else travel.whole();
}

export function filterOf(view: MapFilter): MapFilter {
  const { personas, channels, departments, grades, momentsOfTruth, hides } = view;
  return {
    ...(personas && { personas }),
    ...(channels && { channels }),
    ...(departments && { departments }),
    ...(grades && { grades }),
    ...(momentsOfTruth && { momentsOfTruth }),
    ...(hides && { hides }),
  };
}

/** One entry more or less in one list of the filter; a list without entries is no list. */
export function toggleInFilter<K extends 'personas' | 'channels' | 'departments' | 'grades'>(
  filter: MapFilter,
  field: K,
  entry: NonNullable<MapFilter[K]>[number],
): MapFilter {
  const { [field]: before, ...rest } = filter;
  const list: readonly unknown[] = before ?? [];
  const next = list.includes(entry) ? list.filter((each) => each !== entry) : [...list, entry];
  return next.length === 0 ? rest : { ...rest, [field]: next };
}

/** Whose figures go with these personas: one alone has its own. Undefined: as before. */
export function personaOf(before: MapFilter, after: MapFilter): PersonaId | null | undefined {
  const [was, is] = [before.personas ?? [], after.personas ?? []];
  if (is.length === 1 && is[0] !== undefined) return is[0];
  return was.length === 1 ? null : undefined;
}
