import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** What a line maker needs: random numbers and a clock that goes on. */
interface Maker {
	readonly below: (limit: number) => number;
	readonly hex: (length: number) => string;
	readonly time: () => string;
}

type Line = (maker: Maker) => string;

const ordinary: readonly Line[] = [
	({ below, hex, time }) =>
		`${time()} INFO [${hex(16)}] com.acme.orders.OrderService - Handled GET /api/v2/orders/${below(1e6)} 200 in ${below(400)} ms user=${hex(8)}`,
	({ below, hex, time }) =>
		`${time()} DEBUG [worker-${below(32)}] com.acme.storage.UploadWorker - cache hit key=session:${hex(12)} ttl=${below(3600)}`,
	({ below, hex }) =>
		`10.0.${below(255)}.${below(255)} - - [22/Nov/2026:10:00:00 +0000] "GET /static/js/app.${hex(8)}.js HTTP/1.1" 200 ${below(90_000)} "https://shop.example.com/" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"`,
	({ below, time }) =>
		`{"time":"${time()}","level":"info","service":"uploader","msg":"part uploaded","bucket":"logs-prod","part":${below(900)},"bytes":5242880,"durationMs":${below(900)}}`,
	({ below, hex, time }) =>
		`time="${time()}" level=info msg="reconcile finished" controller=deployment namespace=prod name=api-${hex(5)} duration=0.${below(1000)}s`,
	({ below, hex, time }) =>
		`${time()} WARN [${hex(16)}] com.acme.http.RequestFilter - Slow query took ${below(4000)} ms: select * from orders where id = ${below(1e6)}`,
];

/** Errors of other kinds, one in three hundred lines: words that a careless prefilter would stop at. */
const other: readonly Line[] = [
	({ below, hex, time }) =>
		`${time()} ERROR [${hex(16)}] com.acme.orders.OrderService - java.lang.IllegalStateException: Invalid state for order ${below(1e6)}\n\tat com.acme.orders.OrderService.pay(OrderService.java:211)\n\tat com.acme.http.RequestFilter.doFilter(RequestFilter.java:88)\n\tat java.base/java.lang.Thread.run(Thread.java:1583)`,
	({ hex, time }) => `${time()} WARN [${hex(16)}] com.acme.http.RequestFilter - 404 Not Found /api/v2/nothing/${hex(6)}`,
	({ time }) => `${time()} ERROR upstream returned status code: 502 for https://pay.example.com/charge`,
];

const requestId = ({ hex }: Maker): string => `tx${hex(21)}-0067${hex(6)}-${hex(4)}-bkk`;

/** S3 errors as the Java, Python, Go and JavaScript SDKs, a proxy and a debug log print them. */
const s3: readonly Line[] = [
	(maker) =>
		`${maker.time()} ERROR [${maker.hex(16)}] com.acme.storage.UploadWorker - upload failed\nsoftware.amazon.awssdk.services.s3.model.NoSuchBucketException: The specified bucket does not exist (Service: S3, Status Code: 404, Request ID: ${requestId(maker)})\n\tat software.amazon.awssdk.services.s3.DefaultS3Client.putObject(DefaultS3Client.java:11223)`,
	({ time }) =>
		`${time()} ERROR uploader: botocore.exceptions.ClientError: An error occurred (SlowDown) when calling the PutObject operation (reached max retries: 4): Please reduce your request rate.`,
	(maker) =>
		`${maker.time()} ERROR operation error S3: GetObject, https response error StatusCode: 404, RequestID: ${requestId(maker)}, HostID: , NoSuchKey: `,
	(maker) =>
		`${maker.time()} ERROR body=<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message></Message><BucketName>logs-prod</BucketName><RequestId>${requestId(maker)}</RequestId><HostId>${maker.hex(20)}</HostId></Error>`,
	(maker) =>
		`{"time":"${maker.time()}","level":"error","service":"uploader","error":{"Code":"SignatureDoesNotMatch","statusCode":403,"requestId":"${requestId(maker)}"},"bucket":"logs-prod"}`,
	(maker) =>
		`${maker.time()} ERROR response:\n<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>InternalError</Code>\n  <Message>We encountered an internal error. Please try again.</Message>\n  <RequestId>${requestId(maker)}</RequestId>\n  <HostId>${maker.hex(30)}</HostId>\n</Error>`,
];

const samples = path.resolve(import.meta.dirname, '../../samples');

/** What some twenty real clients printed when things went wrong, a run of each. */
const clientRuns: readonly Line[] = readdirSync(samples)
	.filter((name) => !name.endsWith('.md'))
	.map((name) => readFileSync(path.join(samples, name), 'utf8'))
	.map((text) => () => text);

interface LogOptions {
	readonly megabytes: number;
	/** One S3 error, or one client's run, in so many lines. */
	readonly linesPerError: number;
	readonly seed: number;
	readonly from?: 'generated' | 'clients';
}

/** Writes a log; the same one for the same options. */
export function writeLog(file: string, { megabytes, linesPerError, seed, from = 'generated' }: LogOptions): void {
	const errors = from === 'clients' ? clientRuns : s3;
	let state = seed;
	let clock = Date.UTC(2026, 10, 22);
	const below = (limit: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
	const hex = (length: number): string => {
		let digits = '';
		while (digits.length < length) digits += below(0x1000000).toString(16).padStart(6, '0');
		return digits.slice(0, length);
	};
	const time = (): string => new Date((clock += below(40))).toISOString();
	const maker = { below, hex, time };
	const handle = openSync(file, 'w');
	for (let written = 0; written < megabytes * 1e6; ) {
		let block = '';
		while (block.length < 1e6) {
			const lines = below(linesPerError) === 0 ? errors : below(300) === 0 ? other : ordinary;
			block += `${lines[below(lines.length)]?.(maker) ?? ''}\n`;
		}
		written += writeSync(handle, block);
	}
	// Else the system writes it to the disk while something is measured.
	fsyncSync(handle);
	closeSync(handle);
}
