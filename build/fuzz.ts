/** `npm run fuzz`: every fuzz target with 100,000 cases, or FUZZ_RUNS, other ones each time, or those of FUZZ_SEED. Exits 1 when one fails. */
import { runNodeTests } from './nodeTests.ts';

process.env['FUZZ_RUNS'] ??= '100000';
process.env['FUZZ_SEED'] ??= String(Date.now() % 2 ** 31);

if ((await runNodeTests(['test/fuzz'])).failed > 0) process.exitCode = 1;
