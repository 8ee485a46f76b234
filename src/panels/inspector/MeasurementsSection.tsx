/** What was measured of one thing: how much there is, and the rest when it is opened. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { SubjectId } from '../../model/ids';
import { useSessionState } from '../../session/useSession';
import { lazyPart } from '../lazyPart';
import { Section } from './Section';

const MeasurementsBody = lazyPart('inspectorForms', () =>
  import('./MeasurementsBody').then((module) => module.MeasurementsBody),
);

export interface MeasurementsSectionProps {
  readonly subject: SubjectId;
  /** ISO date. */
  readonly today: string;
  readonly startsOpen?: boolean;
}

export function MeasurementsSection({ subject, today, startsOpen = false }: MeasurementsSectionProps) {
  const { t } = useLanguage();
  const isWhole = useSessionState((state) => state.map.map.id === subject);
  const measurements = useSessionState((state) => state.map.measurements);
  // Linear in all measurements: counted only when they change.
  const count = useMemo(
    () => Object.values(measurements).filter((measurement) => measurement.subject === subject).length,
    [measurements, subject],
  );
  return (
    <Section
      id={`measurements-${startsOpen ? 'open' : 'closed'}`}
      title={t(isWhole ? 'inspector.measuredWhole' : 'inspector.measurements')}
      count={count}
      startsOpen={startsOpen}
    >
      <MeasurementsBody subject={subject} today={today} />
    </Section>
  );
}
