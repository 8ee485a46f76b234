/** The editor of one map: opens it, and says so when it cannot be opened. */
import { useMemo } from 'react';
import { translate } from './i18n/language';
import type { MapId } from './model/ids';
import { OpenEditor } from './OpenEditor';
import { EditorNotice } from './panels/editor/EditorNotice';
import { WhileInBin } from './panels/editor/WhileInBin';
import { useOpenMap } from './panels/editor/useOpenMap';
import { sessionPorts, useServices } from './panels/services';
import { SessionContext } from './session/useSession';
import { showToast } from './ui/toasts';

export default function Editor({ mapId }: { readonly mapId: MapId }) {
  const services = useServices();
  const ports = useMemo(() => sessionPorts(services), [services]);
  const open = useOpenMap(mapId, ports, onLeftUnsaved);
  if (open.kind !== 'open') return <EditorNotice state={open.kind} />;
  return (
    <SessionContext.Provider value={open.session}>
      <WhileInBin mapId={mapId}>
        <OpenEditor key={mapId} session={open.session} repairs={open.repairs.length} />
      </WhileInBin>
    </SessionContext.Provider>
  );
}

/** Says it in the language of that moment; the editor it concerns is gone by then. */
function onLeftUnsaved(): void {
  showToast({ text: translate('editor.leftUnsaved'), tone: 'error' });
}
