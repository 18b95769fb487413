import { Diagnostic, DiagnosticSeverity, Disposable, languages, type Range, type TextDocument, type Uri } from 'vscode';
import type { Mark } from '../../core/setup/checks/mark.ts';
import { markSource } from '../services/documents.ts';
import type { Services } from '../services/services.ts';
import { rangeOf } from './markActions.ts';
import { markedFiles, rangeIn } from './markedFiles.ts';

/** What stands in Problems: the marks of documents on screen, and those of the whole workspace once somebody has it checked. */
export interface MarkBoard extends Disposable {
	/** The marks of a document's text as it is now. */
	show(document: TextDocument, marks: readonly Mark[]): Promise<void>;
	/** A document is no longer on screen: what its file holds stands, if anything. */
	close(document: TextDocument): void;
	/** From now on all of the workspace's, as far as it is read. */
	showAll(): Promise<void>;
}

export function createMarkBoard(services: Services, loudest: DiagnosticSeverity): MarkBoard {
	const { setups, explainer, guard } = services;
	const collection = languages.createDiagnosticCollection(`${markSource} settings`);
	const open = new Set<string>();
	let isWhole = false;

	const put = async (uri: Uri, marks: readonly (readonly [Mark, Range])[], isStale: () => boolean) => {
		const { plainLine, redact } = await explainer.loadEngine();
		if (isStale()) return;
		const found = marks.map(([mark, range]) => diagnosticOf(mark, range, redact(plainLine(mark.sentence)), loudest));
		if (found.length > 0) collection.set(uri, found);
		else collection.delete(uri);
	};
	const showRest = guard('marks of the workspace', async () => {
		const files = await markedFiles(setups);
		const marked = new Set(files.map(({ file }) => file.uri.toString()));
		collection.forEach((uri) => {
			if (!open.has(uri.toString()) && !marked.has(uri.toString())) collection.delete(uri);
		});
		for (const known of files) {
			const { uri } = known.file;
			const marks = known.marks.map((mark) => [mark, rangeIn(known, mark)] as const);
			await put(uri, marks, () => open.has(uri.toString()));
		}
	});
	const following = setups.onDidChange(() => isWhole && void showRest());
	const board = {
		show: async (document: TextDocument, marks: readonly Mark[]) => {
			const { uri, version } = document;
			open.add(uri.toString());
			if (marks.length === 0) return collection.delete(uri);
			const placed = marks.map((mark) => [mark, rangeOf(document, mark.place)] as const);
			await put(uri, placed, () => document.version !== version || document.isClosed);
		},
		close: ({ uri }: TextDocument) => {
			open.delete(uri.toString());
			collection.delete(uri);
			if (isWhole) void showRest();
		},
		showAll: async () => {
			isWhole = true;
			await showRest();
		},
	};
	return Object.assign(Disposable.from(collection, following), board);
}

function diagnosticOf({ severity, kind }: Mark, range: Range, sentence: string, loudest: DiagnosticSeverity): Diagnostic {
	const diagnostic = new Diagnostic(range, sentence, severity === 'warning' ? loudest : DiagnosticSeverity.Hint);
	diagnostic.source = markSource;
	diagnostic.code = kind;
	return diagnostic;
}
