/**
 * Rounds of editing a map until the browser is killed, each judged by the next: what was acknowledged is there, no
 * step is torn, and what is shown is what the log amounts to. Edits as a person makes them, kills at any moment.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { seededRandom } from '../helpers/seededRandom';
import { findBackend, type Backend } from './backends';
import { startCrashable, type Crashable } from './crashHarness';
import { findLosses, type Losses } from './findLosses';
import { makeMap, readBack } from './readBack';
import { makeEdit, openAdder, planEdits, type ScriptedEdit } from './scriptedEdits';
import { watchAcknowledged } from './watchAcknowledged';

const editsARound = 12;
/** The kill comes this long after an acknowledgement at most: while the next edits are typed and stored. */
const longestGraceMilliseconds = 150;
/** A map that grows for ever would make every round slower than the one before it, and prove nothing more. */
const roundsAMap = 20;

export interface KillRounds {
  readonly url: string;
  /** An empty folder for the profiles. */
  readonly folder: string;
  readonly backend: Backend;
  readonly rounds: number;
  readonly seed: number;
  /** Hears of the sums so far, each time a map is done. */
  readonly onMapDone?: (rounds: number, soFar: KillReport) => void;
}

export interface KillReport {
  readonly begun: number;
  readonly acknowledged: number;
  /** As `findLosses`, each with its round. */
  readonly lost: readonly string[];
  readonly torn: readonly string[];
}

interface Sums {
  begun: number;
  acknowledged: number;
  readonly lost: Set<string>;
  readonly torn: Set<string>;
}

interface Chapter {
  readonly profile: string;
  readonly address: string;
  readonly begun: ScriptedEdit[];
  readonly acknowledged: Set<string>;
}

/** Goes on after a loss, which is reported once, in the round that found it. */
export async function runKillRounds(plan: KillRounds): Promise<KillReport> {
  const random = seededRandom(plan.seed);
  const total: Sums = { begun: 0, acknowledged: 0, lost: new Set<string>(), torn: new Set<string>() };
  for (let round = 1; round <= plan.rounds; round += roundsAMap) {
    const rounds = Math.min(roundsAMap, plan.rounds - round + 1);
    const chapter = await runChapter(plan, round, rounds, random, ({ lost, torn }) => {
      for (const id of lost) total.lost.add(id);
      for (const id of torn) total.torn.add(id);
    });
    total.begun += chapter.begun.length;
    total.acknowledged += chapter.acknowledged.size;
    plan.onMapDone?.(round + rounds - 1, makeReport(total));
    rmSync(chapter.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  return makeReport(total);
}

function makeReport(total: Sums): KillReport {
  return { ...total, lost: [...total.lost], torn: [...total.torn] };
}

/** One map, in a profile of its own. */
async function runChapter(
  { url, folder, backend }: KillRounds,
  firstRound: number,
  rounds: number,
  random: () => number,
  judge: (losses: Losses) => void,
): Promise<Chapter> {
  const profile = join(folder, `${backend}-${String(firstRound)}`);
  const start = (): Promise<Crashable> => startCrashable(profile, { backend });
  const begun: ScriptedEdit[] = [];
  const acknowledged = new Set<string>();
  let browser = await start();
  try {
    const address = await makeMap(browser, url);
    const found = findBackend(profile);
    if (found !== backend) throw new Error(`The browser was asked for ${backend} and used ${found}`);
    for (let turn = 0; turn < rounds; turn += 1) {
      const round = firstRound + turn;
      const made = await editUntilKilled(browser, planEdits(round, editsARound, random), {
        stage: round,
        after: 1 + Math.floor(random() * 5),
        graceMilliseconds: drawGrace(random),
      });
      begun.push(...made.begun);
      for (const id of made.acknowledged) acknowledged.add(id);
      browser = await start();
      const map = await readBack(browser, address);
      judge(findLosses(map, begun, acknowledged));
      if (turn === rounds - 1) await expectCount(browser, url, map);
    }
    return { profile, address, begun, acknowledged };
  } finally {
    await browser.kill();
  }
}

/** As often at the very moment of the promise, when an early one is found out, as at any moment after it. */
function drawGrace(random: () => number): number {
  const draw = random();
  return draw < 0.5 ? 0 : Math.floor((draw - 0.5) * 2 * longestGraceMilliseconds);
}

/** The library's row is written in the same transaction as the edit: it cannot say another number. */
async function expectCount({ page }: Crashable, url: string, map: JourneyMap): Promise<void> {
  await page.goto(url);
  const count = Object.keys(map.touchpoints).length;
  await page.getByText(new RegExp(`\\b${String(count)} touchpoints?\\b`)).waitFor();
}

export interface Round {
  readonly begun: readonly ScriptedEdit[];
  readonly acknowledged: readonly string[];
}

export interface KillMoment {
  /** The stage that is edited; any number. */
  readonly stage: number;
  /** How many acknowledgements to wait for, and how long after the last of them the kill comes. */
  readonly after: number;
  readonly graceMilliseconds: number;
}

/** Edits on the open map until the kill, which comes after the plan at the latest. */
export async function editUntilKilled(
  browser: Crashable,
  plan: readonly ScriptedEdit[],
  moment: KillMoment,
): Promise<Round> {
  const acknowledged: string[] = [];
  const begun: ScriptedEdit[] = [];
  let death: Promise<void> | null = null;
  await watchAcknowledged(browser.page, plan, (id) => {
    acknowledged.push(id);
    if (acknowledged.length < moment.after) return;
    // Not even a timer's turn when there is none to wait: an early promise is broken only within milliseconds.
    death ??=
      moment.graceMilliseconds === 0
        ? browser.kill()
        : wait(moment.graceMilliseconds).then(() => browser.kill());
  });
  await openAdder(browser.page, moment.stage);
  try {
    for (const edit of plan) {
      begun.push(edit);
      await makeEdit(browser.page, edit);
    }
    await wait(longestGraceMilliseconds);
  } catch (error) {
    // Under a browser that is being killed the edit of that moment fails; under a living one it may not.
    if (death === null) throw error;
  }
  await (death ?? browser.kill());
  return { begun, acknowledged };
}
