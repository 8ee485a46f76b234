/** Before every test in a browser. */
import { configure } from '@testing-library/react';
// Fetched in the app when somebody comes near a button; here the machine may be too busy for a test to wait for it.
import '../../src/ui/MenuContent';
import '../../src/ui/PopoverContent';

// Against hanging only, as every limit of the tests: the machine may be busy with other tests.
configure({ asyncUtilTimeout: 15_000 });
