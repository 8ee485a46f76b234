/** Opens the map of the page, keeps it in step with the other tabs, and lets nothing be lost when the page goes. */
import { useEffect, useState } from 'react';
import type { MapId } from '../../model/ids';
import type { Repair } from '../../model/Repair';
import type { MapSession } from '../../session/MapSession';
import { openSession } from '../../session/openSession';
import type { SessionPorts } from '../../session/SessionPorts';
import { useLeaving } from './useLeaving';

export type OpenMap =
  | { readonly kind: 'opening' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'open'; readonly session: MapSession; readonly repairs: readonly Repair[] };

/** `ports` and `onLeftUnsaved` must keep their identity. The latter hears of edits that no disk has yet. */
export function useOpenMap(id: MapId, ports: SessionPorts, onLeftUnsaved: () => void): OpenMap {
  const [state, setState] = useState<{ readonly id: MapId; readonly open: OpenMap }>({
    id,
    open: { kind: 'opening' },
  });
  useEffect(() => {
    let isCurrent = true;
    const show = (open: OpenMap) => {
      if (isCurrent) setState({ id, open });
    };
    const opening = openSession(id, ports);
    opening.then(
      (opened) => {
        show(opened === null ? { kind: 'missing' } : { kind: 'open', ...opened });
      },
      () => {
        show({ kind: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
      opening
        .then(async (opened) => {
          if ((await opened?.release()) === 'not-saved') onLeftUnsaved();
        })
        // It never opened; the page has said so.
        .catch(() => undefined);
    };
  }, [id, ports, onLeftUnsaved]);
  const open = state.id === id ? state.open : ({ kind: 'opening' } as const);
  useLeaving(open.kind === 'open' ? open.session : null);
  return open;
}
