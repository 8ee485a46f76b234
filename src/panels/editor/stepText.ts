/** What a step of the undo list is called: "move touchpoint “Checkout”". */
import type { StepLabel } from '../../commands/Command';
import type { Translate } from '../../i18n/language';

export function stepText({ step, name, count }: StepLabel, t: Translate): string {
  const what = t(`step.${step}`, { count: count ?? 1 });
  return name === undefined ? what : t('step.named', { step: what, name });
}
