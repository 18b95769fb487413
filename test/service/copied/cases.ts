import { draftOf, type Draft } from '../../../src/core/s3/request/draft.ts';
import type { Field } from '../../../src/core/s3/request/httpRequest.ts';
import { operations } from '../../../src/core/s3/request/operations.ts';
import { oddKeys, oddValues } from './oddTexts.ts';

/** Names that differ from run to run. */
export interface Place {
	readonly bucket: string;
	/** Of a multipart upload of the case's key that has begun. */
	readonly uploadId: string;
	/** Of a file that holds `fileBytes`. */
	readonly file: string;
}

/** A request that a person may have in the form when it is copied. */
export interface Case {
	readonly name: string;
	readonly draft: (place: Place) => Draft;
	/** Sends without a key. */
	readonly isAnonymous?: boolean;
}

/** All 256 bytes, and a line end of each kind. */
export const fileBytes = Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), Buffer.from('\r\n\n')]);

const text = 'It\'s 100%\n"$HOME" `id` @file กขค 🙂 \\n {a,b} [1-3]\n';

const bodies: Readonly<Record<string, (place: Place) => Draft['body']>> = {
	'no body': () => ({ kind: 'none' }),
	'a text': () => ({ kind: 'text', text }),
	'an empty text': () => ({ kind: 'text', text: '' }),
	'a text with a tab and CRLF': () => ({ kind: 'text', text: 'a\tb\r\n' }),
	'a file': ({ file }) => ({ kind: 'file', path: file }),
};

const inputs: Readonly<Record<string, (place: Place) => readonly Field[]>> = {
	ListObjectsV2: () => [
		['prefix', 'k'],
		['max-keys', '2'],
	],
	GetObject: () => [
		['Range', 'bytes=1-3'],
		['If-Modified-Since', 'Wed, 21 Oct 2015 07:28:00 GMT'],
	],
	PutObject: () => [
		['x-amz-acl', 'private'],
		['x-amz-meta-note', 'a, b'],
	],
	CopyObject: ({ bucket }) => [['x-amz-copy-source', `/${bucket}/kept.txt`]],
	CreateMultipartUpload: () => [
		['Content-Type', 'text/plain'],
		['x-amz-meta-note', 'a, b'],
	],
	UploadPart: ({ uploadId }) => [
		['partNumber', '1'],
		['uploadId', uploadId],
	],
	ListParts: ({ uploadId }) => [
		['uploadId', uploadId],
		['max-parts', '2'],
	],
	CompleteMultipartUpload: ({ uploadId }) => [['uploadId', uploadId]],
	AbortMultipartUpload: ({ uploadId }) => [['uploadId', uploadId]],
	ListMultipartUploads: () => [['max-uploads', '2']],
};

/** Every operation with every kind of body, also those that it does not take: the form keeps them when the operation changes. */
const ofOperations: readonly Case[] = operations.flatMap(({ id, exampleBody }) => {
	const own: typeof bodies = exampleBody === undefined ? {} : { 'its own body': () => ({ kind: 'text', text: exampleBody }) };
	return Object.entries({ ...bodies, ...own }).map(
		([kind, body]): Case => ({
			name: `${id} with ${kind}`,
			draft: (place) => ({
				...draftOf(id),
				bucket: place.bucket,
				key: 'key.txt',
				inputs: inputs[id]?.(place) ?? [],
				body: body(place),
			}),
		}),
	);
});

const shown = (value: string): string => (value.length > 40 ? `${value.length} characters` : JSON.stringify(value));

const ofKeys: readonly Case[] = oddKeys.flatMap((key) => [
	{
		name: `PutObject of the key ${shown(key)}`,
		draft: ({ bucket }: Place): Draft => ({ ...draftOf('PutObject'), bucket, key, body: { kind: 'text', text: 'new' } }),
	},
	{
		name: `GetObject of the key ${shown(key)}`,
		draft: ({ bucket }: Place): Draft => ({ ...draftOf('GetObject'), bucket, key }),
	},
]);

const put = (bucket: string, headers: readonly Field[], inputsOf: readonly Field[] = []): Draft => ({
	...draftOf('PutObject'),
	bucket,
	key: 'key.txt',
	headers,
	inputs: inputsOf,
	body: { kind: 'text', text: 'new' },
});

const ofValues: readonly Case[] = oddValues.flatMap((value): readonly Case[] => [
	{ name: `PutObject with the metadata ${shown(value)}`, draft: ({ bucket }) => put(bucket, [['x-amz-meta-note', value]]) },
	{ name: `PutObject with the type ${shown(value)}`, draft: ({ bucket }) => put(bucket, [], [['Content-Type', value]]) },
	{
		name: `ListObjectsV2 with the prefix ${shown(value)}`,
		draft: ({ bucket }) => ({ ...draftOf('ListObjectsV2'), bucket, inputs: [['prefix', value]] }),
	},
	{
		name: `PutObject of the text ${shown(value)}`,
		draft: ({ bucket }) => ({ ...put(bucket, []), body: { kind: 'text', text: value } }),
	},
]);

const of = (name: string, draft: (place: Place) => Draft, isAnonymous = false): Case => ({ name, draft, isAnonymous });

const copy = ({ bucket }: Place, source: string, headers: readonly Field[] = []): Draft => ({
	...draftOf('CopyObject'),
	bucket,
	key: 'key.txt',
	inputs: [['x-amz-copy-source', source]],
	headers,
});

const others: readonly Case[] = [
	of('ListBuckets without a key', () => draftOf('ListBuckets'), true),
	of('PutObject without a key', ({ bucket }) => put(bucket, []), true),
	of('GetObject of img@2x without a key', ({ bucket }) => ({ ...draftOf('GetObject'), bucket, key: 'img@2x.webp' }), true),
	of('two metadata', ({ bucket }) =>
		put(bucket, [
			['x-amz-meta-a', '1'],
			['X-Amz-Meta-B', 'x,y'],
		]),
	),
	of('metadata of two spellings', ({ bucket }) =>
		put(bucket, [
			['x-amz-meta-a', '1'],
			['X-Amz-Meta-A', '2'],
		]),
	),
	of('metadata named __proto__', ({ bucket }) => put(bucket, [['x-amz-meta-__proto__', '1']])),
	of('a cache rule', ({ bucket }) =>
		put(bucket, [
			['cache-control', 'no-store, max-age=0'],
			['Content-Disposition', 'inline; filename="a b"'],
		]),
	),
	of('a header that no SDK has', ({ bucket }) => put(bucket, [['x-bgs-trace', '1']])),
	of('a content encoding', ({ bucket }) => put(bucket, [['Content-Encoding', 'gzip']])),
	of('a condition that fails', ({ bucket }) => put(bucket, [], [['If-None-Match', '*']])),
	of('a digest', ({ bucket }) => put(bucket, [], [['Content-MD5', 'IqIYRfLHGPcSXYbBbIK1Vg==']])),
	of('a digest that is none', ({ bucket }) => put(bucket, [], [['Content-MD5', 'short']])),
	of('an unsigned payload', ({ bucket }) => ({ ...put(bucket, []), payload: 'unsigned' })),
	of('a streamed payload', ({ bucket }) => ({ ...put(bucket, []), payload: 'streaming' })),
	of('a streamed payload without a body', ({ bucket }) => ({ ...put(bucket, []), payload: 'streaming', body: { kind: 'none' } })),
	of('a number that is none', ({ bucket }) => ({ ...draftOf('ListObjectsV2'), bucket, inputs: [['max-keys', 'many']] })),
	of('a number with a sign', ({ bucket }) => ({ ...draftOf('ListObjectsV2'), bucket, inputs: [['max-keys', '+2']] })),
	of('a time that is none', ({ bucket }) => ({
		...draftOf('GetObject'),
		bucket,
		key: 'kept.txt',
		inputs: [['If-Modified-Since', 'yesterday']],
	})),
	of('a time of another form', ({ bucket }) => ({
		...draftOf('GetObject'),
		bucket,
		key: 'kept.txt',
		inputs: [['If-Modified-Since', '2015-10-21']],
	})),
	of('an input of another operation', ({ bucket }) => ({
		...draftOf('GetObject'),
		bucket,
		key: 'kept.txt',
		inputs: [
			['prefix', 'x'],
			['uploadId', 'y'],
		],
	})),
	of('a parameter that no SDK has', ({ bucket }) => ({
		...draftOf('ListObjectsV2'),
		bucket,
		query: [
			['a', 'b~'],
			['Z', ''],
			['fetch-owner', 'true'],
		],
	})),
	of('a copy', (place) => copy(place, `/${place.bucket}/kept.txt`)),
	of('a copy of an encoded key', (place) => copy(place, `${place.bucket}/a%20b%2Bc.txt`)),
	of('a copy of a key that is not encoded', (place) => copy(place, `${place.bucket}/a b+c.txt`)),
	of('a copy of a version', (place) => copy(place, `${place.bucket}/kept.txt?versionId=null`)),
	of('a copy of a key with a question mark', (place) => copy(place, `${place.bucket}/a%3FversionId=null`)),
	of('a copy of broken escapes', (place) => copy(place, `${place.bucket}/100%`)),
	of('a copy with new metadata', (place) =>
		copy(place, `${place.bucket}/kept.txt`, [
			['x-amz-metadata-directive', 'REPLACE'],
			['x-amz-meta-new', 'a,b'],
		]),
	),
	of('a bucket in the region', ({ bucket }) => ({ ...draftOf('CreateBucket'), bucket: `${bucket}-new` })),
	of('a bucket named as of S3 Express', ({ bucket }) => ({ ...draftOf('CreateBucket'), bucket: `${bucket}--x-s3` })),
	of('a bucket named as an outpost', ({ bucket }) => ({ ...draftOf('HeadBucket'), bucket: `${bucket}--op-s3` })),
	of('a bucket named as an alias', ({ bucket }) => ({ ...draftOf('HeadBucket'), bucket: `${bucket}-s3alias` })),
	of('a bucket that is an ARN', () => ({ ...draftOf('HeadBucket'), bucket: 'arn:aws:s3:eu-west-1:123456789012:accesspoint:x' })),
	of('a bucket with odd signs', () => ({ ...draftOf('HeadBucket'), bucket: 'a b?c' })),
	of('a bucket of one character', () => ({ ...draftOf('HeadBucket'), bucket: 'b' })),
	of('a bucket in capitals', () => ({ ...draftOf('HeadBucket'), bucket: 'Shop_Data' })),
	...['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH'].flatMap((method) =>
		(['none', 'text'] as const).map((kind) =>
			of(`${method} as it was typed, body: ${kind}`, ({ bucket }) => ({
				...draftOf('Raw'),
				raw: { method, path: `/${bucket}/raw/x%7E%2B*'().txt` },
				body: kind === 'none' ? { kind } : { kind, text: 'raw' },
			})),
		),
	),
];

export const cases: readonly Case[] = [...ofOperations, ...ofKeys, ...ofValues, ...others];
