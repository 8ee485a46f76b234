/**
 * The published JSON Schema (2020-12) of our file, generated from the schemas the reader checks with. Only for
 * scripts and tests: it brings in a generator that must never land in the bundle. The rules between records
 * (`model/rules.ts`) are beyond what a schema can say.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { fileSchema, fileVersion, recordSchemas } from './schemas';

export const schemaFileName = `touchstone-map-${fileVersion}.schema.json`;

const title = `Touchstone journey map, version ${fileVersion}`;
const description = [
  'One customer journey map: records in lists that refer to each other by id.',
  'Order is the rank, compared as plain text, then the id. Places are canvas units of the top left corner.',
  'Shares are 0–1, NPS is −100…100, durations are seconds, times are ISO 8601 with zone.',
  'Keys a reader does not know are kept, at every level.',
].join(' ');

/** The text of the published file: the same definitions give the same text. */
export function writeJsonSchema(): string {
  const generated = toJsonSchema(fileSchema, {
    target: 'draft-2020-12',
    definitions: recordSchemas,
    errorMode: 'throw',
  });
  const { $schema, ...rest } = generated;
  return `${JSON.stringify({ $schema, $id: schemaFileName, title, description, ...rest }, null, 2)}\n`;
}
