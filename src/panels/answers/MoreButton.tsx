/** "Show more", with how many there are; gone when everything is shown. */
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import type { Shown } from './useShown';

export function MoreButton({ shown: { left, showMore } }: { readonly shown: Shown<unknown> }) {
  const { t, format } = useLanguage();
  if (left === 0) return null;
  return (
    <Button variant="quiet" onClick={showMore}>
      {t('answers.showMore', { left: format.number(left) })}
    </Button>
  );
}
