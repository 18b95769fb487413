import { phrase, value } from '../../richText.ts';
import type { Cause, Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { limits } from '../../vendor/service.ts';
import { code, fact, isCode, look, message } from '../signs.ts';

/** Objects: whether they are there, what was asked of them, and what they may carry. */
export const objects: readonly Cause[] = [
	{
		id: 'key-missing',
		what: 'No object exists under exactly this key.',
		next: 'List what is really there: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-objects-v2 --bucket BUCKET --prefix KEY --max-keys 20`, and compare letter by letter.',
		signs: [
			message('suggests', /(?:specified )?key (?:\S{1,200} )?do(?:es|e) not exist|key not found|no such (?:key|object)/i),
			code('suggests', 'NoSuchKey'),
		],
	},
	{
		id: 'delete-marker',
		what: 'A delete marker hides the object, or counts as existing.',
		next: 'Look for the marker: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-object-versions --bucket BUCKET --prefix KEY`; delete the marker by its version id to get the object back.',
		signs: [look('proves', markerInAnswer), look('proves', refusedAndMissing)],
	},
	{
		id: 'precondition',
		what: 'A condition of the request (If-Match, If-None-Match or a date) did not hold, as asked for.',
		next: 'Read the present state: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api head-object --bucket BUCKET --key KEY`; decide anew on what you read.',
		signs: [
			code('suggests', 'PreconditionFailed', '412', 'NotModified', '304'),
			fact(
				'suggests',
				({ facts }) => facts.answer.elements.get('Condition'),
				(translate, condition) => phrase(translate, 'The condition that failed is {0}.', value(condition)),
				isCode('PreconditionFailed', '412', 'ConditionalRequestConflict'),
			),
			look('against', refusedAndMissing),
		],
	},
	{
		id: 'concurrent-change',
		what: 'Two requests change one thing at the same time.',
		next: 'Wait a random short time, read again, and let one process at a time make the change.',
		signs: [
			code('proves', 'OperationAborted', 'ConcurrentModification', 'ConditionalRequestConflict'),
			message(
				'proves',
				/conflicting (?:conditional )?operation|completion is already in progress|concurrent (?:modification|update)/i,
			),
		],
	},
	{
		id: 'metadata-too-large',
		what: 'The metadata or the headers are over the limit.',
		next: 'Look at the `x-amz-meta-` headers in a debug log; move large values into the object itself. 2 KB are the most.',
		signs: [
			code('proves', 'MetadataTooLarge', 'RequestHeaderSectionTooLarge', '431'),
			message('proves', /metadata (?:headers )?(?:exceed|too large)/i),
		],
		pages: ['limits'],
	},
	{
		id: 'key-too-long',
		what: 'The key is longer than 1024 bytes.',
		next: 'Measure it: `printf %s "$KEY" | wc -c`; a Thai letter takes 3 bytes. Shorten the prefix, or store a hash as the key.',
		signs: [
			fact(
				'proves',
				({ facts }) => facts.request.key,
				(translate, key) => keyTooLong(translate, key),
			),
			code('proves', 'KeyTooLongError', 'KeyTooLong'),
			message('proves', /key is too long/i),
		],
		pages: ['limits'],
	},
	{
		id: 'bad-argument',
		what: 'A parameter is out of its range, or has a value that the store does not know.',
		next: 'Read the message for the parameter; run the call with its debug output and take optional parameters out until it passes.',
		signs: [
			look('proves', argumentNamed),
			message('suggests', /range (?:is )?not satisfiable|not satisfiable|invalid (?:value|argument|encoding)|unsupported value/i),
			code('suggests', 'InvalidRange', 'InvalidPartNumber', 'InvalidStorageClass', 'InvalidTag'),
		],
		pages: ['apiReference', 'limits'],
	},
	{
		id: 'unsupported-feature',
		what: 'The store does not have the feature or header that was asked for.',
		next: 'Take the feature out of the request or of the tool’s settings; the compatibility page tells what is supported.',
		signs: [
			message(
				'proves',
				/(?:header|parameter|feature|operation|method|option)s? ['"]?[\w-]{2,60}['"]?.{0,80}(?:not (?:implemented|supported)|unsupported)|unsupported header ['"]?[\w-]+|(?:x-amz-[\w-]{2,60}).{0,60}not (?:supported|implemented)/i,
				(report) => !/checksum|trailer|STREAMING|aws-chunked|transfer-encoding/i.test(report.facts.answer.message?.value ?? ''),
			),
			code('suggests', 'InvalidEncryptionAlgorithmError', 'InvalidStorageClass'),
			message(
				'suggests',
				/functionality that is not implemented|not implemented|(?:is|are) not supported/i,
				(report) =>
					!/checksum|trailer|STREAMING|aws-chunked|transfer-encoding|authorization mechanism/i.test(
						report.facts.answer.message?.value ?? '',
					),
			),
		],
		pages: ['compatibility'],
	},
];

function keyTooLong(translate: Report['translate'], key: string) {
	const bytes = utf8Length(key);
	if (bytes <= limits.keyBytes) return undefined;
	return phrase(
		translate,
		'The key has {0} UTF-8 bytes in {1} characters; at most {2} bytes are allowed.',
		value(String(bytes)),
		value(String(Array.from(key).length)),
		value(String(limits.keyBytes)),
	);
}

/** A surrogate pair is two UTF-16 units and four bytes; a surrogate without its partner is sent as U+FFFD, three bytes. */
function utf8Length(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	}
	return bytes;
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

function markerInAnswer(report: Report): Evidence | undefined {
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
function refusedAndMissing(report: Report): Evidence | undefined {
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
function argumentNamed({ facts, translate, code: name }: Report): readonly Evidence[] | undefined {
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
