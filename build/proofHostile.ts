/** `npm run proof:hostile`: every case of the suites that try a fifth of them in `npm test`. Exits 1 when one fails. */
import { runApiSuites } from '../test/vscode/runner/runApiSuites.ts';
import { runNodeTests } from './nodeTests.ts';

process.env['WHOLE_PROOF'] = 'yes';

const runs = [
	await runNodeTests([
		'test/unit/markdownRenderer',
		'test/unit/core/s3/sign',
		'test/unit/core/safe',
		'test/unit/features/services',
	]),
	await runApiSuites(),
	await runNodeTests(['test/vscode/windows/hostile']),
];
if (runs.some(({ failed }) => failed > 0)) process.exitCode = 1;
