import { Diagnostic, DiagnosticSeverity, Disposable, languages, type TextDocument, Uri } from 'vscode';
import { pageScheme, settingIds } from '../ids.ts';
import type { Explainer } from './services/explainer.ts';
import type { LocatedReport } from './services/findings.ts';
import type { Services } from './services/services.ts';
import { settings, whileSetting } from './services/settings.ts';

const source = 'BangmodStorage';

/** Faint marks (or entries in Problems, by setting) under the codes of certain reports in open editors. */
export function register({ visibleReports, explainer, setups, guard }: Services): Disposable {
	return whileSetting([settingIds.diagnosticsLevel], () => {
		const level = settings.diagnosticsLevel();
		if (level === 'off') return undefined;
		const severity = level === 'hint' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
		const collection = languages.createDiagnosticCollection(source);
		const show = guard('diagnostics', async (document: TextDocument, reports: readonly LocatedReport[]) => {
			const certain = reports.filter(({ finding }) => finding.certainty === 'certain');
			if (certain.length === 0) return collection.delete(document.uri);
			const { version } = document;
			const ready = await explainer.load();
			if (document.version === version && !document.isClosed) {
				collection.set(
					document.uri,
					certain.map((report) => diagnosticOf(report, ready, severity)),
				);
			}
		});
		const shown = new Map<TextDocument, readonly LocatedReport[]>();
		return Disposable.from(
			collection,
			visibleReports.subscribe((document, reports) => {
				if (reports.length > 0) shown.set(document, reports);
				else shown.delete(document);
				void show(document, reports);
			}),
			// What the workspace tells of a report comes some time after the report.
			setups.onDidChange(() => {
				for (const [document, reports] of shown) void show(document, reports);
			}),
		);
	});
}

function diagnosticOf(report: LocatedReport, { explain, engine }: Explainer, severity: DiagnosticSeverity): Diagnostic {
	const { headline, entry } = explain(report);
	const diagnostic = new Diagnostic(report.range, engine.plainLine(headline), severity);
	diagnostic.source = source;
	// Only a code of our own catalogue gets a target, and only our own page.
	if (entry === null) diagnostic.code = engine.toPlainLine(report.finding.code);
	else diagnostic.code = { value: entry, target: Uri.from({ scheme: pageScheme, path: `/code/${entry}.md` }) };
	return diagnostic;
}
