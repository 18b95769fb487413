import { phrase, value } from '../../richText.ts';
import type { Cause } from '../cause.ts';
import { slashedKey } from '../signs/nameSigns.ts';
import {
	argumentNamed,
	conditionSent,
	encryptionAsked,
	headerNamed,
	keyTooLong,
	markerInAnswer,
	refusedAndMissing,
} from '../signs/objectSigns.ts';
import { code, fact, isCode, look, message } from '../signs.ts';
import { isStockMessage } from '../stockMessage.ts';

/** Objects: whether they are there, what was asked of them, and what they may carry. */
export const objects: readonly Cause[] = [
	{
		id: 'key-missing',
		what: 'No object exists under exactly this key.',
		next: 'List what is really there: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-objects-v2 --bucket BUCKET --prefix KEY --max-keys 20`, and compare letter by letter.',
		signs: [
			message('suggests', /(?:specified )?key (?:\S{1,200} )?do(?:es|e) not exist|key not found|no such (?:key|object)/i),
			look('suggests', slashedKey, isCode('NoSuchKey', 'NotFound', '404')),
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
			look('suggests', conditionSent, isCode('PreconditionFailed', '412', 'NotModified', '304')),
		],
	},
	{
		id: 'concurrent-change',
		what: 'Two requests change one thing at the same time.',
		next: 'Wait a random short time, read again, and let one process at a time make the change.',
		signs: [
			code('proves', 'OperationAborted', 'ConcurrentModification', 'ConditionalRequestConflict'),
			message('proves', /conflicting (?:conditional )?operation|concurrent (?:modification|update)/i),
			// RGW says so of an upload that is gone as well.
			message('suggests', /completion is already in progress/i),
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
			code('suggests', 'InvalidPartNumber', 'InvalidStorageClass', 'InvalidTag'),
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
				(report) =>
					!/checksum|trailer|STREAMING|aws-chunked|transfer-encoding/i.test(report.facts.answer.message?.value ?? '') &&
					!isStockMessage(report.facts.answer.message?.value ?? ''),
			),
			look('proves', headerNamed, isCode('NotImplemented', '501')),
			look('suggests', encryptionAsked, isCode('InvalidRequest', 'InvalidArgument', 'NotImplemented', '400', '501')),
			code('suggests', 'InvalidEncryptionAlgorithmError', 'InvalidStorageClass'),
			message(
				'suggests',
				/functionality that is not implemented|not implemented|(?:is|are) not (?:supported|configured|enabled)/i,
				(report) =>
					!/checksum|trailer|STREAMING|aws-chunked|transfer-encoding|authorization mechanism/i.test(
						report.facts.answer.message?.value ?? '',
					),
			),
		],
		pages: ['compatibility'],
	},
];
