/** A log of an uploader that is throttled: as many bytes as asked for, the same ones each time, an S3 error in every `gap` lines. */
export function uploaderLog(bytes: number, gap = 40): Buffer {
	const out = Buffer.alloc(bytes);
	const end = Buffer.byteLength(lastLine);
	let seed = 7;
	const below = (limit: number): number => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((seed / 2 ** 32) * limit);
	};
	let at = 0;
	for (let line = 0; at < bytes - 2000; line++) {
		// 60 lines a second; a busy quarter of an hour in the middle, and a quiet one.
		const time = new Date(Date.UTC(2026, 10, 22, 10) + Math.floor((line * (3 * 3_600_000)) / (bytes / 135)));
		const isQuiet = time.getUTCHours() === 10 && time.getUTCMinutes() >= 30 && time.getUTCMinutes() < 45;
		const isBusy = time.getUTCHours() === 11 && time.getUTCMinutes() >= 10 && time.getUTCMinutes() < 25;
		const isError = !isQuiet && below(isBusy ? Math.ceil(gap / 8) : gap) === 0;
		const text = isError ? (errors[below(isBusy ? 14 : errors.length)] ?? '') : (ordinary[below(ordinary.length)] ?? '');
		at += out.write(`${time.toISOString()} ${fill(text, below)}\n`, at);
	}
	out.fill('.', at, bytes - end - 1).write(`\n${lastLine}`, bytes - end - 1);
	return out;
}

const lastLine =
	'2026-11-22T13:00:00.000Z ERROR uploader: last line, An error occurred (NoSuchBucket) when calling the PutObject operation: no such bucket\n';

const ordinary = [
	'INFO  uploader: part # of backup/2026/11/orders-#.tar uploaded in # ms, attempt 1, worker thread #, queue depth #',
	'DEBUG cache: hit key=session:# ttl=# shard=# region=ap-southeast-1-bkk size=# generation=# source=memory',
	'INFO  http: GET /api/v2/orders/# 200 in # ms, user=#, trace=#, upstream=orders-service, bytes=#',
];
const slowDown =
	'ERROR uploader: An error occurred (SlowDown) when calling the PutObject operation (reached max retries: 4): Please reduce your request rate. bucket=media-prod key=thumbs/#.jpg';
const errors = [
	...Array.from({ length: 12 }, () => slowDown),
	'ERROR reader: operation error S3: GetObject, https response error StatusCode: 404, RequestID: tx#, HostID: , NoSuchKey: ',
	'ERROR sync: An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied',
	'ERROR api: <Error><Code>SignatureDoesNotMatch</Code><Message></Message><BucketName>media-prod</BucketName><RequestId>tx#</RequestId></Error>',
	'WARN  uploader: An error occurred (RequestTimeout) when calling the UploadPart operation: Your socket connection to the server was not read',
	'ERROR sync: An error occurred (InternalError) when calling the CopyObject operation (reached max retries: 4): We encountered an internal error',
	'ERROR reader: operation error S3: HeadObject, https response error StatusCode: 404, RequestID: tx#, HostID: , api error NotFound: Not Found',
];

function fill(text: string, below: (limit: number) => number): string {
	return text.replaceAll('#', () => String(below(100_000)));
}
