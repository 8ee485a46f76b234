/** Random edits of the kinds that meet when two copies of a map are merged: values, references, deletions of anything. */
import { createChannel } from '../../src/commands/createListEntry';
import { createScenario } from '../../src/commands/createScenario';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editRecord, type EditRecordArgs } from '../../src/commands/editRecord';
import { reverseConnection } from '../../src/commands/reverseConnection';
import { asId, type ConnectionId, type MetricId, type TouchpointId } from '../../src/model/ids';
import { recordKinds, type JourneyMap, type RecordKind } from '../../src/model/JourneyMap';
import type { PlainEditor } from '../helpers/plainEditor';
import { runRandomEdit, type EditNumbers } from '../helpers/randomEdit';

export function runMergeEdit(editor: PlainEditor, numbers: EditNumbers): void {
  const [which, first, second, third] = numbers;
  const { map } = editor;
  const pick = (kind: RecordKind, at: number): string | undefined => {
    const ids = Object.keys(map[kind]).sort();
    return ids[at % Math.max(1, ids.length)];
  };
  const edit = (kind: RecordKind, fields: object): void => {
    const id = pick(kind, first);
    // The fields are of the kind, which only the caller's line can show.
    if (id !== undefined) editor.run(editRecord, { kind, id, fields } as EditRecordArgs);
  };
  const word = `w${String(third % 5)}`;
  switch (which % 14) {
    case 0:
      edit('touchpoints', { channel: pick('channels', second), department: pick('departments', third) });
      return;
    case 1: {
      const persona = pick('personas', second);
      const byPersona = persona === undefined ? {} : { [persona]: (third % 5) - 2 };
      edit('touchpoints', { emotion: { ...(third % 2 === 0 && { all: (second % 5) - 2 }), byPersona } });
      return;
    }
    case 2:
      edit('touchpoints', { pains: listFrom(third), ideas: listFrom(second), quote: word });
      return;
    case 3: {
      const channel = pick('channels', third);
      edit('personas', {
        goals: listFrom(second),
        preferredChannels: channel === undefined ? [] : [channel],
      });
      return;
    }
    case 4:
      edit('connections', { label: word, personas: [pick('personas', second)].filter(Boolean) });
      return;
    case 5:
      edit('metrics', { floor: { value: (third % 9) / 20 }, weight: second % 4 });
      return;
    case 6:
      edit('metrics', { target: { value: 0.5 + (third % 9) / 20 }, name: word });
      return;
    case 7:
      edit('measurements', { value: { form: 'share', x: third % 5, n: 5 }, source: word });
      return;
    case 8: {
      const [metric, subject] = [pick('metrics', second), pick('touchpoints', third)];
      if (metric === undefined || subject === undefined) return;
      const change = { metric: asId<MetricId>(metric), subject: asId<TouchpointId>(subject), value: 0.5 };
      editor.run(createScenario, { name: word, changes: [change] });
      return;
    }
    case 9:
      editor.run(createChannel, { name: word, group: `g${String(second % 2)}` });
      return;
    case 10: {
      const id = pick('connections', first);
      if (id !== undefined) editor.run(reverseConnection, { id: asId<ConnectionId>(id) });
      return;
    }
    case 11: {
      const id = pick(recordKinds[first % recordKinds.length] ?? 'stages', second);
      if (id !== undefined) editor.run(deleteRecords, { ids: [asId<TouchpointId>(id)] });
      return;
    }
    default:
      runRandomEdit(editor, [third, first, second, which]);
  }
}

function listFrom(number: number): string[] {
  return ['a', 'b', 'c', 'd', 'e'].filter((_, bit) => (number >> bit) % 2 === 1);
}

/** The map without the time of the last change, and with records in a fixed order. */
export function contentOf(map: JourneyMap): unknown {
  return { ...map, map: { ...map.map, updatedAt: '' } };
}
