import { type Disposable, type ExtensionContext, type LogOutputChannel, type Memento, type Uri, window } from 'vscode';
import type { Clock, Delay } from '../../core/ports.ts';
import type { Scans } from '../../core/scan/scans.ts';
import { createExplainer, type ExplainerSource } from './explainer.ts';
import { canType } from './shellHere.ts';
import { createFindings, type Findings } from './findings.ts';
import { createGuard, type Guard } from './guard.ts';
import { createLanguage, type Language } from './language.ts';
import { createOrigins, type Origins } from './origins.ts';
import { createReportTable, type ReportTable } from './reportTable.ts';
import { createProjectSdks, type ProjectSdks } from './projectSdks.ts';
import type { Setups, SetupsNeeds } from './setups.ts';
import { createVisibleReports, type VisibleReports } from './visibleReports.ts';
import { createWorkspaceFiles, type WorkspaceFiles } from './workspaceFiles.ts';
import { workspaceOf } from './workspaceTold.ts';

/** What only a host (desktop or browser) can give. */
export interface Ports {
	readonly clock: Clock;
	readonly delay: Delay;
	/** 128 random bits in hexadecimal. */
	readonly makeNonce: () => string;
	/** Whether `workspace.findFiles` answers. */
	readonly canSearchFiles: boolean;
	/** Makes what knows the setups of the workspace's files. */
	readonly createSetups: (files: WorkspaceFiles, needs: SetupsNeeds) => Setups;
	/** Marks mistakes in programs and settings; undefined where nothing reads them. */
	readonly startMarking: ((services: Services) => Disposable & { checkWorkspace(): Promise<void> }) | undefined;
	/** Loads what scans files, at the first scan. */
	readonly loadScans: () => Promise<Scans>;
}

/** What every feature is given; making it costs nothing until a feature asks. */
export interface Services {
	readonly language: Language;
	readonly explainer: ExplainerSource;
	readonly findings: Findings;
	readonly visibleReports: VisibleReports;
	readonly origins: Origins;
	readonly setups: Setups;
	readonly projects: ProjectSdks;
	readonly reports: ReportTable;
	readonly guard: Guard;
	readonly extensionUri: Uri;
	/** What outlives the window, for this workspace. */
	readonly memory: Memento;
	readonly ports: Ports;
}

export function createServices(context: ExtensionContext, ports: Ports): Services & Disposable {
	const language = createLanguage(context.extensionUri);
	const files = createWorkspaceFiles(ports.delay, ports.canSearchFiles);
	const origins = createOrigins(files);
	const projects = createProjectSdks();
	const setups = ports.createSetups(files, {
		loadTranslate: () => language.load(),
		sdksOf: async (file) => await projects.of(file, await import('./engine.ts')),
		delay: ports.delay,
	});
	const explainer = createExplainer(language, ports.clock, canType, (report) => workspaceOf(report, origins, setups));
	const findings = createFindings(explainer.loadEngine, ports.delay);
	let log: LogOutputChannel | undefined;
	const guard = createGuard(() => (log ??= window.createOutputChannel('BangmodStorage', { log: true })));
	return {
		extensionUri: context.extensionUri,
		memory: context.workspaceState,
		ports,
		language,
		explainer,
		findings,
		visibleReports: createVisibleReports(findings, guard, ports.delay),
		origins,
		setups,
		projects,
		reports: createReportTable(),
		guard,
		dispose: () => {
			findings.dispose();
			setups.dispose();
			files.dispose();
			log?.dispose();
		},
	};
}
