import { expect as patient } from 'playwright/test';

/**
 * Waits far longer than anything may take: how long something takes is the benchmark's question, and a test that
 * fails because the machine did something else as well tells nothing.
 */
export const expect = patient.configure({ timeout: 30_000 });
