import type { ExtensionContext } from 'vscode';
import { register as explainText } from './features/explainText.ts';
import { register as explanationPages } from './features/explanationPages.ts';
import { register as hover } from './features/hover.ts';
import { register as lookUp } from './features/lookUp.ts';
import { createServices, type Ports } from './features/services.ts';
import { register as sitePages } from './features/sitePages.ts';

/** Every surface, one line each. Registering is all that happens here: nothing is read, loaded or sent. */
export function activate(context: ExtensionContext, ports: Ports): void {
	const services = createServices(context, ports);
	context.subscriptions.push(
		services,
		hover(services),
		lookUp(services),
		explainText(services),
		explanationPages(services),
		sitePages(services),
	);
}
