/** Every Korean text, by area. */
import { canvas, editor } from './canvas';
import { common, refusal, save, stageKind, step } from './common';
import { exporting, saving } from './export';
import * as inspectorTexts from './inspector';
import * as metricTexts from './metrics';
import * as presetTexts from './presets';
import { samples, templates } from './templates';
import { weakest } from './weakest';
import * as libraryTexts from './library';

export const texts = {
  canvas,
  editor,
  common,
  refusal,
  save,
  stageKind,
  step,
  weakest,
  exporting,
  saving,
  samples,
  templates,
  ...metricTexts,
  ...inspectorTexts,
  ...presetTexts,
  ...libraryTexts,
};
