/**
 * Speed of the recogniser: MB/s on ordinary logs, µs a report, and how time grows when hostile input doubles from 2.5 to 5 MB. Sizes take
 * turns and the best round of each counts, in time of the processor, so that other work on the machine does not look like growth. Where a
 * pair is over the asked growth, the next doubling is measured as well, twice at most: a collection of garbage and the edge of the processor's
 * cache (2.5 MB fit, 5 do not; seen with texts that are read at 600 MB/s) show at one size, true growth at each.
 */
import { recognise } from '../../src/core/recognise/recognise.ts';

const rounds = 4;
/** A round reads its text as often as this takes: the kernel counts a thread's time in ticks of 4 ms, a fiftieth of it. */
const roundMs = 200;
const hostileUnits = 2_500_000;
const askedGrowth = 2.2;

/** Time of the processor, in ms, of reading `text` so many times. */
function timeOf(text: string, times: number): number {
	const start = process.threadCpuUsage();
	for (let time = 0; time < times; time++) recognise(text, { languageId: 'log' });
	const { user, system } = process.threadCpuUsage(start);
	return (user + system) / 1000;
}

/** How often to read `text` for a round: found by doubling, which warms the code up as well. */
function timesOf(text: string): number {
	let times = 1;
	while (timeOf(text, times) < roundMs) times *= 2;
	return times;
}

/** The best time of each text, in ms for one reading. */
function bestTimes(...texts: readonly string[]): number[] {
	const readings = texts.map((text) => ({ text, times: timesOf(text), best: Number.POSITIVE_INFINITY }));
	for (let round = 0; round < rounds; round++) {
		for (const reading of readings) reading.best = Math.min(reading.best, timeOf(reading.text, reading.times) / reading.times);
	}
	return readings.map(({ best }) => best);
}

function repeat(piece: string, units: number): string {
	return piece.repeat(Math.ceil(units / piece.length)).slice(0, units);
}

function printSpeed(name: string, text: string): void {
	const [ms = 0] = bestTimes(text);
	console.log(`${name.padEnd(28)} ${(text.length / 1e3 / ms).toFixed(0).padStart(6)} MB/s`);
}

const ordinary: Readonly<Record<string, string>> = {
	'java log': '2026-03-14 09:12:44,118 [worker-3] INFO  com.acme.sync.CopyService - copied part 17 of 40 to store in 14 ms\n',
	'nginx access log':
		'10.1.2.3 - - [14/Mar/2026:09:12:44 +0000] "GET /assets/app.7f3a.js HTTP/1.1" 200 51200 "-" "Mozilla/5.0 (X11; Linux x86_64)"\n',
	'pino json':
		'{"level":30,"time":1718000000123,"pid":1,"hostname":"web-1","req":{"method":"GET","url":"/api/v1/items"},"res":{"statusCode":200},"msg":"request completed"}\n',
};
for (const [name, line] of Object.entries(ordinary)) printSpeed(name, repeat(line, 8_000_000));

/** Reports as the Go, Python, Java and JavaScript SDKs and a server's XML print them. */
const reports: readonly string[] = [
	'2026/03/14 09:12:44 ERROR : a.tar: Failed to copy: operation error S3: PutObject, https response error StatusCode: 403, RequestID: tx1-2-bkk, HostID: , api error AccessDenied: no\n',
	'2026-03-14T09:12:44Z ERROR uploader: botocore.exceptions.ClientError: An error occurred (SlowDown) when calling the PutObject operation (reached max retries: 4): Please reduce your request rate.\n',
	'2026-03-14T09:12:44Z ERROR upload failed\nsoftware.amazon.awssdk.services.s3.model.NoSuchBucketException: gone (Service: S3, Status Code: 404, Request ID: tx1-2-bkk)\n\tat com.acme.Upload.run(Upload.java:44)\n',
	'{"time":"2026-03-14T09:12:44Z","level":"error","error":{"Code":"SignatureDoesNotMatch","statusCode":403,"requestId":"tx1-2-bkk"},"bucket":"logs"}\n',
	'2026-03-14T09:12:44Z ERROR body=<?xml version="1.0"?><Error><Code>AccessDenied</Code><BucketName>logs</BucketName><RequestId>tx1-2-bkk</RequestId></Error>\n',
];
printSpeed('one report in 3 MB', repeat(repeat(ordinary['java log'] ?? '', 3_000_000).concat(reports[0] ?? ''), 9_000_000));
for (const [name, lines] of Object.entries({ 'reports alone': 0, 'one report in 100 lines': 100 })) {
	const text = repeat(
		reports
			.map((report, index) => (ordinary['java log'] ?? '').repeat(lines) + report.replaceAll('tx1-', `tx${index + 1}-`))
			.join(''),
		lines === 0 ? 200_000 : 2_000_000,
	);
	const [ms = 0] = bestTimes(text);
	console.log(`${name.padEnd(28)} ${((ms * 1000) / recognise(text).length).toFixed(0).padStart(6)} µs each`);
}

const hostile: readonly string[] = [
	'<Error>',
	'<Code>',
	'<Error><Code>A</Code>',
	'<Error><Code>NoSuchKey</Code>',
	'&',
	'&lt;Code&gt;',
	'"',
	"'",
	' ',
	'\\',
	'\\"',
	'(',
	'[',
	'{',
	'1',
	'1 ',
	'A',
	'Aa',
	'Error Code:',
	'Error Code: NoSuchKey ',
	'NoSuchKey ',
	'NoSuchKey: ',
	'NoSuchKey',
	'when calling the ',
	'(Service: S3',
	'status code: ',
	'A: status code: 4',
	'REST.',
	' [',
	'a="',
	'code: ',
	'Code="NoSuchKey" ',
	'\n',
	'\r\n',
	'> ',
	'| ',
	'at ',
	'\u001b[31m',
	'https://',
	's3://',
	'`',
	'x-amz-error-code:',
	'request id: ',
	'bucket ',
	'object ',
	': ',
	'a:',
	'Error: ',
	'NoSuchKey: a\n    at b\n',
];
let worst = 0;
const mixed = reports.map((report) => (ordinary['java log'] ?? '').repeat(100) + report).join('');
for (const piece of [...Object.values(ordinary), mixed, ...hostile]) {
	const textOf = (units: number): string => `NoSuchKey: x\n${repeat(piece, units)}`;
	let units = hostileUnits;
	let [small = 0, large = 0] = bestTimes(textOf(units), textOf(2 * units));
	for (let further = 0; further < 2 && large / small > askedGrowth; further++) {
		units *= 2;
		[small = 0, large = 0] = bestTimes(textOf(units), textOf(2 * units));
	}
	worst = Math.max(worst, large / small);
	console.log(
		`${JSON.stringify(piece.slice(0, 36)).padEnd(42)} ${small.toFixed(1).padStart(7)} ms → ${large.toFixed(1).padStart(7)} ms  × ${(large / small).toFixed(2)}`,
	);
}
console.log(`worst growth on doubled input × ${worst.toFixed(2)}`);
