/**
 * Asks a store whose code is fetched with the first question. A fetch that fails is an outcome like every other failure,
 * and the next question tries again.
 */
import type { Outcome } from './Outcome';
import { failed, readFailure } from './storageFailure';

export function askLazily<Store>(
  load: () => Promise<Store>,
): <T extends object>(question: (store: Store) => Promise<Outcome<T>>) => Promise<Outcome<T>> {
  return async (question) => {
    let store: Store;
    try {
      store = await load();
    } catch (error) {
      return failed('unavailable', readFailure(error).message);
    }
    return await question(store);
  };
}
