/**
 * The numbered rules of a sound map. Tests, findings and repairs cite the number, so a number is never given to
 * another rule, not even when its own rule is dropped. What enforces them: `invariants.ts` and `soundMap.ts`.
 */
export const rules = {
  /** A record stands under its own id. An id is a non-empty, well-formed text and no name that every object has. */
  ownKey: 'R1',
  /** An id is used once in the whole map, the map's own id included. */
  uniqueId: 'R2',
  /** What is required is there, and every known field holds its kind of value. */
  fieldKinds: 'R3',
  /** Text is well-formed: no half of a surrogate pair (it would not survive UTF-8). */
  wellFormedText: 'R4',
  /** A rank is a non-empty text. */
  rank: 'R5',
  /** A number is finite and within the range of its field. */
  range: 'R6',
  /** Counts of people and things are whole and not negative. */
  wholeCount: 'R7',
  /** A place is two finite numbers, at most ten million canvas units from the origin. */
  place: 'R8',
  /** A date is a day that exists; a point in time also names its zone. */
  dates: 'R9',
  /** A period does not end before it begins. */
  periodForward: 'R10',
  /** A touchpoint's node is a stage or a persona of this map. */
  touchpointNode: 'R11',
  /** A channel or department that is referred to exists. */
  listReference: 'R12',
  /** Both ends of a connection are a persona, stage or touchpoint of this map. */
  connectionEnds: 'R13',
  /** A connection does not lead from a thing to itself. */
  connectionToItself: 'R14',
  /** The personas a connection holds for exist. */
  connectionPersonas: 'R15',
  /** The personas an emotion is guessed for exist. */
  emotionPersonas: 'R16',
  /** A measurement's metric exists, and its subject is a touchpoint, a stage, a connection or the map. */
  measurementEnds: 'R17',
  /** The persona a measurement is about exists. */
  measurementPersona: 'R18',
  /** A scale has min < max, a step above 0, and a whole number of steps. */
  scale: 'R19',
  /** Anchors are strictly ordered: floor < par < target where higher is better, the reverse where lower is. */
  anchors: 'R20',
  /** There is one answer count for each step of the metric's scale. */
  countsFitScale: 'R21',
  /** In x of n, x is at most n. */
  shareOf: 'R22',
  /** Durations state a mean, a median or a logarithmic mean, and there are no durations of zero or less. */
  durations: 'R23',
  /** The answer from which customers count as satisfied lies on the scale. */
  topBox: 'R24',
  /** A figure lies in its metric's unit: a share 0–1, an NPS −100…100, seconds above 0, a count not negative. */
  unit: 'R25',
  /** Whatever this version does not know is plain JSON, without keys that reach an object's prototype. */
  unknownKeys: 'R26',
  /** What a scenario imagines differently is there: the metric, the subject and the persona of each change. */
  scenarioChanges: 'R27',
  /** The personas, channels and departments that a view shows exist. */
  viewReferences: 'R28',
} as const;

export type Rule = (typeof rules)[keyof typeof rules];
