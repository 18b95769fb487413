/** Speed of the recogniser: MB/s on ordinary logs, and how time grows when hostile input doubles (best of 7 after a warm-up). */
import { recognise } from '../../src/core/recognise/recognise.ts';

const runs = 7;
const hostileUnits = 2_500_000;
/** Less work than this is noise: shorter runs get more text, up to `longestUnits`. */
const leastMs = 50;
const longestUnits = 20_000_000;

function best(work: () => unknown): number {
	work();
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		work();
		least = Math.min(least, performance.now() - start);
	}
	return least;
}

function timeOf(text: string): number {
	return best(() => recognise(text));
}

function repeat(piece: string, units: number): string {
	return piece.repeat(Math.ceil(units / piece.length)).slice(0, units);
}

const ordinary: Readonly<Record<string, string>> = {
	'java log': '2026-03-14 09:12:44,118 [worker-3] INFO  com.acme.sync.CopyService - copied part 17 of 40 to store in 14 ms\n',
	'nginx access log':
		'10.1.2.3 - - [14/Mar/2026:09:12:44 +0000] "GET /assets/app.7f3a.js HTTP/1.1" 200 51200 "-" "Mozilla/5.0 (X11; Linux x86_64)"\n',
	'pino json':
		'{"level":30,"time":1718000000123,"pid":1,"hostname":"web-1","req":{"method":"GET","url":"/api/v1/items"},"res":{"statusCode":200},"msg":"request completed"}\n',
};
for (const [name, line] of Object.entries(ordinary)) {
	const text = repeat(line, 20_000_000);
	const ms = best(() => recognise(text, { languageId: 'log' }));
	console.log(`${name.padEnd(28)} ${(text.length / 1e3 / ms).toFixed(0).padStart(6)} MB/s`);
}

const report =
	'2026/03/14 09:12:44 ERROR : a.tar: Failed to copy: operation error S3: PutObject, https response error StatusCode: 403, RequestID: tx1-2-bkk, HostID: , api error AccessDenied: no\n';
const mixedText = repeat(ordinary['java log'] ?? '', 30_000).concat(report);
const mixed = repeat(mixedText, 20_000_000);
console.log(
	`${'one report in 30 KB'.padEnd(28)} ${(mixed.length / 1e3 / best(() => recognise(mixed))).toFixed(0).padStart(6)} MB/s`,
);

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
for (const piece of hostile) {
	const seed = 'NoSuchKey: x\n';
	let units = hostileUnits;
	let small = timeOf(seed + repeat(piece, units));
	while (small < leastMs && units < longestUnits) {
		units *= 2;
		small = timeOf(seed + repeat(piece, units));
	}
	const large = timeOf(seed + repeat(piece, units * 2));
	worst = Math.max(worst, large / small);
	console.log(
		`${JSON.stringify(piece).slice(0, 40).padEnd(42)} ${small.toFixed(0).padStart(6)} ms → ${large.toFixed(0).padStart(6)} ms  × ${(large / small).toFixed(2)}`,
	);
}
console.log(`worst growth on doubled input × ${worst.toFixed(2)}`);
