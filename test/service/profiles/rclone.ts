import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { installFromDebian } from '../../../build/setUp/debian.ts';

/** Every section with its values, or undefined when rclone refuses the file. */
export type RcloneAnswer = Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;

/** A file that is good; while it is still what rclone tells, the file written after it was refused. */
const marker = '[marker]\nbetween = cases\n';

/** Asks a real rclone what it reads, in one process on loopback; installs Debian's where there is none. Throws when it cannot be had. */
export async function askRclone(files: readonly string[]): Promise<readonly RcloneAnswer[]> {
	const isThere = spawnSync('rclone', ['version']).status === 0;
	const why = isThere ? undefined : installFromDebian('rclone');
	if (why !== undefined) throw new Error(`rclone cannot be had: ${why}`);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'rclone-'));
	const file = path.join(folder, 'rclone.conf');
	let changes = 1;
	const put = (text: string) => {
		writeFileSync(file, text);
		// rclone reads a file anew when its time is another one.
		utimesSync(file, changes, changes);
		changes++;
	};
	put(marker);
	const server = spawn('rclone', ['rcd', '--rc-no-auth', '--rc-addr', '127.0.0.1:0', '--config', file, '--ask-password=false'], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	try {
		const address = await addressOf(server.stderr);
		const dump = async () => {
			const response = await fetch(new URL('config/dump', address), { method: 'POST' });
			return (await response.json()) as NonNullable<RcloneAnswer>;
		};
		const answers: RcloneAnswer[] = [];
		for (const text of files) {
			put(marker);
			if ((await dump())['marker'] === undefined) throw new Error('rclone does not read its file anew');
			put(text);
			const answer = await dump();
			answers.push(answer['marker'] === undefined ? answer : undefined);
		}
		return answers;
	} finally {
		server.kill();
		await once(server, 'close');
		rmSync(folder, { recursive: true });
	}
}

async function addressOf(log: NodeJS.ReadableStream): Promise<string> {
	for await (const line of createInterface({ input: log })) {
		const found = /Serving remote control on (http:\S+)/.exec(line);
		if (found !== null) {
			log.resume();
			return found[1] ?? '';
		}
	}
	throw new Error('rclone ended before it served');
}
