import type { Hit } from './hit.ts';

/** One operation that was tried again and again. */
export interface RetriedOperation {
	readonly code: string;
	readonly operation: string | undefined;
	readonly bucket: string | undefined;
	readonly key: string | undefined;
	/** How often it failed, at least twice. */
	readonly attempts: number;
	/** Milliseconds since 1970 UTC; absent without times. */
	readonly first: number | undefined;
	readonly last: number | undefined;
}

/** Groups failures of the same operation on the same thing that follow each other as an SDK's attempts do. */
export interface RetryFinder {
	/** Hits in the order of their file. */
	add(hit: Hit, at: number | undefined): void;
	/** Those with the most attempts first, at most `most`. */
	make(most: number): readonly RetriedOperation[];
}

/** SDKs wait 20 s at most between two attempts (botocore, Java, JavaScript, Go); a slow attempt may take as long again, and then some. */
const longestWait = 60_000;

/** Without times: attempts of one operation stand close to each other in a log. */
const mostLinesApart = 200;

/** Operations that may be open at once; the one that failed longest ago is closed first. */
const mostOpen = 1000;
const mostKept = 10_000;

interface OpenOperation {
	readonly operation: RetriedOperation;
	/** Line of the last attempt. */
	readonly line: number;
}

/** Takes hits in the order of the log; keeps the first 10,000 operations that were tried again. */
export function createRetryFinder(): RetryFinder {
	const open = new Map<string, OpenOperation>();
	const kept: RetriedOperation[] = [];

	function close(identity: string, { operation }: OpenOperation): void {
		open.delete(identity);
		if (operation.attempts > 1 && kept.length < mostKept) kept.push(operation);
	}

	return {
		add: ({ code, fields: { operation, bucket, key }, place: { line } }, at) => {
			if (operation === undefined && key === undefined) return;
			const identity = JSON.stringify([code, operation, bucket, key]);
			const before = open.get(identity);
			if (before !== undefined && isNext(before, line, at)) {
				open.delete(identity);
				const { attempts, last } = before.operation;
				open.set(identity, { operation: { ...before.operation, attempts: attempts + 1, last: at ?? last }, line });
				return;
			}
			if (before !== undefined) close(identity, before);
			open.set(identity, { operation: { code, operation, bucket, key, attempts: 1, first: at, last: at }, line });
			const [oldest] = open;
			if (open.size > mostOpen && oldest !== undefined) close(...oldest);
		},
		make: (most) => {
			const stillOpen = [...open.values()].map(({ operation }) => operation).filter(({ attempts }) => attempts > 1);
			return [...kept, ...stillOpen].sort((a, b) => b.attempts - a.attempts).slice(0, most);
		},
	};
}

function isNext(before: OpenOperation, line: number, at: number | undefined): boolean {
	const { last } = before.operation;
	if (at === undefined || last === undefined) return Math.abs(line - before.line) <= mostLinesApart;
	return Math.abs(at - last) <= longestWait;
}
