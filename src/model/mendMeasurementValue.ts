/**
 * The value of a measurement, in the form it was given. A value is evidence: nothing in it is clamped, rounded
 * or filled in. What cannot be right takes the measurement with it, and that is said.
 */
import type {
  Aggregate,
  AnswerCounts,
  Durations,
  GroupCounts,
  MeasurementValue,
  ShareOf,
} from './JourneyMap';
import type { Inspection } from './Inspection';
import { objectOf, optional, required, type FieldsOf, type MendWhole } from './mendObject';
import {
  drop,
  isPlainObject,
  mendCount,
  mendFinite,
  numberWithin,
  oneOf,
  rowOf,
  type Mend,
} from './mendValue';
import { rules } from './rules';

const count = required(mendCount);
const form = (word: MeasurementValue['form']) => required(oneOf([word]));
/** R23: a duration of nothing has no logarithm. */
const positiveSeconds = optional(mendPositiveSeconds);

const forms: Readonly<Record<MeasurementValue['form'], Mend>> = {
  answers: objectOf({
    form: form('answers'),
    counts: required(rowOf(mendCount)),
  } satisfies FieldsOf<AnswerCounts>),
  groups: objectOf({
    form: form('groups'),
    low: count,
    middle: count,
    high: count,
  } satisfies FieldsOf<GroupCounts>),
  share: objectOf({ form: form('share'), x: count, n: count } satisfies FieldsOf<ShareOf>, mendShare),
  aggregate: objectOf({
    form: form('aggregate'),
    value: required(mendFinite),
    n: optional(mendCount),
    sd: optional(numberWithin({ min: 0 })),
  } satisfies FieldsOf<Aggregate>),
  durations: objectOf(
    {
      form: form('durations'),
      n: count,
      meanSeconds: positiveSeconds,
      medianSeconds: positiveSeconds,
      logMean: optional(mendFinite),
      logSd: optional(numberWithin({ min: 0 })),
    } satisfies FieldsOf<Durations>,
    mendDurations,
  ),
};

export function mendMeasurementValue(value: unknown, found: Inspection): unknown {
  const given = isPlainObject(value) && Object.hasOwn(value, 'form') ? value['form'] : undefined;
  if (typeof given !== 'string' || !isForm(given)) return drop(found, rules.fieldKinds);
  return forms[given](value, found);
}

function isForm(word: string): word is MeasurementValue['form'] {
  return Object.hasOwn(forms, word);
}

function mendShare(...[value, found]: Parameters<MendWhole>): ReturnType<MendWhole> {
  const { x, n } = value;
  return typeof x === 'number' && typeof n === 'number' && x > n ? drop(found, rules.shareOf) : value;
}

function mendDurations(...[value, found]: Parameters<MendWhole>): ReturnType<MendWhole> {
  const isThere = (key: keyof Durations) => value[key] !== undefined;
  const hasMiddle = isThere('meanSeconds') || isThere('medianSeconds') || isThere('logMean');
  return hasMiddle ? value : drop(found, rules.durations);
}

function mendPositiveSeconds(value: unknown, found: Inspection): unknown {
  if (typeof value !== 'number') return drop(found, rules.fieldKinds);
  return Number.isFinite(value) && value > 0 ? value : drop(found, rules.durations);
}
