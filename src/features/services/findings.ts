import { type Disposable, Position, Range, type TextDocument, workspace } from 'vscode';
import type { Span } from '../../core/span.ts';
import type { Delay } from '../../core/ports.ts';
import { blockKey, cutBlock, headOf, nextBlock, readBlock } from './blockReports.ts';
import { isExcluded } from './documents.ts';
import type { Engine, Report } from './explainer.ts';
import { settings } from './settings.ts';
import { placesOf, type TextWindow } from './textWindow.ts';

/** A report and its places in a document. */
export interface LocatedReport extends Report {
	/** The code token. */
	readonly range: Range;
	/** Further places where the same report prints its code. */
	readonly alsoAt: readonly Range[];
	/** The whole report. */
	readonly extent: Range;
}

/** What the open documents report; every surface asks here, so that all obey the same exclusions. */
export interface Findings extends Disposable {
	/** The report whose code token touches the position, else the code that stands there by itself. */
	at(document: TextDocument, position: Position): Promise<LocatedReport | undefined>;
	/** The narrowest report that covers the position. */
	covering(document: TextDocument, position: Position): Promise<LocatedReport | undefined>;
	/** The reports whose code stands in these lines (clamped), in order; pauses for others between blocks. */
	within(document: TextDocument, first: number, last: number): Promise<readonly LocatedReport[]>;
}

/** Blocks kept of one document; each may hold its window's text, some 30 KB. */
const mostBlocks = 100;

/** Findings of one version of one document, by block. */
interface Cached {
	readonly version: number;
	readonly blocks: Map<string, Promise<readonly LocatedReport[]>>;
}

export function createFindings(loadEngine: () => Promise<Engine>, delay: Delay): Findings {
	const cache = new Map<string, Cached>();
	const closing = workspace.onDidCloseTextDocument(({ uri }) => cache.delete(uri.toString()));

	const blocksOf = (document: TextDocument) => {
		const key = document.uri.toString();
		const cached = cache.get(key);
		if (cached?.version === document.version) return cached.blocks;
		const fresh: Cached = { version: document.version, blocks: new Map() };
		cache.set(key, fresh);
		return fresh.blocks;
	};

	const recogniseBlock = async (document: TextDocument, position: Position) => {
		// Cut before anything is waited for: the document may have changed by then.
		const block = cutBlock(document, position);
		const { languageId } = document;
		return readBlock(block, languageId, await loadEngine()).map((report) => locate(block.window, report));
	};

	const around = async (document: TextDocument, position: Position) => {
		if (isExcluded(document)) return [];
		const blocks = blocksOf(document);
		const key = blockKey(document, position);
		if (blocks.size > mostBlocks) blocks.clear();
		const found = blocks.get(key) ?? recogniseBlock(document, position);
		blocks.set(key, found);
		const ignored = settings.ignoredCodes(document);
		return (await found).filter(({ finding }) => !ignored.has(finding.code));
	};

	const bareAt = async (document: TextDocument, position: Position): Promise<LocatedReport | undefined> => {
		if (isExcluded(document)) return undefined;
		const { text } = document.lineAt(position.line);
		const head = headOf(document);
		const { bareCodeAt, importsS3Sdk } = await loadEngine();
		const finding = bareCodeAt(text, position.character, importsS3Sdk(head));
		if (finding === undefined || settings.ignoredCodes(document).has(finding.code)) return undefined;
		const range = new Range(position.line, finding.span.start, position.line, finding.span.end);
		return { finding, surroundings: '', range, alsoAt: [], extent: range };
	};

	return {
		at: async (document, position) => {
			const reports = await around(document, position);
			return reports.find((report) => tokenAt(report, position) !== undefined) ?? (await bareAt(document, position));
		},
		covering: async (document, position) => {
			const covering = (await around(document, position)).filter(({ extent }) => extent.contains(position));
			return covering.sort((a, b) => lineSpan(a) - lineSpan(b))[0];
		},
		within: async (document, first, last) => {
			const found: LocatedReport[] = [];
			const end = Math.min(last, document.lineCount - 1);
			for (let line = Math.max(first, 0); line <= end && line < document.lineCount; line = nextBlock(line)) {
				const reports = await around(document, new Position(line, 0));
				found.push(
					...reports.filter(({ range: { start } }) => start.line >= line && start.line < Math.min(nextBlock(line), end + 1)),
				);
				await new Promise<void>((resolve) => delay(0, resolve));
			}
			return found;
		},
		dispose: () => {
			closing.dispose();
			cache.clear();
		},
	};
}

/** Which of the report's code tokens touches the position. */
export function tokenAt({ range, alsoAt }: LocatedReport, position: Position): Range | undefined {
	return [range, ...alsoAt].find((place) => place.contains(position));
}

function locate(window: TextWindow, report: Report): LocatedReport {
	const { span, alsoAt, extent } = report.finding;
	const rangeOf = (span: Span) => {
		const { start, end } = placesOf(window, span);
		return new Range(start.line, start.character, end.line, end.character);
	};
	return { ...report, range: rangeOf(span), alsoAt: alsoAt.map(rangeOf), extent: rangeOf(extent) };
}

function lineSpan({ extent }: LocatedReport): number {
	return extent.end.line - extent.start.line;
}
