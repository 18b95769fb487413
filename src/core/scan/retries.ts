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

/** Which operation it is stands in its name among those that are open. */
interface OpenOperation extends Pick<RetriedOperation, 'attempts' | 'first' | 'last'> {
	/** Line of the last attempt. */
	readonly line: number;
}

/** Takes hits in the order of the log; keeps the first 10,000 operations that were tried again. */
export function createRetryFinder(): RetryFinder {
	const open = new Map<string, OpenOperation>();
	const kept: RetriedOperation[] = [];

	function close(identity: string, { attempts, first, last }: OpenOperation): void {
		open.delete(identity);
		if (attempts > 1 && kept.length < mostKept) kept.push({ ...named(identity), attempts, first, last });
	}

	return {
		add: ({ code, fields: { operation, bucket, key }, place: { line } }, at) => {
			if (operation === undefined && key === undefined) return;
			const identity = JSON.stringify([code, operation, bucket, key]);
			const before = open.get(identity);
			if (before !== undefined && isNext(before, line, at)) {
				open.delete(identity);
				open.set(identity, { ...before, attempts: before.attempts + 1, last: at ?? before.last, line });
				return;
			}
			if (before !== undefined) close(identity, before);
			open.set(identity, { attempts: 1, first: at, last: at, line });
			if (open.size <= mostOpen) return;
			const [oldest] = open;
			if (oldest !== undefined) close(...oldest);
		},
		make: (most) => {
			const stillOpen = [...open]
				.filter(([, { attempts }]) => attempts > 1)
				.map(([identity, { attempts, first, last }]) => ({ ...named(identity), attempts, first, last }));
			return [...kept, ...stillOpen].sort((a, b) => b.attempts - a.attempts).slice(0, most);
		},
	};
}

/** The operation that `JSON.stringify` made the name of. */
function named(identity: string): Pick<RetriedOperation, 'code' | 'operation' | 'bucket' | 'key'> {
	const [code, operation, bucket, key]: (string | null)[] = JSON.parse(identity);
	return { code: code ?? '', operation: operation ?? undefined, bucket: bucket ?? undefined, key: key ?? undefined };
}

function isNext(before: OpenOperation, line: number, at: number | undefined): boolean {
	const { last } = before;
	if (at === undefined || last === undefined) return Math.abs(line - before.line) <= mostLinesApart;
	return Math.abs(at - last) <= longestWait;
}
