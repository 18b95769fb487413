/**
 * Where a link leads. `command`: one of our own commands, with an id that it looks up in a table of its own, never text out of a log.
 * `page`: an https address of our own making.
 */
export type Target =
	| { readonly kind: 'command'; readonly command: string; readonly id: string }
	| { readonly kind: 'page'; readonly url: string };

/** A link that a renderer shows below the words. */
export interface Link {
	/** Already in the reader's language. */
	readonly title: string;
	readonly target: Target;
}

/** The address behind a target: `command:id?["…"]`, percent-encoded, or the page's URL. */
export function addressOf(target: Target): string {
	if (target.kind === 'page') return target.url;
	return `command:${target.command}?${encodeURIComponent(JSON.stringify([target.id]))}`;
}
