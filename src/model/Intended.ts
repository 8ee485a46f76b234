/**
 * The rules of the map check (`analysis/check/`) whose finding at a record somebody has looked at and means to leave as
 * it is. Names this version does not know are kept: a newer one has more rules.
 */
export type Intended = readonly string[];
