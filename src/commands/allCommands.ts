/** Every edit there is. A command that is not in this list is not tested, and cannot be found. */
import { addMeasurement } from './addMeasurement';
import { applyImport } from './applyImport';
import { createConnection } from './createConnection';
import { createChannel, createDepartment } from './createListEntry';
import { createMetric } from './createMetric';
import { createPersona } from './createPersona';
import { createScenario } from './createScenario';
import { createStage } from './createStage';
import { createTouchpoints } from './createTouchpoints';
import { deleteRecords } from './deleteRecords';
import { duplicateRecords } from './duplicateRecords';
import { editMap, editRecord } from './editRecord';
import { editTouchpoints } from './editTouchpoints';
import { moveNodes } from './moveNodes';
import { moveStage } from './moveStage';
import { moveTouchpoints } from './moveTouchpoints';
import { restoreMap } from './restoreMap';
import { reverseConnection } from './reverseConnection';

export const allCommands = {
  addMeasurement,
  applyImport,
  createChannel,
  createConnection,
  createDepartment,
  createMetric,
  createPersona,
  createScenario,
  createStage,
  createTouchpoints,
  deleteRecords,
  duplicateRecords,
  editMap,
  editRecord,
  editTouchpoints,
  moveNodes,
  moveStage,
  moveTouchpoints,
  restoreMap,
  reverseConnection,
} as const;
