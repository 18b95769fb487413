/**
 * Speed of a scan against ripgrep and gzip on the same files in the same run, memory, delay of the main thread, cancelling.
 * `npm run bench:scan`, with `rg` and `gzip` on the path. Writes up to 5 GB into a temporary folder and deletes them.
 * `SCAN_BENCH_MB` sets the size of the log (1000).
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { readRows } from '../../src/core/catalog/table.generated.ts';
import { startScan } from '../../src/host/node/worker.ts';
import { createFileScanner } from '../../src/host/node/scanFile.ts';
import { writeLog } from './scanLog.ts';

const megabytes = Number(process.env['SCAN_BENCH_MB'] ?? 1000);
const rounds = 5;
const folder = mkdtempSync(path.join(tmpdir(), 's3-scan-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => path.join(folder, name);
const workerFile = new URL('../../src/host/node/scanWorker.ts', import.meta.url);
const scanFile = createFileScanner();

async function secondsOfScan(file: string): Promise<{ seconds: number; hits: number }> {
	let hits = 0;
	const start = performance.now();
	await scanFile(file, { includePossible: false, onHits: (found) => void (hits += found.length) });
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
async function compare(name: string, ours: () => Promise<number>, theirs: () => number): Promise<void> {
	const times: { ours: number; theirs: number }[] = [];
	await ours();
	theirs();
	for (let round = 0; round < rounds; round++) times.push({ theirs: theirs(), ours: await ours() });
	const seconds = (of: 'ours' | 'theirs') => spread(times.map((time) => time[of]));
	console.log(
		`${name}: ours ${seconds('ours')} s, theirs ${seconds('theirs')} s, theirs/ours ${spread(times.map((time) => time.theirs / time.ours))}`,
	);
}

async function againstRipgrep(log: string): Promise<void> {
	const codes = place('codes.txt');
	const names = readRows()
		.map(({ code }) => code)
		.filter((code) => /^[A-Z]\w{4,}$/.test(code));
	writeFileSync(codes, `${names.join('\n')}\n`);
	const { hits } = await secondsOfScan(log);
	console.log(`${statSync(log).size} bytes, ${hits} errors, ${names.length} codes`);
	await compare(
		'scan against rg -F -c -j1',
		async () => (await secondsOfScan(log)).seconds,
		() => secondsOf('rg', '-F', '-c', '-j1', '-f', codes, log),
	);
}

async function againstGzip(log: string): Promise<void> {
	const packed = place('log.gz');
	await pipeline(createReadStream(log, { end: 256e6 }), createGzip({ level: 6 }), createWriteStream(packed));
	await compare(
		'scan of .gz against gzip -dc',
		async () => (await secondsOfScan(packed)).seconds,
		() => secondsOf('gzip', '-dc', packed),
	);
	rmSync(packed);
}

/** In a process of its own, which prints the most memory it ever had. */
function peakMegabytes(log: string): number {
	const script = `const { createFileScanner } = await import(${JSON.stringify(new URL('../../src/host/node/scanFile.ts', import.meta.url).href)});
		await createFileScanner()(${JSON.stringify(log)}, { includePossible: false, onHits: () => {} });
		console.log(process.resourceUsage().maxRSS / 1024);`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
	return Number(stdout);
}

function memory(): void {
	const sizes = [megabytes, 4 * megabytes].map((size) => {
		const log = place(`memory-${size}.log`);
		writeLog(log, size, 2000, 7);
		const peak = peakMegabytes(log);
		rmSync(log);
		return peak;
	});
	console.log(`peak memory: ${sizes.map((peak) => peak.toFixed(0)).join(' MB, at four times the size ')} MB`);
}

async function doubling(): Promise<void> {
	const times: number[] = [];
	for (const size of [megabytes / 16, megabytes / 8, megabytes / 4, megabytes / 2]) {
		const log = place('doubling.log');
		writeLog(log, size, 2000, 11);
		const runs: number[] = [];
		for (let run = 0; run < 7; run++) runs.push((await secondsOfScan(log)).seconds);
		times.push(Math.min(...runs));
		rmSync(log);
	}
	const ratios = times.slice(1).map((time, index) => (time / (times[index] ?? time)).toFixed(2));
	console.log(`time when the log doubles (best of 7): × ${ratios.join(', ')}`);
}

async function eventLoopDelay(log: string): Promise<void> {
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	await startScan({ files: [log], includePossible: false }, { workerFile, onMessage: () => undefined }).done;
	delay.disable();
	const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
	console.log(
		`event-loop delay while a thread scans: p50 ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))}, max ${ms(delay.max)} ms`,
	);
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
	const sorted = waits.toSorted((a, b) => a - b);
	const left = process.getActiveResourcesInfo().filter((name) => !name.startsWith('TTY') && !name.startsWith('Pipe'));
	console.log(
		`1,000 cancels: p50 ${sorted[500]?.toFixed(1)}, p99 ${sorted[990]?.toFixed(1)}, max ${sorted.at(-1)?.toFixed(1)} ms; left behind: ${left.join(', ') || 'nothing'}`,
	);
}

const log = place('app.log');
writeLog(log, megabytes, 2000, 42);
await againstRipgrep(log);
const rare = place('rare.log');
writeLog(rare, megabytes / 4, 20_000, 43);
await againstRipgrep(rare);
await againstGzip(log);
await eventLoopDelay(log);
await cancels(log);
rmSync(log);
await doubling();
memory();
