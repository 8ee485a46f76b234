/**
 * Everything about a file that was read, on one page: what was seen, where it goes, what comes of it. Below it stands
 * what is still missing, or what applying will do. Nothing is on the map before it is applied.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FileView } from '../../datasets/FileView';
import type { RepeatedFigures } from '../../datasets/importEdits';
import type { ImportSession } from '../../datasets/ImportSession';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { ColumnList } from './ColumnList';
import styles from './Deciding.module.css';
import { DecidingFooter } from './DecidingFooter';
import { fileLine, remarkText } from './fileWords';
import { MatchSection } from './MatchSection';
import type { Propose } from './planEdits';
import { PreviewSection } from './PreviewSection';
import { Questions } from './Questions';
import { RepeatedField } from './RepeatedField';
import { useDecisions } from './useDecisions';
import { usePreview } from './usePreview';
import { useRememberOnLeave } from './useRememberOnLeave';
import type { PlanStart } from './useReadFile';

export interface DecidingProps {
  readonly view: FileView;
  readonly start: PlanStart;
  readonly importing: ImportSession;
  readonly propose: Propose;
  readonly onOtherFile: () => void;
  /** Forgets what was decided about an earlier file. */
  readonly onAfresh: () => void;
  readonly onClose: () => void;
}

export function Deciding(props: DecidingProps) {
  const { view, start, importing, propose, onOtherFile, onAfresh, onClose } = props;
  const words = useLanguage();
  const { t } = words;
  const title = useRef<HTMLHeadingElement>(null);
  const decisions = useDecisions(view, start, propose);
  const state = usePreview(importing, decisions.plan);
  const [repeated, setRepeated] = useState<RepeatedFigures>('replace');
  const leaving = useRememberOnLeave(decisions);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <div className={styles.deciding}>
      <header className={styles.file}>
        <div className={styles.fileWords}>
          <h3 ref={title} tabIndex={-1} className={styles.fileName}>
            {view.name}
          </h3>
          <p className={styles.quiet}>{fileLine(view, words)}</p>
        </div>
        <Button variant="quiet" onClick={onOtherFile}>
          {t('answers.otherFile')}
        </Button>
      </header>
      {view.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {view.remarks.map((remark) => (
            <li key={remark.kind}>{remarkText(remark, words)}</li>
          ))}
        </ul>
      )}
      {start.isRemembered && (
        <p className={styles.remembered}>
          {t('answers.remembered')}
          <Button variant="quiet" onClick={onAfresh}>
            {t('answers.afresh')}
          </Button>
        </p>
      )}
      <PartLinks />
      <Part id="answers-seen" title={t('answers.seenTitle')} text={t('answers.seenText')}>
        <Questions decisions={decisions} />
        <ColumnList decisions={decisions} />
      </Part>
      <Part id="answers-match" title={t('answers.matchTitle')} text={t('answers.matchText')}>
        <MatchSection decisions={decisions} />
      </Part>
      <Part id="answers-preview" title={t('answers.previewTitle')} text={t('answers.previewText')}>
        <PreviewSection decisions={decisions} state={state} />
        <RepeatedField decisions={decisions} state={state} repeated={repeated} onChange={setRepeated} />
      </Part>
      <DecidingFooter
        decisions={decisions}
        state={state}
        importing={importing}
        repeated={repeated}
        onApplied={() => {
          leaving.forgetLeaving();
          onClose();
        }}
        onClose={onClose}
      />
    </div>
  );
}

const parts = [
  ['answers-seen', 'answers.seenTitle'],
  ['answers-match', 'answers.matchTitle'],
  ['answers-preview', 'answers.previewTitle'],
] as const;

/** The three parts, always in reach: a file with ninety columns is a long way to scroll. */
function PartLinks() {
  const { t } = useLanguage();
  return (
    <nav aria-label={t('answers.parts')} className={styles.links}>
      {parts.map(([id, title]) => (
        <Button
          key={id}
          variant="quiet"
          onClick={() => {
            const target = document.getElementById(id);
            target?.scrollIntoView({ block: 'start' });
            target?.focus();
          }}
        >
          {t(title)}
        </Button>
      ))}
    </nav>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Part({ id, title, text, children }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} className={styles.partTitle}>
        {title}
      </h3>
      <p className={styles.quiet}>{text}</p>
      {children}
    </section>
  );
}
