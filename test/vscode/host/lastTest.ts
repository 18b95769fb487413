/**
 * Loaded after all suites, so that its one test runs last: node:test ends a run inside a living process only when that process
 * has nothing left to do, which in an extension host is never.
 */
import { test } from 'node:test';
import { lastTestName } from './report.ts';

test(lastTestName, () => {});
