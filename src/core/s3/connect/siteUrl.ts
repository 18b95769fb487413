import { parseEndpoint } from './endpoint.ts';

/** An origin, whose grammar is that of an endpoint, and a plain path; `..` would lead out of it. */
const sitePattern = /^(https:\/\/[a-z0-9.:-]+)((?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*)$/i;

/** The site's base address without slashes at its end, or null when it is not one that we link to. */
export function parseSiteUrl(text: string): string | null {
	// No loop over the end: a setting of a million slashes is refused, not eaten.
	const url = text.replace(/\/{1,2}$/, '');
	const [, origin = '', path = ''] = (url.length <= 200 ? sitePattern.exec(url) : null) ?? [];
	const answer = parseEndpoint(origin);
	// The origin as browsers and VS Code write it, so that what is shown is what is opened.
	return answer.kind === 'endpoint' ? answer.endpoint.origin + path : null;
}
