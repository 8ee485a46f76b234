/** Putting the map in order, and following its connections. How is fetched when it is asked for. */
import { bringTexts } from '../i18n/language';
import type { StageId, TouchpointId } from '../model/ids';
import { showToast } from '../ui/toasts';
import type { ActionPorts } from './ActionPorts';
import type { ArrangementName } from './planArrangement';
import type * as Fetched from './runArrangement';

type Arranging = typeof Fetched;

export function arrangeActions(ports: ActionPorts) {
  const fetched = async (run: (it: Arranging) => void): Promise<void> => {
    try {
      const [it] = await Promise.all([import('./runArrangement'), bringTexts('arrange')]);
      run(it);
    } catch {
      showToast({ text: ports.t('canvasMore.partFailed') });
    }
  };
  const arrange = (name: ArrangementName, healthOf: (id: TouchpointId) => number | null) => {
    void fetched(({ runArrangement }) => {
      runArrangement(ports, name, healthOf);
    });
  };
  return {
    /** So that the first press does not wait. */
    prepareArranging: () => {
      void fetched(() => undefined);
    },
    /** `healthOf`: 0–100, or null; only asked for what orders by it. */
    arrange,
    expand: (stage: StageId) => {
      void fetched((it) => {
        it.expandStage(ports, stage);
      });
    },
    insertBetween: (plan: Fetched.InsertPlan) => {
      void fetched((it) => {
        it.insertBetween(ports, plan);
      });
    },
    /** Along the arrow, or against it. */
    follow: (back: boolean) => {
      arrange(back ? 'followBack' : 'follow', () => null);
    },
    /** From the selected connection to the next that starts where it does. */
    besideConnection: (step: 1 | -1) => {
      void fetched((it) => {
        it.goBeside(ports, step);
      });
    },
  };
}
