/**
 * `npm run bench:vscode`: what the extension costs in a real VS Code, measured in its host. Prints medians and 99th percentiles;
 * exits 1 when a run failed or a budget is not met.
 */
import { rmSync } from 'node:fs';
import { setUp } from '../../../build/setUp/setUp.ts';
import type { ExtensionUnderTest } from '../driver/extensionUnderTest.ts';
import type { Report } from '../host/report.ts';
import { runInHost } from '../runner/runInHost.ts';
import { sleepingCopy } from '../runner/sleepingCopy.ts';

/** Starts of VS Code to take the activation's median from. */
const startCount = 21;

/** Milliseconds; the ratio is of the big document's 99th percentile to the small one's. */
const budget = { activation: 20, hover: 20, hoverRatio: 1.5 };

/** Figures of a hover run, in words. */
const hoverKinds = {
	smallFresh: '100 KB, its window not read before',
	bigFresh: '49 MB, its window not read before',
	smallCached: '100 KB, cached',
	bigCached: '49 MB, cached',
	smallOff: "100 KB, switched off (VS Code's own share)",
	bigOff: "49 MB, switched off (VS Code's own share)",
};

const why = setUp();
if (why === undefined) {
	await measureActivation();
	await measureHover();
} else fail(why);

async function measureActivation(): Promise<void> {
	const loads: number[] = [];
	const times: number[] = [];
	const copy = sleepingCopy();
	for (let start = 0; start < startCount; start++) {
		const { load = [], activation = [] } = await measure('activation', { folder: copy });
		loads.push(...load);
		times.push(...activation);
	}
	rmSync(copy, { recursive: true });
	const median = quantile(times, 0.5);
	console.log(
		`loading the bundle: median ${ms(quantile(loads, 0.5))}, worst ${ms(quantile(loads, 1))} of ${loads.length} starts`,
	);
	console.log(
		`activate(), with what VS Code itself does for it: median ${ms(median)}, worst ${ms(quantile(times, 1))} (budget ${budget.activation} ms)`,
	);
	if (median > budget.activation) fail('activation is over its budget');
}

async function measureHover(): Promise<void> {
	const figures = await measure('hover');
	const p99 = (name: string) => quantile(figures[name] ?? [], 0.99);
	console.log(`the first hover, which loads the recogniser and the catalogue: ${ms(quantile(figures['first'] ?? [], 1))}`);
	for (const [name, what] of Object.entries(hoverKinds)) {
		const times = figures[name] ?? [];
		console.log(`hover, ${what}: median ${ms(quantile(times, 0.5))}, p99 ${ms(p99(name))} of ${times.length}`);
	}
	for (const kind of ['Fresh', 'Cached']) {
		const big = p99(`big${kind}`);
		const ratio = big / p99(`small${kind}`);
		console.log(
			`${kind}: p99 at 49 MB is ${ratio.toFixed(2)} times that at 100 KB (budget ${budget.hoverRatio}; p99 ${budget.hover} ms)`,
		);
		if (!(big <= budget.hover && ratio <= budget.hoverRatio)) fail('hover is over its budget');
	}
}

/** Runs one of the files beside this one in a new VS Code; gives the figures that it told, by name. */
async function measure(name: string, extension?: ExtensionUnderTest): Promise<Record<string, number[]>> {
	const figures: Record<string, number[]> = {};
	const onReport = (report: Report) => {
		if (report.type === 'failed') fail(report.why);
		if (report.type !== 'told') return;
		for (const [figure, value] of Object.entries(JSON.parse(report.message) as Record<string, number | number[]>))
			figures[figure] = [value].flat();
	};
	const { failed } = await runInHost([`test/vscode/bench/${name}.ts`], onReport, extension);
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
