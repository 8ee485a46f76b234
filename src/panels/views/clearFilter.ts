/** Shows everything again; figures that were one persona's because of the filter are everyone's again. */
import type { LookPorts } from './LookPorts';

export function clearFilter({ look, onLookChange, persona, onPersonaChange }: LookPorts): void {
  const { personas = [] } = look.filter;
  onLookChange({ ...look, filter: {} });
  if (personas.length === 1 && personas[0] === persona) onPersonaChange(null);
}
