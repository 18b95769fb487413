import { code as literal, phrase, value } from '../../richText.ts';
import { formatBytes } from '../../formatBytes.ts';
import { limits } from '../../vendor/service.ts';
import type { Cause, Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { code, fact, isCode, isOperation, look, message } from '../signs.ts';

/** Uploads in parts, and sizes. */
export const multipart: readonly Cause[] = [
	{
		id: 'upload-gone',
		what: 'The multipart upload was completed, aborted or cleaned up.',
		next: 'See whether the object is there already: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api head-object --bucket BUCKET --key KEY`. If size and ETag fit, you are done; else start a new upload.',
		signs: [code('proves', 'NoSuchUpload'), message('proves', /specified (?:multipart )?upload does not exist/i)],
	},
	{
		id: 'no-parts',
		what: 'The upload is completed without a part, or the list that is sent is empty.',
		next: 'Send an empty object with a plain PutObject, and no list without an entry.',
		signs: [message('proves', /at least one part|(?:no|empty|zero) parts/i), look('suggests', emptyList, isCode('MalformedXML'))],
	},
	{
		id: 'part-too-small',
		what: 'A part before the last is under 5 MiB.',
		next: 'Set parts of 8 MiB or more.',
		setting: 'partSize',
		signs: [
			look('proves', partBelowLeast, isCode('EntityTooSmall')),
			code('proves', 'EntityTooSmall'),
			message('proves', /(?:smaller|less) than the minimum allowed/i),
		],
		pages: ['limits'],
	},
	{
		id: 'parts-unequal',
		what: 'This store wants parts of one length, but for the last.',
		next: 'Set a fixed part size, and send no part short before the last.',
		setting: 'partSize',
		signs: [message('proves', /(?:same|equal) (?:length|size)|parts? must (?:all )?be (?:of )?(?:the same|equal)/i)],
	},
	{
		id: 'part-etag-hidden',
		what: 'The ETag of the parts could not be read.',
		next: 'Let the bucket’s CORS rules expose it (`"ExposeHeaders": ["ETag"]`), and keep the ETag of each part’s answer.',
		signs: [
			fact(
				'proves',
				({ facts }) => facts.answer.elements.get('ETag'),
				(translate, tag) =>
					/^["']?(?:null|undefined|none)?["']?$/i.test(tag.trim())
						? phrase(translate, 'The ETag that was sent is {0}.', value(tag))
						: undefined,
				isCode('InvalidPart', 'MalformedXML', 'InvalidArgument'),
			),
			message('proves', /unsafe header ["']?etag/i),
		],
		pages: ['bucketDocs'],
	},
	{
		id: 'part-mismatch',
		what: 'The list of parts and the parts that are stored differ in ETag, number or order.',
		next: 'Compare your list with what is stored: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-parts --bucket BUCKET --key KEY --upload-id UPLOAD_ID`; complete with exactly those, sorted by number.',
		signs: [
			code('suggests', 'InvalidPart', 'InvalidPartOrder'),
			message('suggests', /specified parts could not be found|ascending order/i),
		],
	},
	{
		id: 'too-many-parts',
		what: 'The upload has more parts than the store takes.',
		next: 'Choose larger parts, so that 10,000 suffice: 1 TB needs parts of 105 MiB or more.',
		setting: 'partSize',
		signs: [
			message(
				'proves',
				/part ?number must be .{0,40}between|between 1 and 10,?000|MaxUploadParts|(?:too many|maximum number of|more) parts/i,
			),
			fact(
				'proves',
				({ facts }) => facts.request.query,
				(translate, query) => partOver(translate, query),
			),
			look('suggests', partsOfOthers, isCode('InvalidRange', '416', 'InvalidArgument', 'InvalidRequest', 'InvalidPartNumber')),
		],
		pages: ['limits'],
	},
	{
		id: 'too-large',
		what: 'The body or the source of the copy is over what one request may carry.',
		next: 'Upload or copy in parts: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3 cp FILE s3://BUCKET/KEY` cuts by itself; 5 GB are the most for one request.',
		setting: 'partSize',
		signs: [
			message(
				'proves',
				/(?:copy source is larger|exceeds the maximum allowed (?:object )?size|larger than the maximum|maximum allowable size|object size (?:exceeds|too large))/i,
			),
			look('proves', bodyOverMost, isCode('EntityTooLarge')),
			code('proves', 'EntityTooLarge', 'MaxMessageLengthExceeded'),
		],
		pages: ['limits'],
	},
];

/** The size that was sent, against the least that a part may have. */
function partBelowLeast({ facts, translate }: Report): Evidence | undefined {
	const [sent, least] = [bytes(facts, 'ProposedSize'), bytes(facts, 'MinSizeAllowed')?.count ?? limits.smallestPartBytes];
	if (sent === undefined || sent.count >= least) return undefined;
	return {
		sentence: phrase(
			translate,
			'A part of {0} was sent; all but the last need {1}.',
			value(formatBytes(sent.count)),
			value(formatBytes(least)),
		),
		place: sent.place,
	};
}

/** The size that was sent, against the most that one request may carry. */
function bodyOverMost({ facts, translate }: Report): Evidence | undefined {
	const [sent, most] = [bytes(facts, 'ProposedSize'), bytes(facts, 'MaxSizeAllowed')?.count ?? limits.singlePutBytes];
	if (sent === undefined || sent.count <= most) return undefined;
	return {
		sentence: phrase(
			translate,
			'{0} were sent; one request may carry {1}.',
			value(formatBytes(sent.count)),
			value(formatBytes(most)),
		),
		place: sent.place,
	};
}

function bytes({ answer }: Report['facts'], name: string) {
	const stated = answer.elements.get(name);
	return stated === undefined || !/^\d{1,15}$/.test(stated.value.trim())
		? undefined
		: { count: Number(stated.value), place: stated.place };
}

/** Operations whose document is a list, and an empty one is malformed. */
const isOfList = isOperation(/^(?:CompleteMultipartUpload|DeleteObjects|MultiObjectDelete|DeleteMultipleObjects)$/);

function emptyList(report: Report): Evidence | undefined {
	const { operation } = report.facts.request;
	if (operation === undefined || !isOfList(report)) return undefined;
	return {
		sentence: phrase(report.translate, '{0} sends a list; an empty one is refused so.', value(operation.value)),
		place: operation.place,
	};
}

function partOver(translate: Report['translate'], query: string) {
	const number = /(?:^|&)partNumber=(\d{1,9})(?:&|$)/i.exec(query)?.[1];
	if (number === undefined || Number(number) <= limits.parts) return undefined;
	return phrase(translate, 'The part’s number is {0}; {1} are the most.', value(number), literal(String(limits.parts)));
}

/** Another request of the same upload went over the limit. */
function partsOfOthers({ others, translate }: Report): Evidence | undefined {
	for (const { facts } of others) {
		const query = facts.request.query;
		const sentence = query && partOver(translate, query.value);
		if (query !== undefined && sentence !== undefined) return { sentence, place: query.place };
	}
	return undefined;
}
