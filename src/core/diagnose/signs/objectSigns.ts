import { phrase, value } from '../../richText.ts';
import { limits } from '../../vendor/service.ts';
import type { Evidence } from '../cause.ts';
import { isOfChecksum, refusedName, serverNames } from './checksumSigns.ts';
import type { Report } from '../report.ts';
import { isCode } from '../signs.ts';

/** The answer names the header that it does not know; checksums and chunks have causes of their own. */
export function headerNamed(report: Report): Evidence | undefined {
	const named = refusedName(report);
	if (named === undefined || isOfChecksum(named.value) || /^transfer-encoding$|^content-encoding$/i.test(named.value))
		return undefined;
	return serverNames(report, named);
}

/** Encryption by the store is asked for, which many stores lack or take over TLS alone. */
export function encryptionAsked({ facts, translate }: Report): Evidence | undefined {
	const asked = facts.request.headers.get('x-amz-server-side-encryption');
	const ofCustomer = facts.request.headers.get('x-amz-server-side-encryption-customer-algorithm');
	const sent = asked ?? ofCustomer;
	return (
		sent && {
			sentence: phrase(translate, 'The request asks the store to encrypt: {0}.', value(sent.value)),
			place: sent.place,
		}
	);
}

/** A condition among the request's headers. */
export function conditionSent({ facts, translate }: Report): Evidence | undefined {
	const sent = [...facts.request.headers].find(([name]) => /^(?:x-amz-copy-source-)?if-/.test(name));
	return (
		sent && {
			sentence: phrase(translate, 'The request sets a condition: {0}.', value(`${sent[0]}: ${sent[1].value}`)),
			place: sent[1].place,
		}
	);
}

/** A key over the limit, counted in bytes. */
export function keyTooLong(translate: Report['translate'], key: string) {
	const { bytes, characters } = utf8Length(key);
	if (bytes <= limits.keyBytes) return undefined;
	return phrase(
		translate,
		'The key has {0} UTF-8 bytes in {1} characters; at most {2} bytes are allowed.',
		value(String(bytes)),
		value(String(characters)),
		value(String(limits.keyBytes)),
	);
}

/** A surrogate pair is two UTF-16 units and four bytes; a surrogate without its partner is sent as U+FFFD, three bytes. */
function utf8Length(text: string): { readonly bytes: number; readonly characters: number } {
	let bytes = 0;
	let characters = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
		characters++;
	}
	return { bytes, characters };
}

const isOfMarker = isCode(
	'NoSuchKey',
	'MethodNotAllowed',
	'NotFound',
	'404',
	'405',
	'PreconditionFailed',
	'412',
	'NoSuchVersion',
);

/** The answer says that a delete marker is the newest version. */
export function markerInAnswer(report: Report): Evidence | undefined {
	const header = report.facts.answer.headers.get('x-amz-delete-marker');
	if (header === undefined || !/^true$/i.test(header.value.trim()) || !isOfMarker(report)) return undefined;
	return {
		sentence: phrase(report.translate, 'The answer says so: {0}.', value(`x-amz-delete-marker: ${header.value}`)),
		place: header.place,
	};
}

const isRefused = isCode('PreconditionFailed', '412');
const isMissing = new Set(['NoSuchKey', 'NotFound', '404']);

/** A write that must not overwrite is refused, and a read of the same key finds nothing. */
export function refusedAndMissing(report: Report): Evidence | undefined {
	const { facts, others, translate } = report;
	const pair = isRefused(report)
		? others.find(({ code: name }) => isMissing.has(name))
		: isMissing.has(report.code)
			? others.find(({ code: name }) => name === 'PreconditionFailed' || name === '412')
			: undefined;
	if (pair === undefined || !isOneObject(facts.request, pair.facts.request)) return undefined;
	const place = (pair.facts.answer.code ?? pair.facts.answer.status)?.place;
	const sentence = phrase(
		translate,
		'A write that may not overwrite was refused, and a read of the same object found nothing: {0}.',
		value(pair.code),
	);
	return place === undefined ? { sentence } : { sentence, place };
}

/** Where one of the two names no bucket or key, nothing parts them. */
function isOneObject(a: Report['facts']['request'], b: Report['facts']['request']): boolean {
	const agree = (x: string | undefined, y: string | undefined) => x === undefined || y === undefined || x === y;
	return agree(a.bucket?.value, b.bucket?.value) && agree(a.key?.value, b.key?.value);
}

/** The answer names the argument and its value. */
export function argumentNamed({ facts, translate, code: name }: Report): readonly Evidence[] | undefined {
	const argument = facts.answer.elements.get('ArgumentName');
	if (
		argument === undefined ||
		!name.startsWith('Invalid') ||
		/checksum|authorization|x-amz-content-sha256|x-amz-date|credential/i.test(argument.value)
	)
		return undefined;
	const held = facts.answer.elements.get('ArgumentValue');
	return [
		{ sentence: phrase(translate, 'The server names the argument: {0}.', value(argument.value)), place: argument.place },
		...(held === undefined ? [] : [{ sentence: phrase(translate, 'Its value was {0}.', value(held.value)), place: held.place }]),
	];
}
