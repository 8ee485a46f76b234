/** What a stage, a persona or a touchpoint is connected with: a way to go there, and a way to connect it. */
import { ArrowLeft, ArrowRight, CornerDownLeft, LogOut } from 'lucide-react';
import { createConnection } from '../../commands/createConnection';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type EndId, type TouchpointId } from '../../model/ids';
import type { Connection, ConnectionKind } from '../../model/JourneyMap';
import { listConnectionsOf, listJourney, listPersonas, listStages } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { endName } from './endName';
import styles from './Inspector.module.css';
import { PickerField } from './PickerField';
import { Section } from './Section';
import { useEdit } from './useEdit';

export interface ConnectionsOfProps {
  readonly end: EndId;
  readonly onGoTo: (id: string) => void;
}

export function ConnectionsOf({ end, onGoTo }: ConnectionsOfProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const connections = listConnectionsOf(map, end);
  return (
    <Section id="connections" title={t('inspector.connections')} count={connections.length}>
      {connections.length > 0 && (
        <ul className={styles.rows} aria-label={t('inspector.connections')}>
          {connections.map((connection) => (
            <li key={connection.id}>
              <ConnectionRow connection={connection} end={end} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
      <AddConnection end={end} />
    </Section>
  );
}

const icons: Readonly<Record<ConnectionKind, typeof ArrowRight>> = {
  flow: ArrowRight,
  return: CornerDownLeft,
  'drop-off': LogOut,
};

interface ConnectionRowProps extends ConnectionsOfProps {
  readonly connection: Connection;
}

function ConnectionRow({ connection, end, onGoTo }: ConnectionRowProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const isOut = connection.from === end;
  const name = endName(map, isOut ? connection.to : connection.from, t);
  const Icon = isOut
    ? icons[connection.kind]
    : connection.kind === 'flow'
      ? ArrowLeft
      : icons[connection.kind];
  return (
    <button
      type="button"
      className={styles.row}
      onClick={() => {
        onGoTo(connection.id);
      }}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.rowName}>
        {t(isOut ? 'inspector.leadsTo' : 'inspector.comesFrom', { name })}
      </span>
      <span className={styles.rowDetail}>
        {[t(`connectionKind.${connection.kind}`), connection.label].filter(Boolean).join(' · ')}
      </span>
    </button>
  );
}

function AddConnection({ end }: { readonly end: EndId }) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const { together } = useEdit();
  const taken = new Set(
    Object.values(map.connections)
      .filter(({ from, kind }) => from === end && kind === 'flow')
      .map(({ to }) => to),
  );
  const nodes: readonly { readonly id: EndId; readonly detail: string }[] = [
    ...listStages(map).map(({ id }) => ({ id, detail: t('common.stage') })),
    ...listPersonas(map).map(({ id }) => ({ id, detail: t('common.persona') })),
    ...listJourney(map).map(({ id, node }) => ({ id, detail: endName(map, node, t) })),
  ];
  return (
    <PickerField
      label={t('inspector.connectTo')}
      placeholder={t('inspector.connectToPlaceholder')}
      value=""
      entries={nodes
        .filter(({ id }) => id !== end && !taken.has(id))
        .map(({ id, detail }) => ({ key: id, label: endName(map, id, t), detail }))}
      onPick={(key) => {
        // Of several kinds; whichever it is, the session finds it under its id.
        const to: EndId = asId<TouchpointId>(key);
        together((run) => run(createConnection, { from: end, to, kind: 'flow' }));
      }}
    />
  );
}
