/** Before every test in a browser. */
import { configure } from '@testing-library/react';
import { menuContent, popoverContent } from '../../src/ui/overlayContents';

// What one file chose (language, appearance) is no choice of the next.
localStorage.clear();
// Fetched in the app when somebody comes near a button; once it is there, what opens opens at once.
await Promise.all([menuContent.fetch(), popoverContent.fetch()]);

// Against hanging only, as every limit of the tests: the machine may be busy with other tests.
configure({ asyncUtilTimeout: 15_000 });
