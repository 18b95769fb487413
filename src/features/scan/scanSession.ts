import { type Disposable, Uri, workspace } from 'vscode';
import { plainLine } from '../../core/explain/plain.ts';
import { phrase, type RichText, words } from '../../core/richText.ts';
import type { RunningScan, Scans } from '../../core/scan/scans.ts';
import { scanDetails } from '../../panel/scan/scanDetails.ts';
import type { ScanFilter, ScanRow } from '../../panel/scan/scanFilter.ts';
import { createScanProgress, type ScanProgress } from '../../panel/scan/scanProgress.ts';
import type { ScanFromView, ScanToView } from '../../panel/scan/scanProtocol.ts';
import { scanSnapshot } from '../../panel/scan/scanSnapshot.ts';
import { createLens, createScanStore, type Lens, type ScanStore } from '../../panel/scan/scanStore.ts';
import type { Explainer } from '../services/explainer.ts';
import { diagnosed, explanationOf, headlineOf } from './scanExplanations.ts';
import { startScan } from './scanRun.ts';
import type { ScanTargets } from './scanTargets.ts';
import type { Ports } from '../services/services.ts';

/** What a session works with. */
export interface SessionDeps {
	readonly ports: Pick<Ports, 'clock' | 'delay'>;
	readonly scans: Scans;
	readonly post: (message: ScanToView) => void;
}

type Question = Pick<Extract<ScanFromView, { kind: 'details' }>, 'number' | 'code' | 'examples'>;

/** Between two snapshots while a scan runs: often enough to see it move. */
const updateMs = 200;

/** Hits put through a new filter at once, then others get their turn: 7 to 19 ms of the 100,000 that are kept. */
const sliceRows = 5000;

/** One scan, from its first byte on, with what it found; tells the view what the filter lets through. */
export class ScanSession implements Disposable {
	private readonly targets: ScanTargets;
	private readonly deps: SessionDeps;
	private readonly newest: number;
	private readonly store: ScanStore;
	private readonly progress: ScanProgress;
	private readonly run: RunningScan;
	private readonly headlines = new Map<string, RichText>();
	private explainer: Explainer;
	private filtered: Lens;
	/** The view's number of the filter that is being shown. */
	private answers = 0;
	private asked: Question | undefined;
	private timer: Disposable | undefined;

	constructor(targets: ScanTargets, explainer: Explainer, deps: SessionDeps) {
		this.targets = targets;
		this.explainer = explainer;
		this.deps = deps;
		this.newest = deps.ports.clock();
		this.store = createScanStore(this.newest);
		this.filtered = createLens(this.store, {}, this.newest);
		const skipped = targets.skipped.map(({ file, why }) => ({ file: file.toString(), shortfall: why }));
		this.progress = createScanProgress(targets.files.map(String), skipped, deps.ports.clock);
		this.run = startScan(targets.files, deps.scans, (message) => {
			this.progress.take(message);
			if (message.kind === 'hits') this.store.add(message.file, message.hits);
			this.updateIn(updateMs);
		});
		void this.run.done.then(() => {
			this.progress.finish();
			this.updateIn(0);
		});
	}

	/** What the filter lets through. */
	get lens(): Lens {
		return this.filtered;
	}

	row(id: number): ScanRow | undefined {
		return this.store.rows[id];
	}

	/** One sentence on how much was read. */
	status(): string {
		return plainLine(this.progress.status(this.explainer.translate, nameOf));
	}

	/** Shows what the filter lets through, now and as it comes. */
	show(number: number, filter: ScanFilter): void {
		this.answers = number;
		this.filtered = createLens(this.store, filter, this.newest);
		this.asked = undefined;
		this.updateNow();
	}

	/** Shows the explanation of a code and some of its reports. */
	showDetails(question: Question): void {
		this.asked = question;
		const { explainer } = this;
		const { number, code, examples } = question;
		const { rows } = this.filtered;
		const details = scanDetails({
			answers: number,
			code,
			rows,
			examples,
			nameOf,
			diagnose: (...hits) => diagnosed(explainer, ...hits),
			explain: (hit) => explanationOf(explainer, hit),
		});
		if (details !== undefined) this.deps.post(details);
	}

	/** Goes on in another language. */
	speak(explainer: Explainer): void {
		this.explainer = explainer;
		this.headlines.clear();
		this.updateNow();
	}

	/** What was found so far stays. */
	cancel(): void {
		this.run.cancel();
	}

	dispose(): void {
		this.run.cancel();
		this.timer?.dispose();
	}

	private updateIn(ms: number): void {
		this.timer ??= this.deps.ports.delay(ms, () => this.updateNow());
	}

	private updateNow(): void {
		this.timer?.dispose();
		this.timer = undefined;
		if (this.filtered.advance(sliceRows)) {
			this.updateIn(0);
			return;
		}
		const { answers, store, filtered, progress } = this;
		const { translate } = this.explainer;
		const source = { answers, store, lens: filtered, progress, title: this.title(), nameOf, translate };
		this.deps.post(scanSnapshot({ ...source, headlineOf: (code) => this.headline(code) }));
		if (this.asked !== undefined && !progress.isRunning) this.showDetails(this.asked);
	}

	private title(): string {
		const [file, ...others] = this.targets.files;
		if (file !== undefined && others.length === 0) return nameOf(file.toString());
		return plainLine(phrase(this.explainer.translate, '{0} files', words(String(this.targets.files.length))));
	}

	/** Snapshots come often and name the same codes. */
	private headline(code: string): RichText {
		const known = this.headlines.get(code) ?? headlineOf(this.explainer, code);
		this.headlines.set(code, known);
		return known;
	}
}

/** The path below the workspace's folder, else the whole one. */
export function nameOf(file: string): string {
	return workspace.asRelativePath(Uri.parse(file, true));
}
