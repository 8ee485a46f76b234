/**
 * The panel of what is selected: the fields of one thing, what several have in common, or the map's own when nothing
 * is selected. It shows and edits; it never moves the canvas itself (`onGoTo`).
 */
import { Copy, Trash2 } from 'lucide-react';
import { Suspense } from 'react';
import { deleteRecords } from '../../commands/deleteRecords';
import { duplicateRecords } from '../../commands/duplicateRecords';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type ConnectionId, type PersonaId, type StageId, type TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { useSession, useSessionState } from '../../session/useSession';
import { IconButton } from '../../ui/IconButton';
import { lazyPart } from '../lazyPart';
import { endName } from './endName';
import styles from './Inspector.module.css';
import { MapFields } from './MapFields';
import { useEdit } from './useEdit';

// The form of each kind is loaded with the first selection of that kind.
const ConnectionFields = lazyPart('inspectorForms', () =>
  import('./ConnectionFields').then((module) => module.ConnectionFields),
);
const PersonaFields = lazyPart('inspectorForms', () =>
  import('./PersonaFields').then((module) => module.PersonaFields),
);
const SeveralFields = lazyPart('inspectorForms', () =>
  import('./SeveralFields').then((module) => module.SeveralFields),
);
const StageFields = lazyPart('inspectorForms', () =>
  import('./StageFields').then((module) => module.StageFields),
);
const TouchpointFields = lazyPart('inspectorForms', () =>
  import('./TouchpointFields').then((module) => module.TouchpointFields),
);

export interface InspectorProps {
  /** ISO date: figures older than a year count less, and say so. */
  readonly today: string;
  /** Selects a thing and shows it on the canvas; absent: it is only selected. */
  readonly onGoTo?: (id: string) => void;
}

export function Inspector({ today, onGoTo }: InspectorProps) {
  const session = useSession();
  const { t } = useLanguage();
  const selection = useSessionState((state) => state.selection);
  const goTo =
    onGoTo ??
    ((id: string) => {
      session.select([id]);
    });
  return (
    <aside className={styles.inspector} aria-label={t('inspector.region')}>
      <InspectorHead ids={selection} />
      {/* Another selection is another form: what was typed for the last one is kept when it goes. */}
      <div key={selection.join(' ')} className={styles.fields}>
        <Suspense>
          <SelectedFields ids={selection} today={today} onGoTo={goTo} />
        </Suspense>
      </div>
    </aside>
  );
}

function InspectorHead({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useLanguage();
  const { run } = useEdit();
  const map = useSessionState((state) => state.map);
  const { kind, where } = describeSelection(map, ids);
  const canDuplicate = duplicateRecords.can(map, { ids }) === null;
  const canDelete = deleteRecords.can(map, { ids }) === null;
  return (
    <header className={styles.head}>
      <h2 className={styles.kind}>
        {kind === 'several' ? t('inspector.several', { count: ids.length }) : t(`common.${kind}`)}
        {where !== null && <span className={styles.where}>{endName(map, where, t)}</span>}
      </h2>
      {canDuplicate && (
        <IconButton
          label={t('common.duplicate')}
          icon={Copy}
          onClick={() => {
            run(duplicateRecords, { ids });
          }}
        />
      )}
      {canDelete && (
        <IconButton
          label={t('common.delete')}
          icon={Trash2}
          onClick={() => {
            run(deleteRecords, { ids });
          }}
        />
      )}
    </header>
  );
}

type SelectionKind = 'journeyMap' | 'several' | 'touchpoint' | 'stage' | 'persona' | 'connection';

function describeSelection(map: JourneyMap, ids: readonly string[]) {
  const [id, ...others] = ids;
  const none = null;
  const known = (kind: SelectionKind) => ({ kind, where: none });
  if (id === undefined) return known('journeyMap');
  if (others.length > 0) return known('several');
  const touchpoint = Object.hasOwn(map.touchpoints, id) ? map.touchpoints[asId<TouchpointId>(id)] : undefined;
  if (touchpoint) return { kind: 'touchpoint' as const, where: touchpoint.node };
  if (Object.hasOwn(map.stages, id)) return known('stage');
  if (Object.hasOwn(map.personas, id)) return known('persona');
  return known(Object.hasOwn(map.connections, id) ? 'connection' : 'journeyMap');
}

interface SelectedFieldsProps {
  readonly ids: readonly string[];
  readonly today: string;
  readonly onGoTo: (id: string) => void;
}

function SelectedFields({ ids, today, onGoTo }: SelectedFieldsProps) {
  const map = useSessionState((state) => state.map);
  const [id, ...others] = ids;
  if (others.length > 0) return <SeveralFields ids={ids} />;
  if (id === undefined) return <MapFields today={today} />;
  const touchpoint = map.touchpoints[asId<TouchpointId>(id)];
  if (touchpoint) return <TouchpointFields touchpoint={touchpoint} today={today} onGoTo={onGoTo} />;
  const stage = map.stages[asId<StageId>(id)];
  if (stage) return <StageFields stage={stage} today={today} onGoTo={onGoTo} />;
  const persona = map.personas[asId<PersonaId>(id)];
  if (persona) return <PersonaFields persona={persona} onGoTo={onGoTo} />;
  const connection = map.connections[asId<ConnectionId>(id)];
  if (connection) return <ConnectionFields connection={connection} today={today} onGoTo={onGoTo} />;
  return <MapFields today={today} />;
}
