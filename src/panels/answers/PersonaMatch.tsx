/** Which values of a segment are which personas. What is no persona still counts for everyone. */
import { useMemo } from 'react';
import type { PersonaTarget } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type PersonaId } from '../../model/ids';
import { listPersonas } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { PickerField } from '../inspector/PickerField';
import { columnName } from './columnName';
import styles from './Match.module.css';
import { MoreButton } from './MoreButton';
import { setPersona } from './planEdits';
import type { Decisions } from './useDecisions';
import { useShown } from './useShown';

const atOnce = 20;
const segmentsAtOnce = 10;

export function PersonaMatch({ decisions }: { readonly decisions: Decisions }) {
  const { t } = useLanguage();
  const segments = decisions.plan.meanings.flatMap((meaning, index) =>
    meaning.kind === 'segment' ? [index] : [],
  );
  const shown = useShown(segments, segmentsAtOnce);
  if (segments.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.title}>{t('answers.matchPersonas')}</h4>
      <p className={styles.quiet}>{t('answers.personasHint')}</p>
      {shown.items.map((column) => (
        <Segment key={column} decisions={decisions} column={column} />
      ))}
      <MoreButton shown={shown} />
    </div>
  );
}

interface SegmentProps {
  readonly decisions: Decisions;
  readonly column: number;
}

function Segment({ decisions, column }: SegmentProps) {
  const words = useLanguage();
  const { t, format } = words;
  const { view, plan, change } = decisions;
  const texts = (view.columns[column]?.texts ?? []).filter(({ text }) => text !== '');
  const shown = useShown(texts, atOnce);
  const targets = plan.personas[column] ?? {};
  const used = texts.filter(({ text }) => targetOf(targets, text).to !== 'nothing').length;
  const name = columnName(view, column, words);
  const setAll = (targetFor: (text: string) => PersonaTarget) => () => {
    change((now) =>
      texts.reduce((changed, { text }) => setPersona(changed, column, text, targetFor(text)), now),
    );
  };
  return (
    <Disclosure
      defaultOpen={used > 0}
      summary={t('answers.segment', {
        column: name,
        values: format.number(texts.length),
        count: used,
        personas: format.number(used),
      })}
    >
      <div className={styles.buttons}>
        <Button
          onClick={setAll((text) => {
            const now = targetOf(targets, text);
            return now.to === 'nothing' ? { to: 'new', name: text } : now;
          })}
        >
          {t('answers.allPersonas')}
        </Button>
        <Button variant="quiet" onClick={setAll(() => ({ to: 'nothing' }))}>
          {t('answers.noPersonas')}
        </Button>
      </div>
      <ul className={styles.rows}>
        {shown.items.map(({ text, count }) => (
          <PersonaRow
            key={text}
            text={text}
            count={count}
            target={targetOf(targets, text)}
            onChange={(target) => {
              change((now) => setPersona(now, column, text, target));
            }}
          />
        ))}
      </ul>
      <MoreButton shown={shown} />
    </Disclosure>
  );
}

function targetOf(targets: Readonly<Record<string, PersonaTarget>>, text: string): PersonaTarget {
  return (Object.hasOwn(targets, text) ? targets[text] : undefined) ?? { to: 'nothing' };
}

interface PersonaRowProps {
  readonly text: string;
  readonly count: number;
  readonly target: PersonaTarget;
  readonly onChange: (target: PersonaTarget) => void;
}

function PersonaRow({ text, count, target, onChange }: PersonaRowProps) {
  const { t, format } = useLanguage();
  const map = useSessionState((state) => state.map);
  const personas = useMemo(
    () => listPersonas(map).map(({ id, name }) => ({ key: id, label: name || t('common.untitledPersona') })),
    [map, t],
  );
  const existing = target.to === 'existing' ? personas.find(({ key }) => key === target.id) : undefined;
  const value =
    target.to === 'new' ? t('answers.newPersona', { name: target.name }) : (existing?.label ?? '');
  return (
    <li className={styles.personaRow} data-segment={text}>
      <p className={styles.from}>
        {text}
        <span className={styles.times}> {t('answers.times', { times: format.number(count) })}</span>
      </p>
      <PickerField
        label={t('answers.isPersona', { name: text })}
        hideLabel
        value={value}
        placeholder={t('answers.noPersona')}
        entries={[{ key: '', label: t('answers.newPersona', { name: text }) }, ...personas]}
        onPick={(key) => {
          onChange(key === '' ? { to: 'new', name: text } : { to: 'existing', id: asId<PersonaId>(key) });
        }}
        onCreate={(name) => {
          onChange({ to: 'new', name });
        }}
        onClear={() => {
          onChange({ to: 'nothing' });
        }}
      />
    </li>
  );
}
