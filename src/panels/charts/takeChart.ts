/**
 * A chart onto the clipboard or into a file. Says in a toast what happened. The clipboard is asked in the very moment of
 * the click, with a promise of the picture: asked after the drawing, some browsers refuse because the click is too long
 * ago. Where it is refused the same thing is saved as a file, so that nobody ends with nothing.
 */
import type { Translate } from '../../i18n/language';
import { showToast } from '../../ui/toasts';
import { downloadFile } from '../export/downloadFile';
import { exportFileName } from '../export/exportFileName';
import { chartCsv, type ChartRows } from './chartCsv';
import { chartPicture } from './chartPicture';

export interface Chart {
  readonly title: string;
  /** Null: there is nothing to draw (yet). */
  readonly svg: () => SVGSVGElement | null;
  readonly csv: () => ChartRows;
  readonly t: Translate;
}

export async function copyChartPicture(chart: Chart): Promise<void> {
  const drawing = drawChart(chart);
  const blob = drawing.then((picture) => {
    if (picture === null) throw new DOMException('No picture', 'AbortError');
    return picture;
  });
  // When the clipboard refuses, nobody else looks at the promise it was given.
  blob.catch(() => undefined);
  if (await writeClipboard(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]))) {
    showToast({ text: chart.t('charts.pictureCopied') });
    return;
  }
  const picture = await drawing;
  if (picture === null) sayFailed(chart);
  else saveInstead(chart, picture, '.png');
}

export async function copyChartCsv(chart: Chart): Promise<void> {
  const text = chartCsv(chart.csv());
  if (await writeClipboard(() => navigator.clipboard.writeText(text))) {
    showToast({ text: chart.t('charts.csvCopied') });
    return;
  }
  saveInstead(chart, csvBlob(text), '.csv');
}

export async function saveChartPicture(chart: Chart): Promise<void> {
  const picture = await drawChart(chart);
  if (picture === null) sayFailed(chart);
  else showToast({ text: chart.t('charts.saved', { name: save(chart, picture, '.png') }) });
}

export function saveChartCsv(chart: Chart): void {
  const name = save(chart, csvBlob(chartCsv(chart.csv())), '.csv');
  showToast({ text: chart.t('charts.saved', { name }) });
}

async function drawChart({ svg, title }: Chart): Promise<Blob | null> {
  const element = svg();
  return element === null ? null : chartPicture(element, title);
}

/** Spreadsheets take a file without the mark at its head for the system's old code page, and Hangul for noise. */
function csvBlob(text: string): Blob {
  return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
}

/** False: there is no clipboard, or it refuses. */
async function writeClipboard(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}

function save({ title, t }: Chart, blob: Blob, ending: string): string {
  const name = exportFileName(title, ending, t('common.appName'));
  downloadFile(blob, name);
  return name;
}

function saveInstead(chart: Chart, blob: Blob, ending: string): void {
  showToast({ text: chart.t('charts.savedInstead', { name: save(chart, blob, ending) }) });
}

function sayFailed({ t }: Chart): void {
  showToast({ text: t('charts.failed'), tone: 'error' });
}
