/** The part of a map that a kept view shows, as it stands in a file. Its ranges are those of `model/recordFields.ts`. */
import * as v from 'valibot';
import type { SeenPart } from '../../model/SavedView';
import { entriesOf } from './entriesOf';

const coordinate = v.pipe(v.number(), v.minValue(-1e7), v.maxValue(1e7));
const extent = v.pipe(v.number(), v.gtValue(0), v.maxValue(1e7));

export const seenSchema: v.GenericSchema<SeenPart> = v.looseObject(
  entriesOf<SeenPart>()({
    x: coordinate,
    y: coordinate,
    width: extent,
    height: extent,
    zoom: v.pipe(v.number(), v.gtValue(0), v.maxValue(64)),
  }),
);
