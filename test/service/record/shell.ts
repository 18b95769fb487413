import { spawn } from 'node:child_process';

/** Where and with which variables a shell line runs; nothing of this process's own environment gets in. */
export interface Surroundings {
	readonly folder: string;
	readonly env: Readonly<Record<string, string>>;
}

/** No client needs longer, with its retries; one that hangs is ended and the recording goes on. */
const timeoutMs = 60_000;

/** Runs a line and gives what it wrote to both outputs, in order; `status` is null when it had to be ended. */
export function runShell(line: string, { folder, env }: Surroundings): Promise<{ status: number | null; output: string }> {
	return new Promise((resolve) => {
		const child = spawn('bash', ['-o', 'pipefail', '-c', `exec 2>&1; ${line}`], {
			cwd: folder,
			env,
			stdio: ['ignore', 'pipe', 'inherit'],
			timeout: timeoutMs,
		});
		const chunks: Buffer[] = [];
		child.stdout.on('data', (bytes: Buffer) => chunks.push(bytes));
		child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
	});
}
