import { commands, type Disposable, env, Uri } from 'vscode';
import { isPageId, sitePageUrl } from '../core/vendor/sitePage.ts';
import { commands as commandIds } from '../ids.ts';
import type { Services } from './services/services.ts';
import { settings } from './services/settings.ts';

/** Opens a page of the vendor's site in the browser; anything but the id of a page does nothing. */
export function register({ guard }: Services): Disposable {
	const open = guard('open page', async (page: unknown) => {
		if (isPageId(page)) await env.openExternal(Uri.parse(sitePageUrl(settings.siteUrl(), page), true));
	});
	return commands.registerCommand(commandIds.openSitePage, open);
}
