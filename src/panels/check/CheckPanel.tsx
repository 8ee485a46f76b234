/**
 * The map check beside the canvas: what is missing, wrong or worth a look, rule by rule, live while one edits. It shows
 * and offers; what is mended or marked goes through the same edits as everywhere.
 */
import { CircleCheck } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import { findingKey, ruleIds, type Finding, type RuleId, type Severity } from '../../analysis/check/Finding';
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import { CheckGroup, type CheckGroupProps } from './CheckGroup';
import styles from './CheckPanel.module.css';
import { IntendedList } from './IntendedList';
import { keepOpenFinding, type OpenFinding } from './keepOpenFinding';
import { useCheck } from './useCheck';
import { useIntended } from './useIntended';

export interface CheckPanelProps {
  /** ISO date; figures and evidence more than twelve months older are stale. */
  readonly today: string;
  /** Selects a thing and shows it on the canvas. */
  readonly onGoTo: (id: string) => void;
}

export function CheckPanel({ today, onGoTo }: CheckPanelProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const { open: found, intended } = useCheck(today);
  const { mark, unmark } = useIntended();
  const [opened, setOpened] = useState<OpenFinding | null>(null);
  const panel = useRef<HTMLElement>(null);
  const { findings, mended } = keepOpenFinding(found, opened, map);

  const shared: Shared = {
    map,
    today,
    openKey: opened && findingKey(opened.finding),
    isMended: (finding) => finding === mended,
    onOpenChange: (finding, isOpen) => {
      const index = findings.filter(({ rule }) => rule === finding.rule).indexOf(finding);
      if (!isOpen && finding === mended) focusBeside(panel);
      setOpened(isOpen ? { finding, index } : null);
    },
    onIntend: (those) => {
      focusBeside(panel);
      mark(those);
    },
    onGoTo,
  };
  return (
    <section ref={panel} className={styles.panel} aria-label={t('check.title')} tabIndex={-1}>
      <Summary found={found.length} intended={intended.length} />
      {findings.length === 0 && <NothingFound hasIntended={intended.length > 0} />}
      <Groups severity="attention" findings={findings} shared={shared} />
      <Groups severity="hint" findings={findings} shared={shared} />
      {intended.length > 0 && (
        <IntendedList
          findings={intended}
          map={map}
          onCheckAgain={(finding) => {
            focusBeside(panel);
            unmark(finding);
          }}
          onGoTo={onGoTo}
        />
      )}
    </section>
  );
}

type Shared = Omit<CheckGroupProps, 'rule' | 'findings'>;

const mostFramesToGo = 30;

/** An entry with the focus is about to go: its neighbour gets it, or the panel where there is none. */
function focusBeside(panel: RefObject<HTMLElement | null>): void {
  const focused = document.activeElement;
  const item = focused?.closest('li');
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>('[data-finding]') ?? panel.current;
  // The list follows the edit a frame later, on a slow machine some frames; what stays keeps the focus itself.
  let frames = 0;
  const look = (): void => {
    frames += 1;
    const isThere = focused?.isConnected === true && focused !== document.body;
    if (isThere && frames < mostFramesToGo) requestAnimationFrame(look);
    if (isThere) return;
    if (next?.isConnected === true) next.focus();
    else panel.current?.focus();
  };
  requestAnimationFrame(look);
}

function Summary({ found, intended }: { readonly found: number; readonly intended: number }) {
  const { t } = useLanguage();
  const findings = t('check.findings', { count: found });
  return (
    <>
      <h2 className="visually-hidden">{t('check.title')}</h2>
      <p role="status" className={styles.summary}>
        {intended === 0
          ? findings
          : t('check.summary', { findings, intended: t('check.intendedCount', { count: intended }) })}
      </p>
    </>
  );
}

function NothingFound({ hasIntended }: { readonly hasIntended: boolean }) {
  const { t } = useLanguage();
  const isEmpty = useSessionState(
    ({ map }) =>
      Object.keys(map.stages).length +
        Object.keys(map.personas).length +
        Object.keys(map.touchpoints).length ===
      0,
  );
  return (
    <div className={styles.nothing}>
      {!isEmpty && <CircleCheck size={20} strokeWidth={1.75} aria-hidden className={styles.good} />}
      <h3 className={styles.nothingTitle}>{t(isEmpty ? 'check.empty' : 'check.nothing')}</h3>
      <p>{t(isEmpty ? 'check.emptyText' : hasIntended ? 'check.nothingElse' : 'check.nothingText')}</p>
    </div>
  );
}

interface GroupsProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly shared: Shared;
}

function Groups({ severity, findings, shared }: GroupsProps) {
  const { t } = useLanguage();
  const byRule = groupByRule(findings.filter((finding) => finding.severity === severity));
  if (byRule.length === 0) return null;
  return (
    <section className={styles.severity}>
      <h3 className={styles.severityTitle}>{t(`check.${severity}`)}</h3>
      {byRule.map(([rule, ofRule]) => (
        <CheckGroup key={rule} {...shared} rule={rule} findings={ofRule} />
      ))}
    </section>
  );
}

/** In the order of the rules; those that found nothing are not there. */
function groupByRule(findings: readonly Finding[]): (readonly [RuleId, readonly Finding[]])[] {
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return ruleIds.flatMap((rule) => {
    const group = groups.get(rule);
    return group ? [[rule, group] as const] : [];
  });
}
