import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { plainLine } from '../../src/core/explain/plain.ts';
import type { ScanMessage } from '../../src/core/scan/scanMessage.ts';
import { listFiles } from '../../src/host/node/listFiles.ts';
import { startScan } from '../../src/host/node/threads/worker.ts';
import { createScanProgress, type ScanProgress } from '../../src/panel/scan/scanProgress.ts';
import { errorLine, temporaryFolder } from './scanning.ts';

const workerFile = new URL('../../src/host/node/scanWorker.ts', import.meta.url);
const folder = temporaryFolder();
const tree = path.join(folder.path, 'tree');
const folders = 100;
/** 3,000 files, or as many as TREE_FILES says: 100,000 passed as well, in two minutes. */
const filesInEach = Number(process.env['TREE_FILES'] ?? 3000) / folders;
const all = folders * filesInEach;

before(() => {
	for (let index = 0; index < folders; index++) {
		const place = path.join(tree, `day-${index}`);
		mkdirSync(place, { recursive: true });
		for (let file = 0; file < filesInEach; file++) writeFileSync(path.join(place, `${file}.log`), errorLine);
	}
});
after(() => folder.remove());

const english = (sentence: string): string => sentence;
const statusOf = (progress: ScanProgress): string => plainLine(progress.status(english, (file) => path.basename(file)));
const openFiles = (): number => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);

test(`${all} files are scanned to the end with few of them open at once, and said to be complete`, async () => {
	const { files, skipped } = await listFiles(tree);
	assert.deepEqual([files.length, skipped.length], [all, 0]);
	const progress = createScanProgress(files, [], Date.now);
	const openBefore = openFiles();
	let hits = 0;
	let most = 0;
	let messages = 0;
	const onMessage = (message: ScanMessage): void => {
		progress.take(message);
		if (message.kind === 'hits') hits += message.hits.length;
		if (++messages % 1000 === 0) most = Math.max(most, openFiles() - openBefore);
	};
	await startScan({ files, includePossible: false }, { workerFile, onMessage }).done;
	progress.finish();
	assert.equal(hits, files.length);
	// The thread has some of its own.
	assert.ok(most <= 24, `${most} open`);
	assert.match(statusOf(progress), new RegExp(`^Complete: every byte of ${all} files was read, `));
});

test(`a scan of ${all} files that is cancelled says so of each that was not read`, async () => {
	const { files } = await listFiles(tree);
	const progress = createScanProgress(files, [], Date.now);
	let ends = 0;
	const running = startScan(
		{ files, includePossible: false },
		{
			workerFile,
			onMessage: (message) => {
				progress.take(message);
				if (message.kind === 'end') ends++;
				if (message.kind === 'hits') running.cancel();
			},
		},
	);
	await running.done;
	progress.finish();
	assert.equal(ends, files.length);
	assert.match(statusOf(progress), /^Partial: cancelled after /);
});

test('a folder that is removed while it is scanned: what was read stays, the rest is said to be gone', async () => {
	const { files } = await listFiles(path.join(tree, 'day-0'));
	const progress = createScanProgress(files, [], Date.now);
	let hits = 0;
	const onMessage = (message: ScanMessage): void => {
		progress.take(message);
		if (message.kind === 'hits' && hits++ === 0) rmSync(path.join(tree, 'day-0'), { recursive: true });
	};
	await startScan({ files, includePossible: false }, { workerFile, onMessage }).done;
	progress.finish();
	assert.ok(hits >= 1 && hits < files.length, `${hits} hits`);
	assert.match(statusOf(progress), /^Incomplete: \d+ of \d+ files were not read to their end; /);
	const gone = progress.shortfalls.filter(({ shortfall }) => shortfall.kind === 'missing');
	assert.equal(gone.length, files.length - hits);
});
