import { type Disposable, type ExtensionContext, type LogOutputChannel, type Uri, window } from 'vscode';
import type { Clock } from '../core/ports.ts';
import { createExplainer, type ExplainerSource } from './explainer.ts';
import { createFindings, type Findings } from './findings.ts';
import { createGuard, type Guard } from './guard.ts';
import { createLanguage, type Language } from './language.ts';
import { createReportTable, type ReportTable } from './reportTable.ts';

/** What only a host (desktop or browser) can give. */
export interface Ports {
	readonly clock: Clock;
	/** 128 random bits in hexadecimal. */
	readonly makeNonce: () => string;
}

/** What every feature is given; making it costs nothing until a feature asks. */
export interface Services {
	readonly language: Language;
	readonly explainer: ExplainerSource;
	readonly findings: Findings;
	readonly reports: ReportTable;
	readonly guard: Guard;
	readonly extensionUri: Uri;
	readonly makeNonce: () => string;
}

export function createServices(context: ExtensionContext, ports: Ports): Services & Disposable {
	const language = createLanguage(context.extensionUri);
	const explainer = createExplainer(language, ports.clock);
	const findings = createFindings(explainer.loadEngine);
	let log: LogOutputChannel | undefined;
	return {
		extensionUri: context.extensionUri,
		makeNonce: ports.makeNonce,
		language,
		explainer,
		findings,
		reports: createReportTable(),
		guard: createGuard(() => (log ??= window.createOutputChannel('BangmodStorage', { log: true }))),
		dispose: () => {
			findings.dispose();
			log?.dispose();
		},
	};
}
