/** Holds the fields of a schema to an interface of the model, at compile time. At run time it does nothing. */
import type * as v from 'valibot';

/** As the model sees it: nothing of what was read is ever changed in place. */
type Frozen<T> = T extends string | number | boolean ? T : { readonly [K in keyof T]: Frozen<T[K]> };
type Read<E extends v.ObjectEntries> = Frozen<v.InferOutput<v.ObjectSchema<E, undefined>>>;
type Exactly<T, E extends v.ObjectEntries> = [Read<E>, T, keyof E, keyof T] extends [
  T,
  Read<E>,
  keyof T,
  keyof E,
]
  ? unknown
  : never;

/** Gives the entries back, if they describe exactly the fields of T: none missing, none more, none looser. */
export function entriesOf<T>() {
  return <const E extends v.ObjectEntries>(entries: E & Exactly<T, E>): E => entries;
}
