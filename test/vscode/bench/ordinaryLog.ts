import { Position } from 'vscode';

/** Lines from one S3 error to the next, as in a program's log on a bad day. */
const errorEvery = 20;

/** Lines of the document that hovers are measured in at a time: more than two of our windows' blocks, so that none is read twice. */
const placeEvery = 140;

/** As four clients print them. */
const errors = [
	'An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does not exist',
	'NoSuchKey: The specified key does not exist. status code: 404, request id: tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk, host id:',
	'<?xml version="1.0" encoding="UTF-8"?><Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>tx00000d3a1f0c2b4e59a18-0069aa61a8-85a6-bkk</RequestId><HostId>85a6-bkk-default</HostId></Error>',
	'S3 upload failed: AccessDenied: Access Denied (Service: S3, Status Code: 403, Request ID: tx00000d3a1f0c2b4e59a19-0069aa61a9-85a6-bkk)',
];

const codes = ['NoSuchBucket', 'NoSuchKey', 'SlowDown', 'AccessDenied'];

const events = [
	'INFO  [worker-3] upload of reports/2026-11-22/part-00017.csv.gz begins (8388608 bytes)',
	'DEBUG [pool-1] connection kept alive, 3 idle, 12 busy',
	'INFO  [http] GET /api/files?page=4 200 31 ms 10.12.0.7 "Mozilla/5.0 (X11; Linux x86_64)"',
	'WARN  [cache] 81 % of 512 MB in use, the oldest 200 entries go',
	'INFO  [worker-1] checksum of backup/db.dump is as expected',
];

/** A log of about `size` UTF-16 units with an S3 error every 20 lines. */
export function ordinaryLog(size: number): string {
	const lines: string[] = [];
	for (let length = 0; length < size; length += (lines.at(-1) ?? '').length + 1) lines.push(lineAt(lines.length));
	return lines.join('\n');
}

function lineAt(index: number): string {
	const time = new Date(Date.UTC(2026, 10, 22) + index * 40).toISOString();
	const isError = index % errorEvery === errorEvery - 1;
	const text = isError ? `ERROR [s3] ${errors[errorIndex(index)]}` : events[index % events.length];
	return `${time} ${text}`;
}

function errorIndex(line: number): number {
	return Math.floor(line / errorEvery) % errors.length;
}

/** How many places there are to hover at in a document of that many lines. */
export function hoverPlaces(lineCount: number): number {
	return Math.floor(lineCount / placeEvery);
}

/** The nth place, inside the code of an error; no two share a window. */
export function hoverPlace(place: number): Position {
	const line = place * placeEvery + errorEvery - 1;
	return new Position(line, lineAt(line).indexOf(codes[errorIndex(line)] ?? '') + 3);
}
