/** Runs every *.test.ts below the given folders with node:test; a run without a single test fails. */
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const files = process.argv.slice(2).flatMap((folder) => globSync(`${folder}/**/*.test.ts`));
if (files.length === 0) {
	console.error(`no test file below ${process.argv.slice(2).join(', ')}`);
	process.exit(1);
}
let passed = 0;
let failed = 0;
const stream = run({ files: files.toSorted(), concurrency: true });
stream.on('test:pass', ({ details }) => {
	if (details.type !== 'suite') passed++;
});
stream.on('test:fail', ({ details }) => {
	if (details.type !== 'suite') failed++;
});
stream.on('end', () => {
	console.log(`${process.argv.slice(2).join(' ')}: ${passed} passed, ${failed} failed`);
	if (failed > 0 || passed === 0) process.exitCode = 1;
});
stream.compose(spec).pipe(process.stdout);
