import fs from 'node:fs';
import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';
import { diagnose } from '../../../../src/core/diagnose/diagnose.ts';
import { exchangeFacts } from '../../../../src/core/s3/answer/exchangeFacts.ts';
import { type Asked, outcomeOf } from '../../../../src/core/s3/answer/outcome.ts';
import { type HttpRequest, parseQuery } from '../../../../src/core/s3/request/httpRequest.ts';
import { english } from '../explain/samples.ts';
import { answer } from '../s3/answers.ts';
import { ourKey } from './notations.ts';

/** An answer of a Ceph RGW 16.2 that is an error, the request that it answered, and the cause that was planted. */
export interface Recorded {
	readonly case: string;
	/** Written down from the case's name and request before anything ranked it; `-` where none of our causes is meant. */
	readonly cause: string;
	readonly method: string;
	readonly target: string;
	readonly anonymous?: true;
	readonly sent?: Readonly<Record<string, string>>;
	readonly status: number;
	readonly code?: string;
	readonly message?: string;
	/** The answer has no request id. */
	readonly noId?: true;
	readonly answered?: Readonly<Record<string, string>>;
}

const file = new URL('../../../fixtures/rgw/errors.jsonl', import.meta.url);

/** All recordings. */
export const recorded: readonly Recorded[] = fs
	.readFileSync(file, 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Recorded);

const day = '20261122';
const requestId = 'tx00000ca615cf2d2b855ac-006b030a54-1023-bkk';
const codes = catalogueOf('en');

/** What the panel would call the request: by method, by whether a key is named, and by its first parameter. */
const operations: Readonly<Record<string, string>> = {
	'GET bucket': 'ListObjectsV2',
	'HEAD bucket': 'HeadBucket',
	'PUT bucket': 'CreateBucket',
	'DELETE bucket': 'DeleteBucket',
	'GET object': 'GetObject',
	'HEAD object': 'HeadObject',
	'PUT object': 'PutObject',
	'DELETE object': 'DeleteObject',
	'GET store': 'ListBuckets',
	'POST bucket delete': 'DeleteObjects',
	'POST object uploads': 'CreateMultipartUpload',
	'POST object uploadId': 'CompleteMultipartUpload',
	'DELETE object uploadId': 'AbortMultipartUpload',
	'GET object uploadId': 'ListParts',
	'PUT object partNumber': 'UploadPart',
	'PUT bucket policy': 'PutBucketPolicy',
	'PUT bucket acl': 'PutBucketAcl',
	'PUT object acl': 'PutObjectAcl',
	'PUT bucket versioning': 'PutBucketVersioning',
	'PUT bucket lifecycle': 'PutBucketLifecycleConfiguration',
	'PUT bucket cors': 'PutBucketCors',
	'PUT bucket tagging': 'PutBucketTagging',
	'PUT object tagging': 'PutObjectTagging',
	'PUT bucket website': 'PutBucketWebsite',
	'PUT bucket encryption': 'PutBucketEncryption',
	'PUT bucket object-lock': 'PutObjectLockConfiguration',
	'PUT bucket notification': 'PutBucketNotificationConfiguration',
	'PUT bucket requestPayment': 'PutBucketRequestPayment',
	'PUT object retention': 'PutObjectRetention',
};

function askedFor({ method, target, sent, anonymous }: Recorded): Asked {
	const [path = '/', query = ''] = target.split('?', 2);
	const [, bucket = '', ...rest] = path.split('/');
	const key = decodeURIComponent(rest.join('/').replaceAll(/%(?![0-9a-f]{2})|%FF/gi, '%25'));
	const of = bucket === '' ? 'store' : key === '' ? 'bucket' : 'object';
	const fields = parseQuery(query);
	const first = fields.find(([name]) => !/^x-amz-|^(?:max-keys|prefix|versionId)$/i.test(name))?.[0];
	const named = sent?.['x-amz-copy-source'] === undefined ? '' : of === 'object' && first === undefined ? 'CopyObject' : '';
	const isPlain = first === undefined || ['AWSAccessKeyId', 'Expires', 'Signature'].includes(first);
	const operation = named || operations[`${method} ${of}${isPlain ? '' : ` ${first}`}`];
	const isInQuery = /X-Amz-Signature|AWSAccessKeyId/.test(query) || anonymous === true || sent?.['Authorization'] !== undefined;
	const request: HttpRequest = {
		method,
		origin: 'https://storage.example.net',
		path,
		query: fields,
		headers: [
			...Object.entries(sent ?? {}).filter(([name]) => name !== 'Authorization' || sent?.[name] !== ''),
			...(isInQuery
				? []
				: ([
						[
							'Authorization',
							`AWS4-HMAC-SHA256 Credential=${ourKey}/${day}/ap-southeast-1-bkk/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=0`,
						],
						...(sent?.['x-amz-date'] === undefined ? ([['x-amz-date', `${day}T152924Z`]] as const) : []),
					] as const)),
		],
	};
	return { operation: operation ?? 'Raw', bucket, key, request };
}

/** The causes of a recording as the panel ranks them, likeliest first. */
export function rankedOf(row: Recorded): ReturnType<typeof diagnose> {
	const asked = askedFor(row);
	const body =
		row.code === undefined
			? ''
			: `<Error><Code>${row.code}</Code><Message>${row.message ?? ''}</Message><RequestId>${requestId}</RequestId></Error>`;
	const outcome = outcomeOf(
		asked,
		answer(row.status, asked.request.method === 'HEAD' ? '' : body, [
			...(row.noId === true ? [] : [['x-amz-request-id', requestId] as const]),
			...Object.entries(row.answered ?? {}),
			['Date', 'Sun, 22 Nov 2026 15:29:24 GMT'],
		]),
	);
	const finding = 'finding' in outcome ? outcome.finding : outcome.kind === 'ok' ? outcome.perKey[0] : undefined;
	if (finding === undefined || outcome.kind === 'no answer') return [];
	const entry = codes.resolve(finding.code);
	const facts = exchangeFacts(asked.request, outcome.answer, finding);
	return diagnose(
		{ finding, facts, code: entry?.code ?? finding.code, others: [], translate: english },
		entry?.article?.causes.flatMap(({ cause }) => cause ?? []) ?? [],
	);
}
