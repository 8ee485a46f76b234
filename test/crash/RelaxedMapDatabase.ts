/**
 * The database as browsers give it when they are not asked: complete means handed to the system, not that the disk
 * has it. Only for the build that the power cut must find out, in the place of our own (`variantBuild.config.ts`).
 */
import { MapDatabase as Strict } from '../../src/storage/MapDatabase';

export * from '../../src/storage/MapDatabase';

export class MapDatabase extends Strict {
  constructor(...args: ConstructorParameters<typeof Strict>) {
    super(...args);
    Object.assign(this._options, { chromeTransactionDurability: 'relaxed' });
  }
}
