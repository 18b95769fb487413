import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs npm scripts: the lists beside each other, the scripts of one list after another. What a script says is told in one piece when it has
 * ended, then whether it was good. Gives how many were not.
 */
export async function runChecks(lists: readonly (readonly string[])[]): Promise<number> {
	const failed = lists.map(async (names) => {
		let bad = 0;
		for (const name of names) if (!(await isGood(name))) bad++;
		return bad;
	});
	return (await Promise.all(failed)).reduce((sum, bad) => sum + bad, 0);
}

async function isGood(name: string): Promise<boolean> {
	const began = performance.now();
	const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
	const ended = new Promise<number | null>((resolve) => {
		child.once('close', resolve);
		child.once('error', () => resolve(null));
	});
	const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
	const seconds = Math.round((performance.now() - began) / 1000);
	console.log(`${out}${err}${name}: ${code === 0 ? 'good' : 'failed'}, ${seconds} s`);
	return code === 0;
}
