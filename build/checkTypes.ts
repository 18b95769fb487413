/** Type-checks every world on its own, so that none sees another's globals. Exits 1 when one fails. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const solution = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')) as { references: { path: string }[] };
let failed = false;
for (const { path: world } of solution.references) {
	const folder = path.join(root, world);
	const hasCode = existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.ts'));
	if (!hasCode) continue;
	const { status } = spawnSync('tsc', ['--noEmit', '-p', folder], { stdio: 'inherit' });
	if (status !== 0) {
		failed = true;
		console.error(`types: ${world} failed`);
	}
}
process.exitCode = failed ? 1 : 0;
