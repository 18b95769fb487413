import type { Ask } from './wire.ts';

/** A request and what BangmodStorage answers to it. */
export interface Refused {
	readonly what: string;
	readonly ask: Ask;
	readonly status: number;
	/** Empty where the answer has no body. */
	readonly code: string;
	/** Headers that the answer must have, beside those that every answer has. */
	readonly headers?: Readonly<Record<string, string>>;
}

const get = { method: 'GET', path: '/shop/hello.txt' };
const put = { method: 'PUT', path: '/shop/new.txt', body: 'new' };
const upload = { method: 'POST', path: '/shop/parts.bin' };
const wrongMd5 = '1B2M2Y8AsgTpgAmY7PhCfg==';
const tooLarge = String(5 * 2 ** 30 + 1);

const badNames = ['Shop', 'ab', 'shop.eu', 'shop_eu', 'bgs-shop', 'xn--shop', '-shop', 'shop-', '192.168.1.1', 's'.repeat(64)];

/** What the vendor decides about keys and accounts, before any store is asked. */
const ofAccounts: readonly Refused[] = [
	{ what: 'a key of the other region', ask: { ...get, keyOf: 'sg' }, status: 403, code: 'BGSRegionMismatch' },
	{ what: 'HEAD with a key of the other region', ask: { ...get, method: 'HEAD', keyOf: 'sg' }, status: 403, code: '' },
	{ what: 'an account whose e-mail is unverified', ask: { ...get, as: 'unverified' }, status: 403, code: 'BGSAccountUnverified' },
	{ what: 'an account that has not paid', ask: { ...get, as: 'billing' }, status: 403, code: 'BGSBillingHold' },
	{ what: 'a suspended account', ask: { ...get, as: 'suspended' }, status: 403, code: 'RequestNotAuthorized' },
	{
		what: 'a suspended account with a presigned URL',
		ask: { ...get, as: 'suspended', expiresSeconds: 60 },
		status: 403,
		code: 'RequestNotAuthorized',
	},
	{
		what: 'a key that nobody has',
		ask: { ...get, accessKeyId: 'BGSAKIAGONE000000001' },
		status: 403,
		code: 'InvalidAccessKeyId',
	},
];

const ofSignatures: readonly Refused[] = [
	{ what: 'a wrong secret', ask: { ...get, secret: 'mistyped' }, status: 403, code: 'SignatureDoesNotMatch' },
	{
		what: 'the other region in the scope',
		ask: { ...get, scope: 'ap-southeast-1-sg' },
		status: 403,
		code: 'SignatureDoesNotMatch',
	},
	{ what: 'us-east-1 in the scope', ask: { ...get, scope: 'us-east-1' }, status: 403, code: 'SignatureDoesNotMatch' },
	{
		what: 'a header changed after signing',
		ask: { ...get, headers: { 'x-amz-meta-a': '1' }, unsigned: { 'x-amz-meta-a': '2' } },
		status: 403,
		code: 'SignatureDoesNotMatch',
	},
	{ what: 'a clock 20 minutes slow', ask: { ...get, clockMinutes: -20 }, status: 400, code: 'RequestTimeTooSkewed' },
	{ what: 'a clock 20 minutes fast', ask: { ...get, clockMinutes: 20 }, status: 400, code: 'RequestTimeTooSkewed' },
	{ what: 'HEAD by a slow clock', ask: { ...get, method: 'HEAD', clockMinutes: -20 }, status: 400, code: '' },
	{
		what: 'a presigned URL that is over',
		ask: { ...get, clockMinutes: -10, expiresSeconds: 60 },
		status: 403,
		code: 'AccessDenied',
	},
	{ what: 'no signature', ask: { ...get, as: 'nobody' }, status: 403, code: 'AccessDenied' },
	{ what: "another customer's object", ask: { ...get, as: 'other' }, status: 403, code: 'AccessDenied' },
	{
		what: 'an Authorization that is none',
		ask: { ...get, as: 'nobody', unsigned: { authorization: 'Bearer abc' } },
		status: 400,
		code: 'InvalidArgument',
	},
];

const ofBuckets: readonly Refused[] = [
	...badNames.map(
		(name): Refused => ({
			what: `a bucket named ${name}`,
			ask: { method: 'PUT', path: `/${name}` },
			status: 400,
			code: 'InvalidBucketName',
		}),
	),
	{ what: 'a bucket that is not there', ask: { method: 'GET', path: '/nowhere' }, status: 404, code: 'NoSuchBucket' },
	{
		what: "the name of another's bucket",
		ask: { method: 'PUT', path: '/shop', as: 'other' },
		status: 409,
		code: 'BucketAlreadyExists',
	},
	{
		what: 'deleting a bucket with an object in it',
		ask: { method: 'DELETE', path: '/shop' },
		status: 409,
		code: 'BucketNotEmpty',
	},
];

const ofObjects: readonly Refused[] = [
	{ what: 'a key that is not there', ask: { ...get, path: '/shop/none.txt' }, status: 404, code: 'NoSuchKey' },
	{ what: 'HEAD of a key that is not there', ask: { method: 'HEAD', path: '/shop/none.txt' }, status: 404, code: '' },
	{
		what: 'a Content-MD5 of other bytes',
		ask: { ...put, headers: { 'content-md5': wrongMd5 } },
		status: 400,
		code: 'InvalidDigest',
	},
	{
		what: 'a Content-MD5 that is none',
		ask: { ...put, headers: { 'content-md5': 'short' } },
		status: 400,
		code: 'InvalidDigest',
	},
	{
		what: 'neither length nor chunks',
		ask: { method: 'PUT', path: '/shop/new.txt', framing: 'none' },
		status: 400,
		code: 'MissingContentLength',
	},
	{ what: 'chunks without a length', ask: { ...put, framing: 'chunked' }, status: 411, code: 'MissingContentLength' },
	{
		what: 'one byte more than 5 GiB',
		ask: { ...put, unsigned: { 'content-length': tooLarge }, framing: 'none' },
		status: 400,
		code: 'EntityTooLarge',
	},
	{
		what: 'If-Match of another object',
		ask: { ...get, headers: { 'if-match': '"0"' } },
		status: 412,
		code: 'PreconditionFailed',
	},
	{
		what: 'HEAD with If-Match of another object',
		ask: { ...get, method: 'HEAD', headers: { 'if-match': '"0"' } },
		status: 412,
		code: '',
	},
	{
		what: 'a part of an upload that is not there',
		ask: { method: 'PUT', path: '/shop/parts.bin', query: { partNumber: '1', uploadId: '2~gone' }, body: 'x' },
		status: 404,
		code: 'NoSuchUpload',
	},
	{
		what: 'completing an upload that is not there, which makes Ceph stumble',
		ask: { ...upload, query: { uploadId: '2~gone' }, body: partList([{ number: 1, etag: '0' }]) },
		status: 500,
		code: 'InternalError',
	},
];

/** The body that completes a multipart upload. */
export function partList(parts: readonly { number: number; etag: string }[]): string {
	const rows = parts.map(({ number, etag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`);
	return `<CompleteMultipartUpload>${rows.join('')}</CompleteMultipartUpload>`;
}

/** Requests to the Bangkok region that has a bucket `shop` with `hello.txt` in it. */
export const refusals: readonly Refused[] = [...ofAccounts, ...ofSignatures, ...ofBuckets, ...ofObjects];
