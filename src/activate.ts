import type { ExtensionContext } from 'vscode';
import { register as applyFix } from './features/applyFix.ts';
import { register as checks } from './features/checks.ts';
import { register as codeActions } from './features/codeActions.ts';
import { register as decorations } from './features/decorations.ts';
import { register as diagnostics } from './features/diagnostics.ts';
import { register as edits } from './features/edits.ts';
import { register as errorCount } from './features/errorCount.ts';
import { register as explainText } from './features/explainText.ts';
import { register as explanationPages } from './features/explanationPages.ts';
import { register as failedCommands } from './features/failedCommands.ts';
import { register as goToOrigin } from './features/goToOrigin.ts';
import { register as hover } from './features/hover.ts';
import { register as lookUp } from './features/lookUp.ts';
import { register as navigate } from './features/navigate.ts';
import { register as reportCommands } from './features/reportCommands.ts';
import type { RequestPorts } from './features/request/requestPorts.ts';
import { register as requestPanel } from './features/requestPanel.ts';
import { register as sample } from './features/sample.ts';
import { register as scanLog } from './features/scanLog.ts';
import { createServices, type Ports } from './features/services/services.ts';
import { register as sitePages } from './features/sitePages.ts';
import { register as suggestedCommands } from './features/suggestedCommands.ts';
import { register as terminalLinks } from './features/terminalLinks.ts';

/** Every surface, one line each. Registering is all that happens here: nothing is read, loaded or sent. */
export function activate(context: ExtensionContext, ports: Ports & RequestPorts): void {
	const services = createServices(context, ports);
	context.subscriptions.push(
		services,
		hover(services),
		codeActions(services),
		edits(services),
		diagnostics(services),
		checks(services),
		decorations(services),
		errorCount(services),
		navigate(services),
		goToOrigin(services),
		applyFix(services),
		lookUp(services),
		explainText(services),
		explanationPages(services),
		reportCommands(services),
		suggestedCommands(services),
		scanLog(services),
		sitePages(services),
		requestPanel(services, context, ports),
		terminalLinks(services),
		sample(services, context),
		failedCommands(services),
	);
}
