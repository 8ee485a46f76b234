/** Every edit there is. A command that is not in this list is not tested, and cannot be found. */
import { addMeasurement } from './addMeasurement';
import { applyImport } from './applyImport';
import { arrangeNodes } from './arrangeNodes';
import { createConnection } from './createConnection';
import { createChannel, createDepartment } from './createListEntry';
import { createMetric } from './createMetric';
import { createPersona } from './createPersona';
import { createScenario } from './createScenario';
import { createStage } from './createStage';
import { createTouchpoints } from './createTouchpoints';
import { createView } from './createView';
import { deleteRecords } from './deleteRecords';
import { duplicateRecords } from './duplicateRecords';
import { editMap, editRecord } from './editRecord';
import { editTouchpoints } from './editTouchpoints';
import { editView } from './editView';
import { insertStage } from './insertStage';
import { mergeStages } from './mergeStages';
import { moveNodes } from './moveNodes';
import { moveStage } from './moveStage';
import { moveTouchpoints } from './moveTouchpoints';
import { moveView } from './moveView';
import { orderTouchpoints } from './orderTouchpoints';
import { pasteCells } from './pasteCells';
import { pasteRecords } from './pasteRecords';
import { reconnect } from './reconnect';
import { restoreMap } from './restoreMap';
import { reverseConnection } from './reverseConnection';
import { splitStage } from './splitStage';

export const allCommands = {
  addMeasurement,
  applyImport,
  arrangeNodes,
  createChannel,
  createConnection,
  createDepartment,
  createMetric,
  createPersona,
  createScenario,
  createStage,
  createTouchpoints,
  createView,
  deleteRecords,
  duplicateRecords,
  editMap,
  editRecord,
  editTouchpoints,
  editView,
  insertStage,
  mergeStages,
  moveNodes,
  moveStage,
  moveTouchpoints,
  moveView,
  orderTouchpoints,
  pasteCells,
  pasteRecords,
  reconnect,
  restoreMap,
  reverseConnection,
  splitStage,
} as const;
