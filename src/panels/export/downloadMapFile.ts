/** The map as a `.touchstone.json` download. Also the way out when saving fails. Resolves with the file's name. */
import type { Translate } from '../../i18n/language';
import type { JourneyMap } from '../../model/JourneyMap';
import { downloadFile } from './downloadFile';
import { exportFileName } from './exportFileName';

export async function downloadMapFile(map: JourneyMap, t: Translate): Promise<string> {
  const { writeMap } = await import('../../formats/own/writeMap');
  const name = exportFileName(map.map.title, '.touchstone.json', t('common.untitledMap'));
  downloadFile(new Blob([writeMap(map)], { type: 'application/json' }), name);
  return name;
}
