/** `npm run proof:profiles`: 300 random files of each tool, or PROFILES_RUNS, other ones each time, or those of PROFILES_SEED, and every single oddity. */
import { runNodeTests } from './nodeTests.ts';

process.env['PROFILES_RUNS'] ??= '300';
process.env['PROFILES_SEED'] ??= String(Date.now() % 2 ** 31);

if ((await runNodeTests(['test/service/profiles'])).failed > 0) process.exitCode = 1;
