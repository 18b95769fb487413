import { maskKeyId } from '../vendor/accessKeyId.ts';
import type { Span } from '../span.ts';
import type { LabelledValue } from '../values/labelledValue.ts';
import { labelledValues } from '../values/labelledValues.ts';
import { type Shadow, shadowOf } from '../values/shadow.ts';
import { spokenValues } from '../values/spokenValues.ts';
import { encodedTexts } from './base64Text.ts';
import { blank, forms } from './secretForms.ts';
import { anySecretLabel, type Secrecy, secrecyOf } from './secretLabels.ts';
import { isCredentialLine, isMachineMade, isPlaceholder, isProse, looksRandom } from './secretLook.ts';

/** A stretch of a text that must not leave, and what may be shown in its place. */
interface Blot extends Span {
	readonly remnant: string;
	readonly isWeak?: boolean;
}

/**
 * Blanks what must not leave the screen: secrets, tokens, signatures and passwords under a label in any notation (`core/values`), and what is a
 * secret by its build wherever it stands (`secretForms.ts`); access key ids keep their prefix and last four characters. Linear in the text's
 * length (test/fuzz/redact.test.ts).
 */
export function redact(text: string): string {
	const blots = blotsIn(text);
	return blots.length === 0 ? text : blotted(text, { start: 0, end: text.length }, blots);
}

/** As `redact`, for the value of a field that has a name of its own: a header, a parameter, an input. */
export function redactValue(name: string, value: string): string {
	const secrecy = secrecyOf(name);
	if (secrecy === undefined || secrecy === 'login' || value === '' || isPlaceholder(value)) return redact(value);
	if (secrecy === 'key id') return maskCredential(value);
	return secrecy === 'hint' && !looksRandom(value) ? redact(value) : blank;
}

/** Whether `redact` would change any of these texts; asked once for all of them, which costs less than each alone. */
export function holdsSecret(texts: readonly string[]): boolean {
	return blotsIn(texts.join('\n\n')).length > 0;
}

/** UTF-16 units around a piece in which the label of a secret in it may stand. */
const context = 240;
/** A shorter piece stands in a text by chance. */
const shortestPiece = 6;

/**
 * As `redact`, for a piece that was cut out of `whole`: what is a secret there is one here, also where its label was cut off. Of a piece that
 * does not stand in `whole` as it is, each longer word is looked for; the others are redacted alone.
 */
export function redactPiece(piece: string, whole: string): string {
	const at = piece.length < shortestPiece ? -1 : placeOf(piece, whole);
	if (at >= 0) return redact(redactedInPlace(piece, whole, at));
	return redact(piece).replace(longWord, (word) => {
		const place = placeOf(word, whole);
		return place < 0 ? word : redactedInPlace(word, whole, place);
	});
}

/** Words of a piece that was put together anew, without the escapes, wraps and hidden signs of `whole`: no secret is shorter. */
const longWord = /[^\s"'<>,;]{12,4096}/g;

function redactedInPlace(piece: string, whole: string, at: number): string {
	const start = Math.max(0, at - context);
	const near = whole.slice(start, at + piece.length + context);
	return blotted(near, { start: at - start, end: at - start + piece.length }, blotsIn(near));
}

/** Where a piece stands in a text, and is not a part of a longer word. */
function placeOf(piece: string, whole: string): number {
	const isWord = (at: number) => /[A-Za-z0-9+/]/.test(whole[at] ?? '');
	for (let at = whole.indexOf(piece), tries = 0; at >= 0 && tries < 16; at = whole.indexOf(piece, at + 1), tries++) {
		if (!isWord(at - 1) || !isWord(at)) return at;
	}
	return -1;
}

/** The stretch of a text with its blots drawn, also those that reach into it from outside. */
function blotted(text: string, { start, end }: Span, blots: readonly Blot[]): string {
	let out = '';
	let done = start;
	for (const blot of blots) {
		if (blot.end <= done || blot.start >= end) continue;
		out += text.slice(done, Math.max(done, blot.start)) + blot.remnant;
		done = Math.min(blot.end, end);
	}
	return out + text.slice(done, end);
}

/** All blots, in order, none inside of another. */
function blotsIn(text: string, isInner = false): readonly Blot[] {
	const shadow = shadowOf(text);
	const found = [...labelledBlots(shadow), ...formBlots(shadow), ...(isInner ? [] : encodedBlots(shadow))].sort(
		(a, b) => a.start - b.start || b.end - a.end || Number(b.remnant === blank) - Number(a.remnant === blank),
	);
	const out: Blot[] = [];
	for (const blot of found) {
		const last = out.at(-1);
		if (last === undefined || blot.start >= last.end) out.push(blot);
		else if (blot.isWeak !== true && last.isWeak === true) out[out.length - 1] = blot;
		else if (blot.isWeak !== true && blot.end > last.end)
			out[out.length - 1] = { start: last.start, end: blot.end, remnant: blank };
	}
	return out;
}

const reachOf = (label: string) => {
	const secrecy = secrecyOf(label);
	if (secrecy === undefined) return undefined;
	return secrecy === 'header' ? 'line' : 'word';
};

function labelledBlots({ source: text, text: read }: Shadow): Blot[] {
	if (!anySecretLabel.test(read)) return [];
	return [...labelledValues(text, reachOf), ...spokenValues(text, reachOf)].flatMap((value) => {
		const secrecy = secrecyOf(value.label);
		return secrecy === undefined ? [] : blotsOf(value, secrecy, text);
	});
}

/** What of a labelled value is a secret. */
function blotsOf(value: LabelledValue, secrecy: Secrecy, text: string): Blot[] {
	const { value: word, valueSpan, isQuoted, notation } = value;
	if (isPlaceholder(word) || word.startsWith(blank)) return [];
	if (secrecy === 'header' && !isCredentialLine(word)) return [];
	// A SigV4 header is left as a list, whose credential and signature have labels of their own.
	if (secrecy === 'header' && /^["'[(\\]{0,4}AWS4-[A-Z\d-]{4,24}/.test(word)) return [];
	if (secrecy === 'secret' && !isMachineMade(word)) return [];
	if (secrecy === 'login') return loginBlot(word, valueSpan, text);
	const isDoubtful =
		secrecy === 'hint' ||
		notation === 'words' ||
		notation === 'list' ||
		(!isQuoted && secrecy !== 'header' && isProse(word, text.slice(valueSpan.end, valueSpan.end + 8)) && isSpoken(value, text)) ||
		(secrecy !== 'header' && secrecy !== 'password' && /\s/.test(word.trim()));
	if (isDoubtful && !word.split(/\s+/).some(looksRandom)) return [];
	const remnant = secrecy === 'key id' ? maskCredential(word) : blank;
	return remnant === word ? [] : [{ ...valueSpan, remnant }];
}

/** Whether a sentence may go on behind the joint: `Token: the provided one` does, `token=the` does not. */
function isSpoken({ labelSpan, valueSpan, notation }: LabelledValue, text: string): boolean {
	return notation === 'flag' || (notation === 'sign' && /:\s{1,4}$/.test(text.slice(labelSpan.end, valueSpan.start)));
}

const anyColon = /:|%(?:25)*3A|\\+u003A|&(?:amp;)*#(?:58|x3A);/i;

/** The part behind the colon of `user:password`. */
function loginBlot(word: string, { start, end }: Span, text: string): Blot[] {
	const [, password = ''] = /^[\w.@+-]{1,128}:((?!\/\/)\S{4,})$/.exec(word) ?? [];
	const colon = anyColon.exec(text.slice(start, end));
	if (colon === null || password === '' || isPlaceholder(password) || /^\d{1,6}$/.test(password)) return [];
	return [{ start: start + colon.index + colon[0].length, end, remnant: blank }];
}

/** UTF-16 units before a form that may say what it is. */
const beforeForm = 120;

function formBlots(shadow: Shadow): Blot[] {
	const signed = forms.filter(({ sign }) => sign.test(shadow.text));
	return signed.flatMap(({ pattern, remnant, isWeak }) =>
		Array.from(shadow.text.matchAll(pattern), (match): Blot | undefined => {
			const secret = match[1] ?? match[0];
			const end = match.index + match[0].length;
			const start = end - secret.length;
			const left = remnant(secret, shadow.text.slice(Math.max(0, start - beforeForm), start));
			return left === undefined || left === secret
				? undefined
				: { start: shadow.sourceOf(start), end: shadow.sourceOf(end), remnant: left, ...(isWeak && { isWeak }) };
		}).filter((blot) => blot !== undefined),
	);
}

/** Base64 of a text that holds a secret is one as a whole. */
function encodedBlots(shadow: Shadow): Blot[] {
	return encodedTexts(shadow.text)
		.filter(({ decoded }) => blotsIn(decoded, true).length > 0)
		.map(({ start, end }) => ({ start: shadow.sourceOf(start), end: shadow.sourceOf(end), remnant: blank }));
}

/** A credential is a key id and its scope, `KEY/20261122/region/s3/aws4_request`; the scope helps and is no secret. */
function maskCredential(found: string): string {
	const [id = '', ...scope] = found.split('/');
	if (id.includes('…') || isPlaceholder(id)) return found;
	return /^[\w.-]{1,128}(?:\/[\w-]{1,64}){0,6}$/.test(found)
		? [maskKeyId(id), ...scope].join('/')
		: found.split(/\s+/).some(looksRandom)
			? blank
			: found;
}
