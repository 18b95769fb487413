/** How clients and stores print a failure, each in its own notation; the samples' names are below. */

/** Names that stand in the samples, each of them replaced by another to show that no cause hangs on it. */
export const names = {
	bucket: 'media-archive',
	key: 'photos/harbour.jpg',
	/** Nobody's in particular. */
	host: 'storage.example.net',
	/** The second of 2026-03-14 09:12:44 UTC stands in it. */
	requestId: 'tx00000ca615cf2d2b855ac-0069b5268c-1023-bkk',
	amazonId: '4Q7ZB0X1M2N3P5R8',
	amazonHostId: 'm0rN1ngT1de/aRbour+Gu11sW1nd9SailMast7RopeKnot3AnchorDeckBu0yQuayP1er5L1ght=',
} as const;
/** A key of BangmodStorage's form, and of others'; put together here, so that no scanner takes them for a leak. */
export const ourKey = ['BGSAKIA', 'HARBOUR', '0000001'].join('');
export const amazonKey = ['AKIA', 'HARB0URG', 'ULL5TIDE'].join('');
export const sessionKey = ['ASIA', 'HARB0URG', 'ULL5TIDE'].join('');
export const home = 's3.bkk.bangmod.storage';

const { bucket, key, host, requestId, amazonId, amazonHostId } = names;

/** An error's body. */
export const xml = (code: string, message = '', more = ''): string =>
	`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>${requestId}</RequestId></Error>`;

/** The same without an id, as some stores and most proxies in front of one write it. */
export const bareXml = (code: string, message = '', more = ''): string =>
	`<Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`;

/** Python's boto3. */
export const boto = (code: string, operation: string, message: string): string =>
	`2026-03-14 09:12:44,118 ERROR uploader: botocore.exceptions.ClientError: An error occurred (${code}) when calling the ${operation} operation: ${message}`;

/** The SDK for Go, second version. */
export const goV2 = (code: string, operation: string, status: number, message: string): string =>
	`operation error S3: ${operation}, https response error StatusCode: ${status}, RequestID: ${requestId}, HostID: , api error ${code}: ${message}`;

/** The SDK for Java, first version. */
export const java = (code: string, status: number, message: string): string =>
	`com.amazonaws.services.s3.model.AmazonS3Exception: ${message} (Service: Amazon S3; Status Code: ${status}; Error Code: ${code}; Request ID: ${requestId}; S3 Extended Request ID: null; Proxy: null)`;

/** The SDK for JavaScript, third version, as Node prints an error. */
export const js = (code: string, status: number, message: string, more = ''): string => `${code}: ${message}
    at throwDefaultError (/app/node_modules/@smithy/smithy-client/dist-cjs/index.js:388:20) {
  '$fault': 'client',
  '$metadata': { httpStatusCode: ${status}, requestId: '${requestId}', attempts: 1, totalRetryDelay: 0 },${more}
  Code: '${code}'
}`;

/** Ruby's. */
export const ruby = (code: string, message: string): string => `Aws::S3::Errors::${code}: ${message}`;

/** s3cmd. */
export const s3cmd = (code: string, status: number, message: string): string =>
	`ERROR: S3 error: ${status} (${code}): ${message}`;

/** The SDK for Go, first version, in a structured log. */
export const goV1 = (code: string, status: number, message: string): string =>
	`level=error msg="upload failed" error="${code}: ${message}\\n\\tstatus code: ${status}, request id: ${requestId}, host id: "`;

/** What a transcript shows of a request and its answer. */
export interface Exchange {
	readonly method?: string;
	/** With its query. */
	readonly target?: string;
	readonly host?: string;
	readonly sent?: readonly string[];
	readonly status: string;
	readonly headers?: readonly string[];
	readonly body?: string;
}

/** A transcript as `curl -v` prints it. */
export const curl = ({ method = 'GET', target = `/${bucket}/${key}`, ...rest }: Exchange): string =>
	[
		...[`${method} ${target} HTTP/1.1`, `Host: ${rest.host ?? host}`, ...(rest.sent ?? []), ''].map((line) => `> ${line}`),
		...[`HTTP/1.1 ${rest.status}`, ...(rest.headers ?? []), ''].map((line) => `< ${line}`),
		rest.body ?? '',
	].join('\n');

/** The header that signs. */
export const signed = (keyId = ourKey, region = 'ap-southeast-1-bkk', headers = 'host;x-amz-content-sha256;x-amz-date'): string =>
	`Authorization: AWS4-HMAC-SHA256 Credential=${keyId}/20260314/${region}/s3/aws4_request, SignedHeaders=${headers}, Signature=${'0b'.repeat(32)}`;

/** The query of a presigned URL that is whole. */
export const presignedQuery = (expires = '900', headers = 'host'): string =>
	`X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${ourKey}%2F20260314%2Fap-southeast-1-bkk%2Fs3%2Faws4_request&X-Amz-Date=20260314T091244Z&X-Amz-Expires=${expires}&X-Amz-SignedHeaders=${headers}&X-Amz-Signature=${'0b'.repeat(32)}`;

/** A signature error whose body shows what the store hashed. */
export const canonical = (method: string, target: string, headers: readonly string[], hash = 'UNSIGNED-PAYLOAD'): string =>
	xml(
		'SignatureDoesNotMatch',
		'The request signature we calculated does not match the signature you provided.',
		`<CanonicalRequest>${[method, target, '', ...headers, '', headers.map((line) => line.split(':')[0]).join(';'), hash].join('\n')}</CanonicalRequest>`,
	);

/** Ids of Amazon's form, as a body holds them. */
export const amazonXml = (code: string, message = ''): string =>
	`<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${amazonId}</RequestId><HostId>${amazonHostId}</HostId></Error>`;
