import { MemoryRollingCopies } from '../../src/storage/MemoryRollingCopies';
import { holdToCopiesContract } from './copiesContract';

holdToCopiesContract('MemoryRollingCopies', () => {
  const copies = new MemoryRollingCopies();
  return Promise.resolve({ open: () => copies, dispose: () => Promise.resolve() });
});
