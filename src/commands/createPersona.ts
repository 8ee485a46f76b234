/** Adds a persona at the end of the personas. */
import { placeForNewPersona } from '../layout/places';
import { asId, type PersonaId } from '../model/ids';
import { colourNames, type JourneyMap, type Persona, type Place } from '../model/JourneyMap';
import { listPersonas } from '../model/questions';
import { ranksForInsertion } from '../model/ranks';
import { optionalName, type Command } from './Command';

export interface CreatePersonaArgs {
  /** Empty until somebody types one; the canvas shows "Untitled persona". */
  readonly name: string;
  /** Absent: below the last persona. */
  readonly place?: Place;
}

export const createPersona: Command<CreatePersonaArgs> = {
  name: 'createPersona',
  can: () => null,
  apply: (draft, { name, place }, { newId }) => {
    const personas = listPersonas(draft as JourneyMap);
    const { ranks, rerank } = ranksForInsertion(personas, personas.length, 1);
    for (const persona of Object.values(draft.personas))
      persona.rank = rerank.get(persona.id) ?? persona.rank;
    const persona: Persona = {
      id: asId<PersonaId>(newId()),
      name,
      colour: colourNames[personas.length % colourNames.length] ?? 'violet',
      rank: ranks[0] ?? 'a0',
      place: place ?? placeForNewPersona(draft as JourneyMap),
    };
    draft.personas[persona.id] = persona as (typeof draft.personas)[PersonaId];
    return [persona.id];
  },
  describe: (_map, { name }) => ({ step: 'createPersona', ...optionalName(name) }),
};
