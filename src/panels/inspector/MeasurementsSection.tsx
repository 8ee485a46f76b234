/** What was measured of one thing: how much there is, and the rest when it is opened. */
import { lazy } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { SubjectId } from '../../model/ids';
import { listMeasurementsOf } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { Section } from './Section';

const MeasurementsBody = lazy(() =>
  import('./MeasurementsBody').then((module) => ({ default: module.MeasurementsBody })),
);

export interface MeasurementsSectionProps {
  readonly subject: SubjectId;
  /** ISO date. */
  readonly today: string;
  readonly startsOpen?: boolean;
}

export function MeasurementsSection({ subject, today, startsOpen = false }: MeasurementsSectionProps) {
  const { t } = useLanguage();
  const count = useSessionState((state) => listMeasurementsOf(state.map, subject).length);
  return (
    <Section
      id={`measurements-${startsOpen ? 'open' : 'closed'}`}
      title={t('inspector.measurements')}
      count={count}
      startsOpen={startsOpen}
    >
      <MeasurementsBody subject={subject} today={today} />
    </Section>
  );
}
