/** Runs the tests below the given folders; exits 1 when one fails, and 2 when no folder is given. */
import { runNodeTests } from './nodeTests.ts';

const folders = process.argv.slice(2);

if (folders.length === 0) console.error('runNodeTests.ts FOLDER…: name folders of tests');
process.exitCode = folders.length === 0 ? 2 : Math.min(1, (await runNodeTests(folders)).failed);
