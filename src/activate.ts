import type { ExtensionContext } from 'vscode';
import { register as hover } from './features/hover.ts';
import { createServices, type Ports } from './features/services.ts';

/** Every surface, one line each. Registering is all that happens here: nothing is read, loaded or sent. */
export function activate(context: ExtensionContext, ports: Ports): void {
	const services = createServices(context, ports);
	context.subscriptions.push(
		services, //
		hover(services),
	);
}
