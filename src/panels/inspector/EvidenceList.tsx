/** What a persona rests on. Each piece is a kind, a note and a day; without any the persona is a guess. */
import { Plus, X } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { evidenceKinds, type Evidence, type Persona } from '../../model/JourneyMap';
import { useSession } from '../../session/useSession';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import type { Edit } from './Edit';
import styles from './Inspector.module.css';
import { Section } from './Section';
import { StoredDate } from './StoredDate';
import { StoredText } from './StoredFields';
import { useEdit } from './useEdit';

const noEvidence: readonly Evidence[] = [];

export function EvidenceList({ persona }: { readonly persona: Persona }) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const session = useSession();
  const pieces = persona.evidence ?? noEvidence;
  const set = (evidence: readonly Evidence[]): Edit => ({
    kind: 'personas',
    id: persona.id,
    fields: { evidence: evidence.length === 0 ? undefined : evidence },
  });
  return (
    <Section id="persona-evidence" title={t('inspector.evidence')} count={pieces.length} startsOpen>
      {pieces.length === 0 && <p className={styles.note}>{t('inspector.noEvidence')}</p>}
      {pieces.map((piece, index) => (
        <EvidencePiece
          // Pieces have no ids; they are only added at the end and removed.
          key={`${index} of ${pieces.length}`}
          piece={piece}
          position={index + 1}
          toEdit={(fields) => {
            // What another field of the piece has written since counts.
            const now = session.map.personas[persona.id]?.evidence ?? pieces;
            return set(now.map((other, at) => (at === index ? withFields(other, fields) : other)));
          }}
          onRemove={() => {
            edit(set(pieces.toSpliced(index, 1)));
          }}
        />
      ))}
      <Menu
        label={t('inspector.addEvidence')}
        trigger={
          <Button variant="quiet" icon={Plus} className={styles.start}>
            {t('inspector.addEvidence')}
          </Button>
        }
        items={evidenceKinds.map((kind) => ({
          id: kind,
          label: t(`evidenceKind.${kind}`),
          onSelect: () => {
            edit(set([...pieces, { kind }]));
          },
        }))}
      />
    </Section>
  );
}

interface EvidenceFields {
  readonly kind?: Evidence['kind'];
  readonly note?: string | undefined;
  readonly date?: string | undefined;
}

function withFields(piece: Evidence, fields: EvidenceFields): Evidence {
  const { kind, note, date, ...others } = { ...piece, ...fields };
  return { ...others, kind, ...(note !== undefined && { note }), ...(date !== undefined && { date }) };
}

interface EvidencePieceProps {
  readonly piece: Evidence;
  readonly position: number;
  readonly toEdit: (fields: EvidenceFields) => Edit;
  readonly onRemove: () => void;
}

function EvidencePiece({ piece, position, toEdit, onRemove }: EvidencePieceProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  return (
    <fieldset aria-label={t('inspector.evidenceNumber', { position })} className={styles.piece}>
      <div className={styles.pieceHead}>
        <SelectField
          label={t('inspector.evidenceKind')}
          hideLabel
          value={piece.kind}
          options={evidenceKinds.map((value) => ({ value, label: t(`evidenceKind.${value}`) }))}
          onChange={(value) => {
            const kind = evidenceKinds.find((candidate) => candidate === value);
            if (kind) edit(toEdit({ kind }));
          }}
        />
        <IconButton label={t('inspector.removeEvidence', { position })} icon={X} onClick={onRemove} />
      </div>
      <StoredText
        label={t('inspector.evidenceNote')}
        hideLabel
        value={piece.note}
        multiline={1}
        placeholder={t('inspector.evidenceNotePlaceholder')}
        toEdit={(note) => toEdit({ note })}
      />
      <div className={styles.pieceDate}>
        <StoredDate
          label={t('inspector.evidenceDate')}
          hideLabel
          value={piece.date}
          toEdit={(date) => toEdit({ date })}
        />
      </div>
    </fieldset>
  );
}
