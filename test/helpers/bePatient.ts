import { configure } from '@testing-library/react';

// Against hanging only, as every limit of the tests: the machine may be busy with other tests.
configure({ asyncUtilTimeout: 15_000 });
