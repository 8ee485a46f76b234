/** What a person does on the import screen, and how the figures of an import are read back from the map's own file. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright/test';
import { savedState } from './byMouse';
import { expect } from './expect';
import type { MapFile } from './takeFiles';
import { words, type AppWords } from './words';

const text = words.en;
/** A large file on a slow machine; how long it may take is for the benchmark to say. */
const patience = { timeout: 90_000 };

const folder = new URL('../../../shared/data/', import.meta.url);
export const hasSharedFiles = existsSync(new URL('sfo/truth.json', folder));
/** For the name of a test that needs them. */
export const sharedFilesNote = hasSharedFiles
  ? ''
  : ' (skipped: there is no ../shared/data beside this checkout)';
export const sharedPath = (path: string): string => fileURLToPath(new URL(path, folder));

export function importDialog(page: Page, say: AppWords = text): Locator {
  return page.getByRole('dialog', { name: say.answers.title });
}

export async function openImport(page: Page, say: AppWords = text): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: say.editor.importAnswers }).click();
  const dialog = importDialog(page, say);
  await expect(dialog.getByRole('button', { name: say.answers.chooseFile })).toBeVisible();
  return dialog;
}

export async function chooseTable(page: Page, path: string, say: AppWords = text): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    importDialog(page, say).getByRole('button', { name: say.answers.chooseFile }).click(),
  ]);
  await chooser.setFiles(path);
}

/** Until the file is read and its figures are counted. */
export async function waitForPreview(page: Page, say: AppWords = text): Promise<Locator> {
  const preview = importDialog(page, say).getByRole('region', { name: say.answers.previewTitle });
  await expect(preview).toBeVisible(patience);
  await expect(preview.locator('[aria-busy="false"]')).toBeVisible(patience);
  return preview;
}

/** What is asked, in the words it is asked in. */
export async function listQuestions(page: Page): Promise<string[]> {
  const cards = await importDialog(page)
    .locator('section[aria-labelledby="answers-questions"] > [role=group]')
    .all();
  return Promise.all(cards.map(async (card) => (await card.getAttribute('aria-label')) ?? ''));
}

export async function answerQuestion(page: Page, question: string, answer: string): Promise<void> {
  const card = importDialog(page).getByRole('group', { name: question, exact: true });
  await card.getByRole('button', { name: answer, exact: true }).click();
  await expect(card).toBeHidden();
}

/** Every value of that column becomes a persona. */
export async function makePersonas(page: Page, column: string): Promise<void> {
  const dialog = importDialog(page);
  const segment = dialog.getByRole('button', { name: new RegExp(`^${column}: \\d+ values`, 'u') });
  await segment.click();
  await segment.locator('..').getByRole('button', { name: text.answers.allPersonas }).click();
}

export async function applyAnswers(page: Page, say: AppWords = text): Promise<void> {
  const dialog = importDialog(page, say);
  const apply = dialog.getByRole('button', { name: say.answers.apply, exact: true });
  await expect(apply).toBeEnabled(patience);
  await apply.click();
  await expect(dialog).toBeHidden(patience);
  await expect(savedState(page, say)).toBeVisible();
}

type Value = MapFile['map']['measurements'][number]['value'];

export interface ImportedFigure {
  /** The column it came from. */
  readonly column: string;
  /** The touchpoint; null: the whole journey. */
  readonly touchpoint: string | null;
  /** null: everyone. */
  readonly persona: string | null;
  readonly kind: string;
  readonly scaleMin: number;
  readonly value: Value;
}

export function listFigures({ map }: MapFile): readonly ImportedFigure[] {
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    list.find((one) => one.id === id)?.name ?? null;
  return map.measurements.map(({ subject, metric: id, persona, importedFrom, value }) => {
    const metric = map.metrics.find((one) => one.id === id);
    if (!metric) throw new Error(`The file has no metric ${id}`);
    return {
      column: importedFrom?.column ?? '',
      touchpoint: nameIn(map.touchpoints, subject),
      persona: nameIn(map.personas, persona),
      kind: metric.kind,
      scaleMin: metric.scale?.min ?? 0,
      value,
    };
  });
}

export function findFigure(
  figures: readonly ImportedFigure[],
  wanted: Partial<Pick<ImportedFigure, 'column' | 'touchpoint' | 'persona'>>,
): ImportedFigure {
  const entries = Object.entries({ persona: null, ...wanted });
  const found = figures.filter((figure) =>
    entries.every(([key, value]) => Object.entries(figure).some(([k, v]) => k === key && v === value)),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0)
    throw new Error(`${String(found.length)} figures are like ${JSON.stringify(wanted)}`);
  return only;
}

/** How often each answer was given, the lowest answer first: worked out here, not by the app. */
export function countsOf({ value, column }: ImportedFigure): readonly number[] {
  const { counts } = value;
  if (!Array.isArray(counts)) throw new Error(`${column} has no counts`);
  return counts.map(Number);
}

export interface AnswerFacts {
  readonly n: number;
  readonly mean: number;
  /** Answers from `from` on. */
  readonly top: number;
}

export function answerFacts(figure: ImportedFigure, from: number): AnswerFacts {
  const answers = countsOf(figure).map((count, place) => ({ count, answer: figure.scaleMin + place }));
  const n = answers.reduce((sum, { count }) => sum + count, 0);
  return {
    n,
    mean: answers.reduce((sum, { count, answer }) => sum + count * answer, 0) / n,
    top: answers.filter(({ answer }) => answer >= from).reduce((sum, { count }) => sum + count, 0),
  };
}
