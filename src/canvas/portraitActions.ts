/** A picture that was dropped or pasted on a persona becomes its portrait; what is no picture is said. */
import { editRecord } from '../commands/editRecord';
import { asId, type PersonaId } from '../model/ids';
import { showToast } from '../ui/toasts';
import type { ActionPorts } from './ActionPorts';

export function portraitActions(ports: ActionPorts) {
  return {
    dropPortrait: (persona: string, file: File) => {
      void setPortrait(ports, persona, file);
    },
  };
}

export async function setPortrait(
  { session, canvas, t, onRefusal }: ActionPorts,
  persona: string,
  file: Blob,
): Promise<void> {
  const { makePortrait } = await import('../export/makePortrait');
  const made = await makePortrait(file);
  if (!made.ok) {
    const keys = {
      'too-large': 'canvasMore.portraitTooLarge',
      svg: 'canvasMore.portraitSvg',
      'holds-a-map': 'canvasMore.portraitMap',
      'not-a-picture': 'canvasMore.portraitNone',
      'cannot-encode': 'canvasMore.portraitFailed',
    } as const;
    showToast({ text: t(keys[made.why]), tone: 'error' });
    return;
  }
  const fields = { avatar: made.dataUrl };
  const result = session.run(editRecord, { kind: 'personas', id: asId<PersonaId>(persona), fields });
  if (!result.ok) {
    onRefusal(result.refusal);
    return;
  }
  session.select([persona]);
  canvas.setState({ focused: persona });
}
