/** `npm run schema`: writes the JSON Schema of our file to where the app serves it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { schemaFileName, writeJsonSchema } from './jsonSchema';

const folder = new URL('../../../public/schema/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL(schemaFileName, folder), writeJsonSchema());
console.log(`public/schema/${schemaFileName}`);
