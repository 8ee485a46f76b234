/** One connection: from where to where, of what kind, for whom. */
import { ArrowDown, ArrowLeftRight } from 'lucide-react';
import { reverseConnection } from '../../commands/reverseConnection';
import { useLanguage } from '../../i18n/useLanguage';
import type { EndId } from '../../model/ids';
import { connectionKinds, type Connection } from '../../model/JourneyMap';
import { isConnected, listPersonas } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import fieldStyles from '../../ui/Field.module.css';
import { Choices } from './Choices';
import styles from './Inspector.module.css';
import type { Edit } from './Edit';
import { endName } from './endName';
import { MeasurementsSection } from './MeasurementsSection';
import { StoredText } from './StoredFields';
import { useEdit } from './useEdit';

export interface ConnectionFieldsProps {
  readonly connection: Connection;
  readonly today: string;
  readonly onGoTo: (id: string) => void;
}

type Fields = Extract<Edit, { kind: 'connections' }>['fields'];

export function ConnectionFields({ connection, today, onGoTo }: ConnectionFieldsProps) {
  const { t } = useLanguage();
  const { edit, run } = useEdit();
  const { id, from, to, kind } = connection;
  const map = useSessionState((state) => state.map);
  const set = (fields: Fields): Edit => ({ kind: 'connections', id, fields });
  return (
    <>
      <div className={styles.ends}>
        <EndButton label={t('inspector.from')} end={from} onGoTo={onGoTo} />
        <ArrowDown size={16} strokeWidth={1.75} aria-hidden className={styles.endArrow} />
        <EndButton label={t('inspector.to')} end={to} onGoTo={onGoTo} />
        <Button
          variant="quiet"
          icon={ArrowLeftRight}
          className={styles.start}
          onClick={() => {
            run(reverseConnection, { id });
          }}
        >
          {t('inspector.reverse')}
        </Button>
      </div>
      <Choices
        label={t('inspector.connectionKind')}
        value={kind}
        isRequired
        hint={t(`connectionAbout.${kind}`)}
        onChange={(value) => {
          const chosen = connectionKinds.find((candidate) => candidate === value);
          if (chosen) edit(set({ kind: chosen }));
        }}
        choices={connectionKinds
          .filter((value) => !isConnected(map, from, to, value, id))
          .map((value) => ({ value, label: t(`connectionKind.${value}`) }))}
      />
      <StoredText label={t('inspector.label')} value={connection.label} toEdit={(label) => set({ label })} />
      <PersonasOf connection={connection} set={set} />
      <MeasurementsSection subject={id} today={today} />
    </>
  );
}

function EndButton(props: {
  readonly label: string;
  readonly end: EndId;
  readonly onGoTo: (id: string) => void;
}) {
  const { label, end, onGoTo } = props;
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  return (
    <div className={styles.end}>
      <span className={fieldStyles.label}>{label}</span>
      <Button
        className={styles.endButton}
        onClick={() => {
          onGoTo(end);
        }}
      >
        {endName(map, end, t)}
      </Button>
    </div>
  );
}

function PersonasOf(props: { readonly connection: Connection; readonly set: (fields: Fields) => Edit }) {
  const { connection, set } = props;
  const { t } = useLanguage();
  const { edit } = useEdit();
  const map = useSessionState((state) => state.map);
  const all = listPersonas(map);
  const chosen = new Set(connection.personas);
  return (
    <fieldset className={styles.choiceList}>
      <legend className={fieldStyles.label}>{t('inspector.holdsFor')}</legend>
      {all.length === 0 && <p className={styles.note}>{t('inspector.noPersonas')}</p>}
      {all.length > 0 && chosen.size === 0 && (
        <p className={styles.note}>{t('inspector.holdsForEveryone')}</p>
      )}
      {all.map(({ id, name }) => (
        <CheckboxField
          key={id}
          label={name === '' ? t('common.untitledPersona') : name}
          checked={chosen.has(id)}
          onChange={(checked) => {
            const personas = all
              .map((persona) => persona.id)
              .filter((other) => (other === id ? checked : chosen.has(other)));
            edit(set({ personas: personas.length === 0 ? undefined : personas }));
          }}
        />
      ))}
    </fieldset>
  );
}
