import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Report } from '../host/report.ts';
import type { Totals } from '../../../build/testTeller.ts';

/** Listens to one extension host. */
export interface ReportListener {
	/** Where the host is to connect. */
	readonly address: string;
	/** What the host said last, if it came to that: without a verdict the host died on the way. */
	verdict(): Totals | undefined;
	close(): void;
}

/** Opens a local socket for the reports of one extension host and hands each to `onReport`. */
export async function listenForReports(onReport: (report: Report) => void): Promise<ReportListener> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'vscode-suite-'));
	const address = process.platform === 'win32' ? `\\\\.\\pipe\\vscode-suite-${process.pid}` : path.join(folder, 'socket');
	let verdict: Totals | undefined;
	const server = createServer((socket) => {
		socket.on('error', () => socket.destroy());
		createInterface(socket).on('line', (line) => {
			const report = JSON.parse(line) as Report;
			if (report.type === 'verdict') verdict = { passed: report.passed, failed: report.failed };
			onReport(report);
		});
	});
	await new Promise<void>((resolve) => server.listen(address, resolve));
	const close = () => {
		server.close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { address, verdict: () => verdict, close };
}
