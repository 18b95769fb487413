/**
 * A scan against ripgrep and gzip on the same files in the same run, its growth, the delay of the main thread, cancelling, and memory.
 * `npm run bench:scan`, with `rg` and `gzip` on the path; some five minutes. Writes up to 2 GB into a temporary folder and deletes them.
 *
 * - `SCAN_BENCH_MB` sets the size of the log (1000).
 * - `SCAN_BENCH_MEMORY_MB` the size at which memory is measured a second time, in a file of its own (four times the log, which is then read four times).
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { readRows } from '../../src/core/catalog/table.generated.ts';
import { createSampler } from '../../src/core/scan/sample/sample.ts';
import { createFileScanner } from '../../src/host/node/scanFile.ts';
import { startScan } from '../../src/host/node/threads/worker.ts';
import { writeLog } from './scanLog.ts';

const megabytes = Number(process.env['SCAN_BENCH_MB'] ?? 1000);
const memoryMegabytes = Number(process.env['SCAN_BENCH_MEMORY_MB'] ?? 0);
const rounds = 5;
const folder = mkdtempSync(path.join(tmpdir(), 's3-scan-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => path.join(folder, name);
const workerFile = new URL('../../src/host/node/scanWorker.ts', import.meta.url);
const scanFile = createFileScanner({ includePossible: false });

async function scan(file: string, byteBudget = Infinity, isSampled = false): Promise<{ seconds: number; hits: number }> {
	let hits = 0;
	const sampler = isSampled ? createSampler(false) : undefined;
	const start = performance.now();
	await scanFile(file, { byteBudget, ...(sampler && { sampler }), onHits: (found) => void (hits += found.length) });
	return { seconds: (performance.now() - start) / 1000, hits };
}

function secondsOf(program: string, ...args: string[]): number {
	const start = performance.now();
	const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
	if (error !== undefined || status !== 0) throw new Error(`${program} ended with ${status ?? String(error)}`);
	return (performance.now() - start) / 1000;
}

/** `median (least – most)` */
function spread(values: readonly number[]): string {
	const sorted = values.toSorted((a, b) => a - b);
	const [least = 0, middle = 0, most = 0] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
	return `${middle.toFixed(2)} (${least.toFixed(2)} – ${most.toFixed(2)})`;
}

/** Runs both in turns, so that other work on the machine slows both alike; prints how many times faster ours is. */
async function compare(name: string, log: string, theirs: () => number): Promise<void> {
	const { hits } = await scan(log);
	theirs();
	const times: { ours: number; theirs: number }[] = [];
	for (let round = 0; round < rounds; round++) times.push({ theirs: theirs(), ours: (await scan(log)).seconds });
	const seconds = (of: 'ours' | 'theirs') => spread(times.map((time) => time[of]));
	const ratio = spread(times.map((time) => time.theirs / time.ours));
	console.log(`${name}: ${(statSync(log).size / 1e6).toFixed(0)} MB, ${hits} errors`);
	console.log(`  ours ${seconds('ours')} s, theirs ${seconds('theirs')} s, theirs/ours ${ratio}`);
}

/** With every code of the catalogue that is no ordinary word. */
async function againstRipgrep(name: string, log: string): Promise<void> {
	const codes = place('codes.txt');
	const names = readRows().map(({ code }) => code);
	writeFileSync(codes, `${names.filter((code) => /^[A-Z]\w{4,}$/.test(code)).join('\n')}\n`);
	await compare(`scan against rg -F -c -j1, ${name}`, log, () => secondsOf('rg', '-F', '-c', '-j1', '-f', codes, log));
}

async function againstGzip(log: string): Promise<void> {
	const packed = place('log.gz');
	await pipeline(createReadStream(log, { end: 256e6 }), createGzip({ level: 6 }), createWriteStream(packed));
	await compare('scan of .gz against gzip -dc', packed, () => secondsOf('gzip', '-dc', packed));
	rmSync(packed);
}

/** What programs write that pack each line for itself: 100,000 empty members, against gzip, which joins them as we do. */
async function manyMembers(): Promise<void> {
	const packed = place('members.gz');
	const member = gzipSync('');
	writeFileSync(
		packed,
		Buffer.concat([...Array.from({ length: 100_000 }, () => member), gzipSync('An error occurred (NoSuchBucket)')]),
	);
	await compare('scan of 100,000 members against gzip -dc', packed, () => secondsOf('gzip', '-dc', packed));
	rmSync(packed);
}

/** A sixteenth, an eighth, a quarter, half and all of the log; processor time, the best of five, since other work only ever adds. */
async function doubling(log: string): Promise<void> {
	const times: number[] = [];
	for (const share of [16, 8, 4, 2, 1]) {
		const runs: number[] = [];
		for (let run = 0; run < 5; run++) {
			const before = process.cpuUsage();
			await scan(log, statSync(log).size / share);
			const { user, system } = process.cpuUsage(before);
			runs.push(user + system);
		}
		times.push(Math.min(...runs));
	}
	const ratios = times.slice(1).map((time, index) => (time / (times[index] ?? time)).toFixed(2));
	console.log(`time when the log doubles, four times: × ${ratios.join(', ')}`);
}

/** A log of errors alone, with and without reading some of them closely, in turns. */
async function sampling(): Promise<void> {
	const log = place('dense.log');
	writeLog(log, { megabytes: 20, linesPerError: 1, seed: 3 });
	const { hits } = await scan(log);
	const times: { plain: number; sampled: number }[] = [];
	for (let round = 0; round < rounds; round++)
		times.push({ plain: (await scan(log)).seconds, sampled: (await scan(log, Infinity, true)).seconds });
	const ratio = spread(times.map(({ plain, sampled }) => sampled / plain));
	console.log(`reading a sample of ${hits} errors closely: ${ratio} times the scan without`);
	rmSync(log);
}

async function eventLoopDelay(log: string): Promise<void> {
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	await startScan({ files: [log], includePossible: false }, { workerFile, onMessage: () => undefined }).done;
	delay.disable();
	const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
	const [half, most] = [delay.percentile(50), delay.percentile(99)].map(ms);
	console.log(`event-loop delay while a thread scans: p50 ${half}, p99 ${most}, max ${ms(delay.max)} ms`);
}

async function cancels(log: string): Promise<void> {
	const waits: number[] = [];
	let seed = 5;
	for (let run = 0; run < 1000; run++) {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		const running = startScan({ files: [log], includePossible: false }, { workerFile, onMessage: () => undefined });
		await new Promise((resolve) => setTimeout(resolve, (seed / 2 ** 32) * 120));
		const start = performance.now();
		running.cancel();
		await running.done;
		waits.push(performance.now() - start);
	}
	const sorted = waits.toSorted((a, b) => a - b).map((wait) => wait.toFixed(1));
	const left = process.getActiveResourcesInfo().filter((name) => !name.startsWith('TTY') && !name.startsWith('Pipe'));
	console.log(`1,000 cancels: p50 ${sorted[500]}, p99 ${sorted[990]}, max ${sorted.at(-1)} ms`);
	console.log(`  left behind: ${left.join(', ') || 'nothing'}`);
}

/** The most memory that a process of its own ever has while a thread of it scans and it sums up the hits, as the extension does. */
function peakMegabytes(files: readonly string[]): number {
	const from = (file: string): string => JSON.stringify(new URL(`../../src/${file}`, import.meta.url).href);
	const script = `const { startScan } = await import(${from('host/node/worker.ts')});
		const { createSummary } = await import(${from('core/scan/summary.ts')});
		const summary = createSummary({ newest: Date.now() });
		const onMessage = (message) => message.kind === 'hits' && message.hits.forEach((hit) => summary.add(message.file, hit));
		await startScan({ files: ${JSON.stringify(files)}, includePossible: false }, { workerFile: ${from('host/node/scanWorker.ts')}.slice(7), onMessage }).done;
		console.log(process.resourceUsage().maxRSS / 1024);`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
	return Number(stdout);
}

function memory(log: string): void {
	const once = Array.from({ length: 3 }, () => peakMegabytes([log]));
	const larger = memoryMegabytes > 0 ? [place('larger.log')] : [log, log, log, log];
	if (memoryMegabytes > 0) writeLog(place('larger.log'), { megabytes: memoryMegabytes, linesPerError: 2000, seed: 7 });
	const more = Array.from({ length: 3 }, () => peakMegabytes(larger));
	const size = memoryMegabytes > 0 ? memoryMegabytes : 4 * megabytes;
	console.log(`peak memory: ${spread(once)} MB after ${megabytes} MB, ${spread(more)} MB after ${size} MB`);
	console.log(`  grown × ${spread(more.map((peak, index) => peak / (once[index] ?? peak)))}`);
}

const log = place('app.log');
writeLog(log, { megabytes, linesPerError: 2000, seed: 42 });
await againstRipgrep('one error in 2,000 lines', log);
await doubling(log);
await sampling();
await againstGzip(log);
await manyMembers();
await eventLoopDelay(log);
await cancels(log);
memory(log);
rmSync(log);

const further = place('further.log');
writeLog(further, { megabytes: megabytes / 4, linesPerError: 20_000, seed: 43 });
await againstRipgrep('one error in 20,000 lines', further);
writeLog(further, { megabytes: megabytes / 4, linesPerError: 20_000, seed: 44, from: 'clients' });
await againstRipgrep("a real client's run in 20,000 lines", further);
writeLog(further, { megabytes: megabytes / 50, linesPerError: 1, seed: 45, from: 'clients' });
await againstRipgrep("nothing but real clients' runs", further);
