/**
 * `npm run bench:vscode`: what the extension costs in a real VS Code, measured in its host. Prints medians and 99th percentiles;
 * exits 1 when a run failed or a budget is not met.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setUp } from '../../../build/setUp/setUp.ts';
import type { Report } from '../host/report.ts';
import { runInHost } from '../runner/runInHost.ts';

/** Starts of VS Code to take the activation's median from. */
const startCount = 21;

/** Milliseconds; the ratio is of the big document's 99th percentile to the small one's. */
const budget = { activation: 20, hover: 20, hoverRatio: 1.5 };

const why = setUp();
if (why === undefined) {
	await measureActivation();
	await measureHover();
} else fail(why);

async function measureActivation(): Promise<void> {
	const loads: number[] = [];
	const times: number[] = [];
	const wholes: number[] = [];
	const copy = sleepingCopy();
	for (let start = 0; start < startCount; start++) {
		const { load = [], activation = [], whole = [] } = await measure('activation', copy);
		loads.push(...load);
		times.push(...activation);
		wholes.push(...whole);
	}
	rmSync(copy, { recursive: true });
	const median = quantile(times, 0.5);
	console.log(
		`loading the bundle: median ${ms(quantile(loads, 0.5))}, worst ${ms(quantile(loads, 1))} of ${loads.length} starts`,
	);
	console.log(`VS Code's part of it and ours: median ${ms(quantile(wholes, 0.5))}, worst ${ms(quantile(wholes, 1))}`);
	console.log(`activate(): median ${ms(median)}, worst ${ms(quantile(times, 1))} (budget ${budget.activation} ms)`);
	if (median > budget.activation) fail('activation is over its budget');
}

async function measureHover(): Promise<void> {
	const { small = [], big = [], emptySmall = [], emptyBig = [] } = await measure('hover');
	const rows = { '100 KB': small, '49 MB': big, '100 KB without a provider': emptySmall, '49 MB without a provider': emptyBig };
	for (const [name, times] of Object.entries(rows))
		console.log(`hover at ${name}: median ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))} of ${times.length}`);
	const ratio = quantile(big, 0.99) / quantile(small, 0.99);
	console.log(`p99 at 49 MB is ${ratio.toFixed(2)} times that at 100 KB (budget ${budget.hoverRatio}; p99 ${budget.hover} ms)`);
	if (!(quantile(big, 0.99) <= budget.hover && ratio <= budget.hoverRatio)) fail('hover is over its budget');
}

/**
 * The built extension in a folder of its own, without activation events: VS Code itself wakes whatever waits for any language, before
 * a test could take the time.
 */
function sleepingCopy(): string {
	const root = path.resolve(import.meta.dirname, '../../..');
	const copy = mkdtempSync(path.join(os.tmpdir(), 'vscode-extension-'));
	for (const name of ['dist', 'l10n', 'media', 'syntaxes', 'package.nls.json'])
		if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
	const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as object;
	writeFileSync(path.join(copy, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
	return copy;
}

/** Runs one of the files beside this one in a new VS Code; gives the figures that it told, by name. */
async function measure(name: string, extensionFolder?: string): Promise<Record<string, number[]>> {
	const figures: Record<string, number[]> = {};
	const onReport = (report: Report) => {
		if (report.type === 'failed') fail(report.why);
		if (report.type !== 'told') return;
		for (const [figure, value] of Object.entries(JSON.parse(report.message) as Record<string, number | number[]>))
			figures[figure] = [value].flat();
	};
	const { failed } = await runInHost([`test/vscode/bench/${name}.ts`], onReport, extensionFolder);
	if (failed > 0) fail(`${name} did not run to its end`);
	return figures;
}

/** The value below or at which this share of the values lies. */
function quantile(values: readonly number[], share: number): number {
	return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;
}

function ms(value: number): string {
	return `${value.toFixed(1)} ms`;
}

function fail(message: string): void {
	console.error(message);
	process.exitCode = 1;
}
