/** The form a person last typed a kind of metric in, remembered on this device. Forgetting it costs a click. */
import type { ValueForm } from '../../metrics/MetricKindSpec';
import type { MetricKind } from '../../model/JourneyMap';

const storageKey = 'touchstone-value-forms';

export function lastForm(kind: MetricKind, offered: readonly ValueForm[]): ValueForm | undefined {
  const remembered = readForms()[kind];
  return offered.find((form) => form === remembered) ?? offered[0];
}

export function rememberForm(kind: MetricKind, form: ValueForm): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...readForms(), [kind]: form }));
  } catch {
    // Nothing is lost but the choice.
  }
}

function readForms(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}
