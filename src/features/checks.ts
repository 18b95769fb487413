import { commands, Disposable } from 'vscode';
import { commands as commandIds } from '../ids.ts';
import { notify } from './services/notify.ts';
import type { Services } from './services/services.ts';

/**
 * Marks, before it fails, what the vendor states will fail in the programs and settings on screen, and offers the right text; lists on demand
 * what is wrong in the whole workspace. Where the host brings no readers of settings, who asks is told.
 */
export function register(services: Services): Disposable {
	const { guard, language, ports } = services;
	const marking = ports.startMarking?.(services);
	const check = guard('check workspace', async () => {
		if (marking !== undefined) await marking.checkWorkspace();
		else await notify(language, (t) => t('In a browser the programs and settings of a workspace are not read.'));
	});
	return Disposable.from(commands.registerCommand(commandIds.checkWorkspace, check), ...(marking ? [marking] : []));
}
