import { type Disposable, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { Clock } from '../core/ports.ts';
import type * as engine from './engine.ts';
import { createFindings, type Findings } from './findings.ts';
import { createGuard, type Guard } from './guard.ts';
import { createLanguage, type Language } from './language.ts';

/** What only a host (desktop or browser) can give. */
export interface Ports {
	readonly clock: Clock;
}

export type Engine = typeof engine;

/** What every feature is given; making it costs nothing until a feature asks. */
export interface Services {
	readonly ports: Ports;
	readonly language: Language;
	readonly findings: Findings;
	readonly guard: Guard;
	/** The heavy half of the core; evaluated when first asked for. */
	readonly loadEngine: () => Promise<Engine>;
}

export function createServices(context: ExtensionContext, ports: Ports): Services & Disposable {
	let log: LogOutputChannel | undefined;
	const loadEngine = () => import('./engine.ts');
	const findings = createFindings(async () => (await loadEngine()).recognise);
	const guard = createGuard(() => (log ??= window.createOutputChannel('BangmodStorage', { log: true })));
	return {
		ports,
		language: createLanguage(context.extensionUri),
		findings,
		guard,
		loadEngine,
		dispose: () => {
			findings.dispose();
			log?.dispose();
		},
	};
}
