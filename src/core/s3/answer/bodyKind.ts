/** Forms that a body may take. */
export type BodyKind = 'empty' | 'xml' | 'html' | 'json' | 'text' | 'binary';

/** What a body looks like, by its first characters and not by what its Content-Type claims. */
export function bodyKind(text: string): BodyKind {
	const start = text
		.slice(0, 1024)
		.replace(/^\uFEFF/, '')
		.trimStart();
	if (start === '') return 'empty';
	if (/^(?:<!doctype html|<html[\s>])/i.test(start)) return 'html';
	if (start.startsWith('<') && /^<[?!A-Za-z]/.test(start)) return /<html[\s>]/i.test(start) ? 'html' : 'xml';
	if (/^[[{]/.test(start)) return 'json';
	return /[\p{Cc}\uFFFD]/u.test(start.replace(/[\t\n\r\f]/g, '')) ? 'binary' : 'text';
}
