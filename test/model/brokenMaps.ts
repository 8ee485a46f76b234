/** Every rule broken in every way it can be, with what must be found and what becomes of it. */
import type { RepairKind, Change } from '../../src/model/Repair';
import type { Rule } from '../../src/model/rules';

export interface BrokenMap {
  readonly rule: Rule;
  readonly says: string;
  /** Where the small map is changed, and to what; undefined: taken away. */
  readonly path: string;
  readonly to: unknown;
  readonly kind: Exclude<RepairKind, 'file'>;
  readonly id: string;
  readonly field?: string;
  readonly did: Change['did'];
  /** What stands at the path afterwards; left out of the table when that is nothing. */
  readonly becomes?: unknown;
}

const lone = 'half \uD83D';
const till = { kind: 'touchpoints', id: 'till' } as const;
const mina = { kind: 'personas', id: 'mina' } as const;
const csat = { kind: 'metrics', id: 'csat' } as const;
const map = { kind: 'map', id: 'map' } as const;
const calmer = { kind: 'scenarios', id: 'calmer' } as const;
const tills = { kind: 'views', id: 'tills' } as const;
const measurement = (id: string) => ({ kind: 'measurements', id, did: 'left-out' }) as const;
const stage = { id: 'x', name: 'X', kind: 'custom', rank: 'a5', place: [0, 0] };

// One row, one way to break a map: a table, kept as one.
// prettier-ignore
export const brokenMaps: readonly BrokenMap[] = [
  { rule: 'R1', says: 'a record under another id than its own', path: 'stages/buy/id', to: 'other', kind: 'stages', id: 'buy', field: 'id', did: 'replaced-field', becomes: 'buy' },
  { rule: 'R1', says: 'an id that every object has', path: 'stages/toString', to: { ...stage, id: 'toString' }, kind: 'stages', id: 'toString', did: 'left-out' },
  { rule: 'R1', says: 'an empty id', path: 'stages/', to: { ...stage, id: '' }, kind: 'stages', id: '', did: 'left-out' },
  { rule: 'R1', says: 'a map without a usable id', path: 'map/id', to: 'constructor', kind: 'map', id: 'map', field: 'id', did: 'replaced-field', becomes: 'map' },
  { rule: 'R2', says: 'an id that two kinds share', path: 'stages/mina', to: { ...stage, id: 'mina' }, kind: 'stages', id: 'mina', did: 'left-out' },
  { rule: 'R2', says: 'a record with the id of the map', path: 'stages/map', to: { ...stage, id: 'map' }, kind: 'stages', id: 'map', did: 'left-out' },
  { rule: 'R3', says: 'a record that is no object', path: 'departments/sales', to: 7, kind: 'departments', id: 'sales', did: 'left-out' },
  { rule: 'R3', says: 'a missing name', path: 'touchpoints/till/name', to: undefined, ...till, field: 'name', did: 'replaced-field', becomes: '' },
  { rule: 'R3', says: 'a name that is a number', path: 'touchpoints/till/name', to: 5, ...till, field: 'name', did: 'replaced-field', becomes: '' },
  { rule: 'R3', says: 'a stage of unknown kind', path: 'stages/buy/kind', to: 'party', kind: 'stages', id: 'buy', field: 'kind', did: 'replaced-field', becomes: 'custom' },
  { rule: 'R3', says: 'an item that is no text', path: 'personas/mina/goals', to: ['빨리', 3], ...mina, field: 'goals.1', did: 'dropped-field', becomes: ['빨리'] },
  { rule: 'R3', says: 'a mark of the check that is no text', path: 'touchpoints/till/intended', to: ['owner', 4], ...till, field: 'intended.1', did: 'dropped-field', becomes: ['owner'] },
  { rule: 'R3', says: 'marks of the check that are no list', path: 'map/intended', to: 'owner', ...map, field: 'intended', did: 'dropped-field' },
  { rule: 'R3', says: 'a list that is no list', path: 'personas/mina/goals', to: 'fast', ...mina, field: 'goals', did: 'dropped-field' },
  { rule: 'R3', says: 'evidence of unknown kind', path: 'personas/mina/evidence', to: [{ kind: 'rumour' }], ...mina, field: 'evidence.0', did: 'dropped-field', becomes: [] },
  { rule: 'R3', says: 'a flag that is a text', path: 'touchpoints/till/momentOfTruth', to: 'yes', ...till, field: 'momentOfTruth', did: 'dropped-field' },
  { rule: 'R3', says: 'an unknown state', path: 'map/state', to: 'maybe', ...map, field: 'state', did: 'dropped-field' },
  { rule: 'R3', says: 'a metric without unit', path: 'metrics/art/unit', to: undefined, kind: 'metrics', id: 'art', field: 'unit', did: 'left-out' },
  { rule: 'R3', says: 'a metric without direction', path: 'metrics/art/direction', to: 'up', kind: 'metrics', id: 'art', field: 'direction', did: 'left-out' },
  { rule: 'R3', says: 'a measurement without value', path: 'measurements/share/value', to: undefined, ...measurement('share'), field: 'value' },
  { rule: 'R3', says: 'a value in an unknown form', path: 'measurements/share/value', to: { form: 'guess' }, ...measurement('share'), field: 'value' },
  { rule: 'R3', says: 'an unknown grade', path: 'measurements/share/grade', to: 'gold', kind: 'measurements', id: 'share', field: 'grade', did: 'replaced-field', becomes: 'estimate' },
  { rule: 'R4', says: 'half a surrogate pair in a name', path: 'stages/buy/name', to: lone, kind: 'stages', id: 'buy', field: 'name', did: 'mended-text', becomes: 'half \uFFFD' },
  { rule: 'R4', says: 'half a surrogate pair in a list', path: 'personas/mina/goals', to: ['a', lone], ...mina, field: 'goals.1', did: 'mended-text', becomes: ['a', 'half \uFFFD'] },
  { rule: 'R4', says: 'half a surrogate pair in an unknown key', path: 'stages/buy/newer', to: { a: [lone] }, kind: 'stages', id: 'buy', field: 'newer.a.0', did: 'mended-text', becomes: { a: ['half \uFFFD'] } },
  { rule: 'R5', says: 'an empty rank', path: 'stages/buy/rank', to: '', kind: 'stages', id: 'buy', field: 'rank', did: 'replaced-field', becomes: 'a0' },
  { rule: 'R5', says: 'a rank that is a number', path: 'stages/buy/rank', to: 3, kind: 'stages', id: 'buy', field: 'rank', did: 'replaced-field', becomes: 'a0' },
  { rule: 'R6', says: 'a share of customers above 1', path: 'personas/mina/share01', to: 40, ...mina, field: 'share01', did: 'dropped-field' },
  { rule: 'R6', says: 'an importance above 3', path: 'touchpoints/till/importance', to: 9, ...till, field: 'importance', did: 'clamped', becomes: 3 },
  { rule: 'R6', says: 'an importance that is no number', path: 'touchpoints/till/importance', to: NaN, ...till, field: 'importance', did: 'dropped-field' },
  { rule: 'R6', says: 'a negative reach', path: 'touchpoints/till/reach', to: -1, ...till, field: 'reach', did: 'dropped-field' },
  { rule: 'R6', says: 'an endless reach', path: 'touchpoints/till/reach', to: Infinity, ...till, field: 'reach', did: 'dropped-field' },
  { rule: 'R6', says: 'an emotion below −2', path: 'touchpoints/till/emotion/all', to: -5, ...till, field: 'emotion.all', did: 'clamped', becomes: -2 },
  { rule: 'R6', says: 'a persona’s emotion above 2', path: 'touchpoints/till/emotion/byPersona/mina', to: 3, ...till, field: 'emotion.byPersona.mina', did: 'clamped', becomes: 2 },
  { rule: 'R6', says: 'a weight below 0', path: 'metrics/csat/weight', to: -1, ...csat, field: 'weight', did: 'clamped', becomes: 0 },
  { rule: 'R6', says: 'a spread of nothing', path: 'metrics/csat/spread', to: 0, ...csat, field: 'spread', did: 'dropped-field' },
  { rule: 'R6', says: 'a ranking with a spread of nothing', path: 'map/ranking', to: { spreadHealth: 0 }, ...map, field: 'ranking.spreadHealth', did: 'dropped-field', becomes: {} },
  { rule: 'R6', says: 'a family cap below one half', path: 'map/ranking', to: { familyCap01: 0.4 }, ...map, field: 'ranking.familyCap01', did: 'dropped-field', becomes: {} },
  { rule: 'R6', says: 'no touchpoint to highlight', path: 'map/highlightCount', to: 0, ...map, field: 'highlightCount', did: 'dropped-field' },
  { rule: 'R6', says: 'an endless figure', path: 'measurements/figure/value/value', to: Infinity, ...measurement('figure'), field: 'value' },
  { rule: 'R6', says: 'a negative spread of answers', path: 'measurements/figure/value/sd', to: -1, kind: 'measurements', id: 'figure', field: 'value.sd', did: 'dropped-field' },
  { rule: 'R7', says: 'half a person highlighted', path: 'map/highlightCount', to: 2.5, ...map, field: 'highlightCount', did: 'dropped-field' },
  { rule: 'R7', says: 'half an answer', path: 'measurements/answers/value/counts', to: [1, 2, 3, 4, 0.5], ...measurement('answers'), field: 'value' },
  { rule: 'R7', says: 'a negative number of people', path: 'measurements/share/value/x', to: -1, ...measurement('share'), field: 'value' },
  { rule: 'R7', says: 'a fraction of a sample', path: 'measurements/times/value/n', to: 1.5, ...measurement('times'), field: 'value' },
  { rule: 'R8', says: 'a place of one number', path: 'stages/buy/place', to: [1], kind: 'stages', id: 'buy', field: 'place', did: 'replaced-field', becomes: [0, 0] },
  { rule: 'R8', says: 'a place that is nowhere', path: 'personas/mina/place', to: [NaN, 0], ...mina, field: 'place', did: 'replaced-field', becomes: [0, 0] },
  { rule: 'R8', says: 'a place beyond the edge of the world', path: 'personas/mina/place', to: [1e12, 5], ...mina, field: 'place', did: 'clamped', becomes: [10_000_000, 5] },
  { rule: 'R9', says: 'a time without a zone', path: 'map/updatedAt', to: '2026-06-01T09:00:00', ...map, field: 'updatedAt', did: 'replaced-field', becomes: '1970-01-01T00:00:00.000Z' },
  { rule: 'R9', says: 'a day that does not exist', path: 'personas/mina/evidence/0/date', to: '2026-02-30', ...mina, field: 'evidence.0.date', did: 'dropped-field' },
  { rule: 'R9', says: 'a period that begins on no day', path: 'measurements/answers/period/from', to: 'spring', kind: 'measurements', id: 'answers', field: 'period.from', did: 'dropped-field' },
  { rule: 'R10', says: 'a period that ends before it begins', path: 'measurements/answers/period/from', to: '2026-04-01', kind: 'measurements', id: 'answers', field: 'period', did: 'dropped-field' },
  { rule: 'R11', says: 'a touchpoint of a stage that is not there', path: 'touchpoints/till/node', to: 'gone', ...till, field: 'node', did: 'moved', becomes: 'look' },
  { rule: 'R11', says: 'a touchpoint inside a touchpoint', path: 'touchpoints/till/node', to: 'window', ...till, field: 'node', did: 'moved', becomes: 'look' },
  { rule: 'R11', says: 'a touchpoint of nothing', path: 'touchpoints/till/node', to: undefined, ...till, field: 'node', did: 'moved', becomes: 'look' },
  { rule: 'R12', says: 'a channel that is not there', path: 'touchpoints/till/channel', to: 'gone', ...till, field: 'channel', did: 'dropped-reference' },
  { rule: 'R12', says: 'a department that is a channel', path: 'touchpoints/till/department', to: 'shop', ...till, field: 'department', did: 'dropped-reference' },
  { rule: 'R12', says: 'a preferred channel that is not there', path: 'personas/mina/preferredChannels', to: ['gone', 'shop'], ...mina, field: 'preferredChannels', did: 'dropped-reference', becomes: ['shop'] },
  { rule: 'R13', says: 'a connection from nowhere', path: 'connections/in/from', to: 'gone', kind: 'connections', id: 'in', field: 'from', did: 'left-out' },
  { rule: 'R13', says: 'a connection to a metric', path: 'connections/in/to', to: 'csat', kind: 'connections', id: 'in', field: 'to', did: 'left-out' },
  { rule: 'R14', says: 'a connection from a thing to itself', path: 'connections/in/to', to: 'window', kind: 'connections', id: 'in', field: 'to', did: 'left-out' },
  { rule: 'R15', says: 'a connection for a persona that is not there', path: 'connections/in/personas', to: ['mina', 'gone'], kind: 'connections', id: 'in', field: 'personas', did: 'dropped-reference', becomes: ['mina'] },
  { rule: 'R15', says: 'a connection for nobody who is there', path: 'connections/in/personas', to: ['gone'], kind: 'connections', id: 'in', field: 'personas', did: 'dropped-reference' },
  { rule: 'R16', says: 'an emotion of a persona that is not there', path: 'touchpoints/till/emotion/byPersona', to: { gone: 1, mina: 2 }, ...till, field: 'emotion.byPersona', did: 'dropped-reference', becomes: { mina: 2 } },
  { rule: 'R17', says: 'a measurement of no metric', path: 'measurements/share/metric', to: 'gone', ...measurement('share'), field: 'metric' },
  { rule: 'R17', says: 'a measurement of a persona', path: 'measurements/share/subject', to: 'mina', ...measurement('share'), field: 'subject' },
  { rule: 'R18', says: 'a measurement for a persona that is not there', path: 'measurements/answers/persona', to: 'gone', ...measurement('answers'), field: 'persona' },
  { rule: 'R19', says: 'a scale that ends where it begins', path: 'metrics/csat/scale', to: { min: 5, max: 5, step: 1 }, ...csat, field: 'scale', did: 'dropped-field' },
  { rule: 'R6', says: 'a scale without a step', path: 'metrics/csat/scale', to: { min: 1, max: 5, step: 0 }, ...csat, field: 'scale', did: 'dropped-field' },
  { rule: 'R19', says: 'a scale whose steps do not come out', path: 'metrics/csat/scale', to: { min: 1, max: 5, step: 3 }, ...csat, field: 'scale', did: 'dropped-field' },
  { rule: 'R21', says: 'one answer count too few', path: 'measurements/answers/value/counts', to: [1, 2, 3, 4], ...measurement('answers'), field: 'value.counts' },
  { rule: 'R22', says: 'more satisfied people than people', path: 'measurements/share/value/x', to: 151, ...measurement('share'), field: 'value' },
  { rule: 'R23', says: 'durations that say nothing', path: 'measurements/times/value/medianSeconds', to: undefined, ...measurement('times'), field: 'value' },
  { rule: 'R23', says: 'a median duration of nothing', path: 'measurements/times/value/medianSeconds', to: 0, ...measurement('times'), field: 'value' },
  { rule: 'R24', says: 'a top box beyond the scale', path: 'metrics/csat/topBoxFrom', to: 6, ...csat, field: 'topBoxFrom', did: 'dropped-field' },
  { rule: 'R25', says: 'a share given in per cent', path: 'measurements/figure/value/value', to: 70, ...measurement('figure'), field: 'value.value' },
  { rule: 'R25', says: 'an anchor of a duration below nothing', path: 'metrics/art/target/value', to: -1, kind: 'metrics', id: 'art', field: 'target', did: 'dropped-field' },
  { rule: 'R26', says: 'an unknown key that is no JSON', path: 'stages/buy/newer', to: Infinity, kind: 'stages', id: 'buy', field: 'newer', did: 'dropped-field' },
  { rule: 'R26', says: 'an unknown key that reaches the prototype', path: 'stages/buy/newer', to: JSON.parse('{"__proto__":1,"a":2}'), kind: 'stages', id: 'buy', field: 'newer.__proto__', did: 'dropped-key', becomes: { a: 2 } },
  { rule: 'R26', says: 'something carried that is no JSON', path: 'map/carried', to: { file: NaN }, ...map, field: 'carried.file', did: 'dropped-field', becomes: {} },
  { rule: 'R27', says: 'a scenario about a metric that is not there', path: 'scenarios/calmer/changes', to: [{ metric: 'gone', subject: 'till', value: 0.5 }, { metric: 'csat', subject: 'till', value: 0.5 }], ...calmer, field: 'changes.0.metric', did: 'dropped-reference', becomes: [{ metric: 'csat', subject: 'till', value: 0.5 }] },
  { rule: 'R27', says: 'a scenario about a touchpoint that is not there', path: 'scenarios/calmer/changes', to: [{ metric: 'csat', subject: 'gone', value: 0.5 }], ...calmer, field: 'changes.0.subject', did: 'dropped-reference', becomes: [] },
  { rule: 'R27', says: 'a scenario about a persona that is not there', path: 'scenarios/calmer/changes', to: [{ metric: 'csat', subject: 'till', persona: 'gone', value: 0.5 }], ...calmer, field: 'changes.0.persona', did: 'dropped-reference', becomes: [] },
  { rule: 'R25', says: 'a scenario with more than everyone satisfied', path: 'scenarios/calmer/changes', to: [{ metric: 'csat', subject: 'till', value: 1.2 }], ...calmer, field: 'changes.0.value', did: 'dropped-field', becomes: [] },
  { rule: 'R6', says: 'a scenario with an endless figure', path: 'scenarios/calmer/changes', to: [{ metric: 'csat', subject: 'till', value: Infinity }], ...calmer, field: 'changes.0', did: 'dropped-field', becomes: [] },
  { rule: 'R3', says: 'a scenario without a list of changes', path: 'scenarios/calmer/changes', to: 'none', ...calmer, field: 'changes', did: 'replaced-field', becomes: [] },
  { rule: 'R28', says: 'a view for a persona that is not there', path: 'views/tills/persona', to: 'gone', ...tills, field: 'persona', did: 'dropped-reference' },
  { rule: 'R28', says: 'a view of personas one of whom is not there', path: 'views/tills/personas', to: ['gone', 'mina'], ...tills, field: 'personas', did: 'dropped-reference', becomes: ['mina'] },
  { rule: 'R28', says: 'a view of a channel that is not there', path: 'views/tills/channels', to: ['gone'], ...tills, field: 'channels', did: 'dropped-reference' },
  { rule: 'R28', says: 'a view of a department that is not there', path: 'views/tills/departments', to: ['gone'], ...tills, field: 'departments', did: 'dropped-reference' },
  { rule: 'R3', says: 'a view with an unknown lens', path: 'views/tills/lens', to: 'mood', ...tills, field: 'lens', did: 'dropped-field' },
  { rule: 'R6', says: 'a view of a part without width', path: 'views/tills/seen/width', to: 0, ...tills, field: 'seen', did: 'dropped-field' },
  { rule: 'R3', says: 'a view of a part without a place', path: 'views/tills/seen/x', to: undefined, ...tills, field: 'seen', did: 'dropped-field' },
];
