import type { Fact } from '../../facts.ts';
import { placeholderless } from '../placeholders.ts';
import type { Stretch } from './stretch.ts';
import { speakerAt, type Turn, turnsIn } from './turns.ts';

/** Headers that one of the two alone sends. */
const ofAnswer =
	/^(?:server|via|retry-after|allow|location|accept-ranges|last-modified|www-authenticate|age|x-cache|x-cache-hits|cf-ray|x-served-by|x-varnish|x-squid-error|x-azure-ref|x-amz-cf-id|x-amz-cf-pop|x-amz-request-id|x-amz-id-2|x-amz-bucket-region|x-amz-error-.{0,80}|x-amz-delete-marker|x-amz-version-id|x-bgs-.{0,80}|x-rgw-.{0,80}|x-minio-error-.{0,80}|x-oss-request-id|x-cos-request-id|x-debug-.{0,80})$/;
const ofRequest =
	/^(?:host|authorization|user-agent|x-amz-user-agent|accept|accept-encoding|expect|range|content-md5|if-.{0,80}|x-amz-date|x-amz-content-sha256|x-amz-security-token|x-amz-acl|x-amz-grant-.{0,80}|x-amz-copy-source.{0,40}|x-amz-tagging.{0,40}|x-amz-trailer|x-amz-decoded-content-length|x-amz-sdk-checksum-algorithm|x-amz-metadata-directive|x-amz-meta-.{0,80}|x-amz-storage-class|x-amz-object-lock-.{0,80}|x-amz-expected-bucket-owner|x-amz-target|amz-sdk-.{0,80}|x-forwarded-.{0,80}|x-real-ip)$/;

/** Words that other things are labelled with as well: these count only where `Name: value` stands among headers. */
const plainWords = new Set([
	'host',
	'date',
	'server',
	'range',
	'accept',
	'expect',
	'via',
	'age',
	'allow',
	'location',
	'connection',
]);

const name = String.raw`(?<name>(?:x-(?:amz|bgs|rgw|minio|oss|cos|debug|cache|served|varnish|squid|azure|forwarded|real)[\w.-]{0,60}|(?:amz-sdk|content|if|accept|transfer|retry|user|cf|last|www|proxy)-[a-z\d-]{1,40}|authorization|host|date|server|via|range|expect|accept|age|allow|location|connection|etag))`;
/** `Name: value`, `"Name": "value"`, `{"Name", "value"}`, `'Name' => 'value'`, `Name:[value]`, `Name=value`; a value ends where its quote, bracket or line does. */
const header = new RegExp(
	String.raw`(?<![\w.\/-])(?<quote>["']?)${name}\k<quote>(?<by>\s{0,4}(?::|=>?|,)>?\s{0,4})(?:(?<open>["'[])(?<held>[^"'\]\n]{1,4000})|(?<bare>[^\s"'[{(][^\n]{0,4000}))`,
	'gi',
);
/** In logfmt or a query a value ends at a blank. */
const word = /^[^\s&,;})\]]{1,2000}/;

/** A header as printed. */
export interface PrintedHeader {
	/** In lower case. */
	readonly name: string;
	readonly fact: Fact;
	/** Where it begins in the stretch. */
	readonly at: number;
}

/** The headers that a stretch prints, each from the one that said it; one that either might have said and nobody tells is left out. */
export function headersIn(stretch: Stretch): readonly PrintedHeader[] {
	const printed = [...stretch.text.matchAll(header)].flatMap((match) => readHeader(match) ?? []);
	const sure = printed.flatMap(({ name: label, at }): readonly Turn[] => {
		const speaker = plainWords.has(label) ? undefined : onlySpeaker(label);
		return speaker === undefined ? [] : [{ start: at, speaker }];
	});
	const turns = turnsIn(stretch.text);
	return printed.flatMap(({ name: label, value, at, start }) => {
		const speaker = speakerOf(label, at, turns, sure);
		return speaker === undefined
			? []
			: [{ name: label, fact: stretch.fact(value, start, start + value.length, speaker), at: start }];
	});
}

function readHeader(match: RegExpExecArray) {
	const { name: label = '', open, by = '', held, bare = '' } = match.groups ?? {};
	const isPair = open !== undefined || by.includes(':');
	if (!isPair && plainWords.has(label.toLowerCase())) return undefined;
	const printed = held ?? (isPair ? bareValue(bare) : (word.exec(bare)?.[0] ?? ''));
	const value = placeholderless(printed);
	if (value === undefined) return undefined;
	const start = match.index + match[0].indexOf(printed, label.length) + printed.indexOf(value);
	return { name: label.toLowerCase(), value, at: match.index, start };
}

/** A map without quotes goes on behind a value: `Host: h, User-Agent: u`. */
function bareValue(rest: string): string {
	const next = /,\s(?=["']?[A-Za-z][\w-]{2,40}["']?\s?[:=])|\s(?=[A-Z][\w-]{2,40}:\[)|["'}\]\\]/.exec(rest)?.index ?? rest.length;
	return rest.slice(0, next).trimEnd();
}

/** Headers stand together: one that either side sends is from the one whose own header stands next to it. */
const nearUnits = 600;

function onlySpeaker(label: string): Turn['speaker'] | undefined {
	if (ofAnswer.test(label)) return 'answer';
	return ofRequest.test(label) ? 'request' : undefined;
}

function speakerOf(label: string, at: number, turns: readonly Turn[], sure: readonly Turn[]): Turn['speaker'] | undefined {
	const only = onlySpeaker(label);
	if (only !== undefined && !plainWords.has(label)) return only;
	const distance = ({ start }: Turn): number => Math.abs(start - at);
	const near = sure.filter((turn) => distance(turn) < nearUnits).toSorted((a, b) => distance(a) - distance(b))[0];
	const turn = turns.findLast(({ start }) => start <= at);
	// Between a turn and this header nobody else may have spoken.
	const isOwnTurn = turn !== undefined && (near === undefined || near.start > turn.start - nearUnits);
	const speaker =
		isOwnTurn && (near === undefined || near.start < turn.start) ? speakerAt(turns, at) : (near?.speaker ?? speakerAt(turns, at));
	return only === undefined || speaker === undefined ? speaker : only;
}
