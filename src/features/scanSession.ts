import { Uri, workspace } from 'vscode';
import { phrase, words } from '../core/richText.ts';
import { pages } from '../core/s3/service.ts';
import { isPageId } from '../core/s3/sitePage.ts';
import type { Hit } from '../core/scan/hit.ts';
import type { Scans } from '../core/scan/scans.ts';
import { type ExplanationData, toExplanationData } from '../panel/explanationData.ts';
import { scanDetails } from '../panel/scan/scanDetails.ts';
import type { ScanFilter, ScanRow } from '../panel/scan/scanFilter.ts';
import { createScanProgress } from '../panel/scan/scanProgress.ts';
import type { ScanToView } from '../panel/scan/scanProtocol.ts';
import { scanSnapshot } from '../panel/scan/scanSnapshot.ts';
import { createLens, createScanStore, type Lens } from '../panel/scan/scanStore.ts';
import type { Explainer } from './explainer.ts';
import { startScan } from './scanRun.ts';
import type { ScanTargets } from './scanTargets.ts';
import type { Services } from './services.ts';

/** One scan with what it found. */
export interface ScanSession {
	/** Shows what the filter lets through, now and as it comes. */
	show(number: number, filter: ScanFilter): void;
	/** Shows the explanation of a code and so many of its reports. */
	showDetails(number: number, code: string, examples: number): void;
	cancel(): void;
	readonly lens: Lens;
	row(id: number): ScanRow | undefined;
	/** One sentence on how much was read. */
	status(): string;
	dispose(): void;
}

/** Between two snapshots while a scan runs: often enough to see it move. */
const updateMs = 200;

/** Hits put through a new filter at once, some 10 ms; then others get their turn. */
const sliceRows = 5000;

export function startSession(
	{ files, skipped }: ScanTargets,
	{ ports, explainer, scans }: Pick<Services, 'ports'> & { readonly explainer: Explainer; readonly scans: Scans },
	post: (message: ScanToView) => void,
): ScanSession {
	const { translate } = explainer;
	const newest = ports.clock();
	const store = createScanStore(newest);
	const progress = createScanProgress(
		files.map(String),
		skipped.map(({ file, why }) => ({ file: file.toString(), shortfall: why })),
		ports.clock,
	);
	const headlines = new Map<string, ReturnType<typeof headline>>();
	let lens = createLens(store, {}, newest);
	let answers = 0;
	let wanted: { number: number; code: string; examples: number } | undefined;
	let timer: { dispose(): void } | undefined;

	function headline(code: string) {
		return (explainer.explainCode(code)?.explanation ?? explainHit(explainer, bareHit(code))).headline;
	}

	function headlineOf(code: string) {
		const known = headlines.get(code) ?? headline(code);
		headlines.set(code, known);
		return known;
	}

	function update(): void {
		timer = undefined;
		if (lens.advance(sliceRows)) {
			schedule(0);
			return;
		}
		const title = files.length === 1 ? nameOf(String(files[0])) : titleOf(files.length, explainer);
		post(scanSnapshot({ answers, store, lens, progress, title, nameOf, headlineOf, translate }));
		if (wanted !== undefined && !progress.isRunning) postDetails(wanted);
	}

	function schedule(ms: number): void {
		timer ??= ports.delay(ms, update);
	}

	function postDetails({ number, code, examples }: { number: number; code: string; examples: number }): void {
		const explain = (hit: Hit) => explanationOf(explainer, hit);
		const details = scanDetails({ answers: number, code, rows: lens.rows, examples, nameOf, explain });
		if (details !== undefined) post(details);
	}

	const run = startScan(files, scans, (message) => {
		progress.take(message);
		if (message.kind === 'hits') store.add(message.file, message.hits);
		schedule(updateMs);
	});
	void run.done.then(() => {
		progress.finish();
		schedule(0);
	});

	return {
		show: (number, filter) => {
			answers = number;
			lens = createLens(store, filter, newest);
			wanted = undefined;
			timer?.dispose();
			timer = undefined;
			update();
		},
		showDetails: (number, code, examples) => {
			wanted = { number, code, examples };
			postDetails(wanted);
		},
		cancel: () => run.cancel(),
		get lens() {
			return lens;
		},
		row: (id) => store.rows[id],
		status: () =>
			progress
				.status(translate, nameOf)
				.map(({ text }) => text)
				.join(''),
		dispose: () => {
			run.cancel();
			timer?.dispose();
		},
	};
}

/** The path below the workspace's folder, else the whole one. */
export function nameOf(file: string): string {
	return workspace.asRelativePath(Uri.parse(file, true));
}

function titleOf(count: number, { translate }: Explainer): string {
	return phrase(translate, '{0} files', words(String(count)))
		.map(({ text }) => text)
		.join('');
}

function explanationOf(explainer: Explainer, hit: Hit): ExplanationData {
	const explanation = explainHit(explainer, hit);
	const titles = explanation.pages.filter(isPageId).map((id) => ({ id, title: explainer.translate(pages[id].title) }));
	return toExplanationData(explanation, titles);
}

function explainHit({ explain }: Explainer, hit: Omit<Hit, 'place' | 'alsoAt' | 'time' | 'lineHash'>) {
	const span = { start: 0, end: hit.code.length };
	return explain({ finding: { ...hit, span, extent: span, alsoAt: [] }, surroundings: hit.excerpt });
}

function bareHit(code: string) {
	return { code, shape: 'bare', certainty: 'certain', fields: {}, details: new Map<string, string>(), excerpt: '' } as const;
}
