/**
 * Branded ids: a stage's id cannot be handed to something that wants a touchpoint's.
 * An id is random and stable for ever; it is never an index and never a name.
 */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type MapId = Id<'map'>;
export type PersonaId = Id<'persona'>;
export type StageId = Id<'stage'>;
export type TouchpointId = Id<'touchpoint'>;
export type ConnectionId = Id<'connection'>;
export type MetricId = Id<'metric'>;
export type MeasurementId = Id<'measurement'>;
export type ChannelId = Id<'channel'>;
export type DepartmentId = Id<'department'>;
export type ScenarioId = Id<'scenario'>;
export type ViewId = Id<'view'>;

/** A node holds touchpoints: a stage, or a persona for what concerns the whole relationship. */
export type NodeId = StageId | PersonaId;
/** The ends a connection may have. */
export type EndId = PersonaId | StageId | TouchpointId;
/** What a measurement may measure. The map itself is a subject too. */
export type SubjectId = TouchpointId | StageId | ConnectionId | MapId;
export type AnyId =
  | MapId
  | PersonaId
  | StageId
  | TouchpointId
  | ConnectionId
  | MetricId
  | MeasurementId
  | ChannelId
  | DepartmentId
  | ScenarioId
  | ViewId;

/**
 * Gives a plain string its brand. Only for strings that come from outside (a file, the storage, an id source),
 * where nothing but this cast can say what they are.
 */
export function asId<T extends AnyId>(text: string): T {
  return text as T;
}

/** Where new ids come from. Passed in, so that tests are deterministic. */
export type IdSource = () => string;
