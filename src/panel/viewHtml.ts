import { toHtmlText } from '../core/safe/encode.ts';

/** What a view's document is made of. */
export interface ViewHtml {
	/** 128 random bits; only scripts that carry it run. */
	readonly nonce: string;
	/** Sent along with every message, both ways. */
	readonly token: string;
	/** Where VS Code serves the view's own files from. */
	readonly cspSource: string;
	readonly script: string;
	readonly style: string;
	readonly language: 'en' | 'th';
	readonly title: string;
}

/**
 * The document of a view: an empty page. Everything on it arrives later as messages and is shown as text, so nothing untrusted ever stands
 * in here.
 */
export function viewHtml({ nonce, token, cspSource, script, style, language, title }: ViewHtml): string {
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(nonce, toHtmlText(cspSource))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${toHtmlText(style)}">
<title>${toHtmlText(title)}</title>
</head>
<body data-token="${token}">
<script nonce="${nonce}" src="${toHtmlText(script)}"></script>
</body>
</html>`;
}

/**
 * Nothing is loaded but our own script and style; nothing is sent anywhere (no connect-src, no images). Trusted types make every HTML sink
 * refuse a string, whoever calls it: `lit-html` is the policy through which lit makes its own constant templates.
 */
function policy(nonce: string, cspSource: string): string {
	return [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${cspSource}`,
		"form-action 'none'",
		"base-uri 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types lit-html',
	].join('; ');
}
