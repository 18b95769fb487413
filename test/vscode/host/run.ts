/** The module that VS Code loads in its extension host as `extensionTestsPath`: runs the suites there and reports them. */
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { run as runFiles } from 'node:test';
import { inspect } from 'node:util';
import { isFileItself } from '../../../build/testTeller.ts';
import { lastTestName, type Report } from './report.ts';

/** Runs every file of SUITE_FILES (a JSON list) and reports over the socket SUITE_SOCKET; rejects when a test failed. */
export async function run(): Promise<void> {
	const socket = await connectTo(process.env['SUITE_SOCKET'] ?? '');
	const files = JSON.parse(process.env['SUITE_FILES'] ?? '[]') as string[];
	let passed = 0;
	let failed = 0;
	const report = (line: Report) => socket.write(`${JSON.stringify(line)}\n`);
	const fail = (file: string, name: string, error: unknown) => {
		failed++;
		report({ type: 'failed', file, name, why: inspect(error) });
	};
	process.on('uncaughtException', (error) => fail('extension host', 'no exception goes uncaught', error));
	process.on('unhandledRejection', (error) => fail('extension host', 'no rejection goes unhandled', error));
	for await (const { type, data } of runFiles({ files, isolation: 'none' })) {
		if (type === 'test:diagnostic') report({ type: 'told', message: data.message });
		if (type !== 'test:pass' && type !== 'test:fail') continue;
		const file = path.basename(data.file ?? '', '.cjs');
		if (data.name === lastTestName) break;
		if (data.details.type === 'suite') continue;
		if (type === 'test:fail') fail(file, data.name, data.details.error.cause ?? data.details.error);
		else if (isFileItself(data.name, data.file)) fail(file, file, 'there is no test in it');
		else if (data.skip !== undefined || data.todo !== undefined) fail(file, data.name, 'skipped');
		else {
			passed++;
			report({ type: 'passed', file, name: data.name });
		}
	}
	report({ type: 'verdict', passed, failed });
	await new Promise<void>((resolve) => socket.end(resolve));
	if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}

function connectTo(address: string): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect(address, () => resolve(socket));
		socket.once('error', reject);
	});
}
