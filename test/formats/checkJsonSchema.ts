/**
 * A small validator for JSON Schema 2020-12: just the keywords our published schema uses. It knows no valibot,
 * so it reads the published file as a stranger would, and it stops at a keyword it does not know.
 */
interface Schema {
  readonly [keyword: string]: unknown;
}

/** The places where the value does not fit, as paths; empty when it fits. */
export function checkJsonSchema(root: Schema, value: unknown): string[] {
  return new Check(root).at(root, value, '');
}

const annotations = new Set(['$schema', '$id', '$defs', 'title', 'description', 'format']);

class Check {
  readonly #root: Schema;
  constructor(root: Schema) {
    this.#root = root;
  }

  at(schema: Schema, value: unknown, path: string): string[] {
    return Object.entries(schema).flatMap(([keyword, rule]) =>
      this.#keyword(schema, keyword, rule, value, path),
    );
  }

  #keyword(schema: Schema, keyword: string, rule: unknown, value: unknown, path: string): string[] {
    const when = (isFine: boolean) => (isFine ? [] : [`${path}: ${keyword}`]);
    const number = typeof value === 'number' ? value : null;
    const limit = Number(rule);
    switch (keyword) {
      case 'type':
        return when(isOfType(value, String(rule)));
      case 'const':
        return when(value === rule);
      case 'enum':
        return when(Array.isArray(rule) && rule.includes(value));
      case 'minimum':
        return when(number === null || number >= limit);
      case 'maximum':
        return when(number === null || number <= limit);
      case 'exclusiveMinimum':
        return when(number === null || number > limit);
      case 'minLength':
        return when(typeof value !== 'string' || value.length >= limit);
      case 'minItems':
        return when(!Array.isArray(value) || value.length >= limit);
      case 'required':
        return when(!isObject(value) || asList(rule).every((key) => Object.hasOwn(value, String(key))));
      case '$ref':
        return this.at(this.#find(String(rule)), value, path);
      case 'anyOf':
      case 'oneOf': {
        const fitting = asList(rule).filter((option) => this.at(asSchema(option), value, path).length === 0);
        return when(keyword === 'oneOf' ? fitting.length === 1 : fitting.length > 0);
      }
      default:
        return this.#parts(schema, keyword, rule, value, path);
    }
  }

  #parts(schema: Schema, keyword: string, rule: unknown, value: unknown, path: string): string[] {
    const fixed = asList(schema['prefixItems'] ?? []);
    const known = asSchema(schema['properties'] ?? {});
    switch (keyword) {
      case 'properties':
        return ownEntries(value).flatMap(([key, item]) =>
          Object.hasOwn(known, key) ? this.at(asSchema(known[key]), item, `${path}/${key}`) : [],
        );
      case 'additionalProperties':
        return ownEntries(value).flatMap(([key, item]) =>
          Object.hasOwn(known, key) ? [] : this.at(asSchema(rule), item, `${path}/${key}`),
        );
      case 'propertyNames':
        return ownEntries(value).flatMap(([key]) => this.at(asSchema(rule), key, `${path}/${key}`));
      case 'prefixItems':
        return asItems(value).flatMap((item, index) =>
          index < fixed.length ? this.at(asSchema(fixed[index]), item, `${path}/${index}`) : [],
        );
      case 'items':
        if (rule === false) return asItems(value).length > fixed.length ? [`${path}: items`] : [];
        return asItems(value).flatMap((item, index) =>
          index < fixed.length ? [] : this.at(asSchema(rule), item, `${path}/${index}`),
        );
      default:
        if (annotations.has(keyword)) return [];
        throw new Error(`Unknown keyword ${keyword} at ${path}`);
    }
  }

  #find(reference: string): Schema {
    const steps = reference.replace(/^#\//, '').split('/');
    return asSchema(steps.reduce<unknown>((at, step) => asSchema(at)[step], this.#root));
  }
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === 'object' ? isObject(value) : typeof value === type;
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asSchema(value: unknown): Schema {
  if (!isObject(value)) throw new Error(`No schema: ${JSON.stringify(value)}`);
  return value;
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`No list: ${JSON.stringify(value)}`);
  return value;
}

function asItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function ownEntries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
