/**
 * Copy, cut and paste through the system's clipboard, so that it goes from map to map, tab to tab and window to window.
 * By the keyboard the browser hands the clipboard over in the event; from a menu it has to be asked for it.
 */
import { createTouchpoints } from '../commands/createTouchpoints';
import { deleteRecords } from '../commands/deleteRecords';
import { pasteCells } from '../commands/pasteCells';
import { pasteRecords } from '../commands/pasteRecords';
import { findPasteTargets } from '../commands/pasteTargets';
import { clipType } from '../formats/clipboard/clipCarrier';
import { writeClip, type Clip } from '../formats/clipboard/writeClip';
import type { TextKey } from '../i18n/language';
import type { MapPart } from '../model/partOfMap';
import { isEndId, isPersonaId } from '../model/questions';
import type { RunResult } from '../session/MapSession';
import { showToast } from '../ui/toasts';
import type { ActionPorts } from './ActionPorts';
import { pasteTarget, type PastePlace, type PasteTarget } from './pasteTarget';
import { setPortrait } from './portraitActions';
import { readClipboard, writeClipboard, type Pasted } from './systemClipboard';
import { walkingOrder } from './walk';

export function clipboardActions(ports: ActionPorts) {
  const { session, canvas, layout, t, onRefusal, reveal } = ports;

  const say = (key: TextKey) => {
    showToast({ text: t(key), tone: 'error' });
  };
  const report = (result: RunResult): readonly string[] => {
    if (!result.ok) onRefusal(result.refusal);
    const [first] = result.ok ? result.created : [];
    if (first !== undefined) {
      canvas.setState({ focused: first });
      reveal(first);
    }
    return result.ok ? result.created : [];
  };

  const copy = (data: DataTransfer | null): boolean => {
    const clip = writeClip(session.map, session.store.getState().selection);
    if (!clip) return false;
    if (data) fill(data, clip);
    else {
      writeClipboard(clip).catch(() => {
        say('canvasMore.copyForbidden');
      });
    }
    return true;
  };

  const pastePart = (part: MapPart, target: PasteTarget): void => {
    const { leftOut } = findPasteTargets(session.map, part);
    const created = report(session.run(pasteRecords, { part, ...target, as: 'paste' }));
    if (created.length === 0 || leftOut.size === 0) return;
    showToast({ text: t('canvasMore.figuresStayed', { count: leftOut.size }) });
  };
  const pasteText = (text: string, target: PasteTarget): boolean => {
    const names = text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (names.length === 0) return false;
    const rows = names.map((name) => ({ name, fields: {} }));
    const newStage = t('canvas.newStage');
    report(
      target.slot
        ? session.run(createTouchpoints, { ...target.slot, names })
        : session.run(pasteCells, { rows, slot: null, newStage }),
    );
    return true;
  };

  const paste = async ({ texts, picture }: Pasted, at: PastePlace | null): Promise<void> => {
    const { readClip } = await import('../formats/clipboard/readClip');
    let made = 0;
    const clip = readClip(texts, () => `pasted-${String((made += 1))}`);
    if (clip && !clip.ok) {
      const { why } = clip.refusal;
      const keys: Partial<Record<typeof why, TextKey>> = {
        'from-the-future': 'canvasMore.clipNewer',
        'too-large': 'canvasMore.clipTooLarge',
        'too-many-records': 'canvasMore.clipTooLarge',
      };
      say(keys[why] ?? 'canvasMore.clipDamaged');
      return;
    }
    const target = pasteTarget(ports, at);
    if (clip) {
      pastePart(clip.part, target);
      return;
    }
    const [persona, ...others] = session.store.getState().selection;
    if (picture && persona !== undefined && others.length === 0 && isPersonaId(session.map, persona)) {
      await setPortrait(ports, persona, picture);
      return;
    }
    const { readPastedCells } = await import('./pastedCells');
    const cells = readPastedCells(texts);
    if (cells) {
      const { pasteUnderstood } = await import('./pasteUnderstood');
      pasteUnderstood(ports, cells, slotForTexts(ports, target), report);
    } else if (!pasteText(texts.text, { ...target, slot: slotForTexts(ports, target) })) {
      say('canvasMore.nothingToPaste');
    }
  };

  return {
    /** Without data of an event the clipboard is written to directly; the browser may ask, or refuse. */
    copy,
    cut: (data: DataTransfer | null) => {
      if (!copy(data)) return;
      const { selection } = session.store.getState();
      const order = walkingOrder(layout());
      const at = Math.max(0, order.indexOf(selection[0] ?? ''));
      const result = session.run(deleteRecords, { ids: selection });
      if (!result.ok) onRefusal(result.refusal);
      const left = [...order.slice(0, at).reverse(), ...order.slice(at)];
      canvas.setState({ focused: left.find((id) => isEndId(session.map, id)) ?? null, hovered: null });
    },
    /** `at`: where on the map; null: where the person works. */
    paste: (pasted: Pasted | null, at: PastePlace | null) => {
      const given = pasted ? Promise.resolve(pasted) : readClipboard();
      given
        .then(
          (found) => paste(found, at),
          () => {
            say('canvasMore.pasteForbidden');
          },
        )
        .catch(() => {
          say('canvasMore.partFailed');
        });
    },
  };
}

function fill(data: DataTransfer, { text, html, json }: Clip): void {
  data.setData('text/plain', text);
  data.setData('text/html', html);
  data.setData(clipType, json);
}

/** Names and cells need a place: the first stage where nobody said one. */
function slotForTexts({ session, layout }: ActionPorts, { slot }: PasteTarget): PasteTarget['slot'] {
  if (slot) return slot;
  const first = walkingOrder(layout()).find((id) => Object.hasOwn(session.map.stages, id));
  const node = first === undefined ? undefined : layout().nodes.get(first as never);
  return node ? { node: node.id, index: node.cards.length } : null;
}
