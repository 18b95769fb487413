import { unpackHits } from './packedHits.ts';
import type { JobMessage, ScanJob } from './scanJob.ts';
import type { ScanMessage } from '../scanMessage.ts';
import type { Coverage } from '../scanSource.ts';
import type { CutLines } from '../scanner.ts';
import { type Shortfall, shortfall } from '../shortfall.ts';

/** Puts what several threads tell into the order of their jobs, and the parts of a file together. */
export interface JobJoiner {
	/** `onTold` is called when the message has been passed on. */
	take(job: number, message: JobMessage, onTold?: () => void): void;
	/** Whether every job has had its end. */
	readonly isOver: boolean;
}

/** What a joiner joins, and whom it tells. */
export interface JoinOptions {
	readonly jobs: readonly ScanJob[];
	/** What came to light of a file that was read in parts. */
	readonly check: (file: string) => readonly Shortfall[];
	readonly onMessage: (message: ScanMessage) => void;
}

/** What waits for its job's turn. */
interface Waiting {
	readonly message: Exclude<JobMessage, { kind: 'progress' }>;
	readonly onTold: (() => void) | undefined;
}

/** The parts of a file that have ended. */
interface Joined {
	bytesRead: number;
	/** Lines that end before the next part begins. */
	lines: number;
	shortfalls: Shortfall[];
	cut: CutLines;
}

/** Hits and ends are told in the order of the jobs; progress as it comes, for a file that is read in parts as one. */
export function createJobJoiner({ jobs, check, onMessage }: JoinOptions): JobJoiner {
	const waiting = new Map<number, Waiting[]>();
	const taken = new Map<string, number>();
	const takenOfJob = new Map<number, number>();
	let turn = 0;
	let joined = newJoined();

	function tell({ file, part }: ScanJob, message: Waiting['message']): void {
		if (message.kind === 'hits') {
			onMessage({ kind: 'hits', file, hits: unpackHits(message.hits, joined.lines) });
			return;
		}
		turn++;
		if (part === undefined) onMessage({ kind: 'end', file, coverage: message.coverage });
		else endPart(file, message.coverage, jobs[turn]?.file !== file || jobs[turn]?.part === undefined);
	}

	function endPart(file: string, coverage: Coverage, isLast: boolean): void {
		join(joined, coverage);
		if (!isLast) return;
		const { bytesRead, shortfalls, cut } = joined;
		onMessage({ kind: 'end', file, coverage: { bytesRead, shortfalls: [...inOne(shortfalls, cut), ...check(file)] } });
		joined = newJoined();
	}

	function showProgress(index: number, { file, part }: ScanJob, message: JobMessage & { kind: 'progress' }): void {
		if (part === undefined) {
			onMessage({ ...message, file });
			return;
		}
		const all = (taken.get(file) ?? 0) + message.taken - (takenOfJob.get(index) ?? 0);
		taken.set(file, all);
		takenOfJob.set(index, message.taken);
		const { size } = part.opened;
		onMessage({ kind: 'progress', file, taken: Math.min(all, size), size });
	}

	function tellInTurn(): void {
		for (let at = turn; waiting.has(at); at = turn) {
			const ready = waiting.get(at) ?? [];
			const job = jobs[at];
			waiting.delete(at);
			for (const { message, onTold } of ready) {
				if (job !== undefined) tell(job, message);
				onTold?.();
			}
			if (turn === at) return;
		}
	}

	return {
		take: (index, message, onTold) => {
			const job = jobs[index];
			if (job === undefined) return;
			if (message.kind === 'progress') showProgress(index, job, message);
			else waiting.set(index, [...(waiting.get(index) ?? []), { message, onTold }]);
			tellInTurn();
		},
		get isOver() {
			return turn >= jobs.length;
		},
	};
}

function newJoined(): Joined {
	return { bytesRead: 0, lines: 0, shortfalls: [], cut: { count: 0, first: 0, last: 0 } };
}

function join(joined: Joined, { bytesRead, shortfalls, lines }: Coverage): void {
	const moved = shortfalls.map((item) => (item.kind === 'gaveUp' ? movedBy(item, joined.lines) : item));
	joined.shortfalls.push(...moved);
	joined.bytesRead += bytesRead;
	if (lines === undefined) return;
	if (lines.cut.count > 0) {
		const first = lines.cut.first + joined.lines;
		// A line over the edge was cut on both sides of it.
		const again = first <= joined.cut.last ? 1 : 0;
		joined.cut = {
			count: joined.cut.count + lines.cut.count - again,
			first: joined.cut.first || first,
			last: Math.max(joined.cut.last, lines.cut.last + joined.lines),
		};
	}
	joined.lines += lines.starts;
}

function movedBy({ facts: [from = 0, to = 0, line] }: Shortfall, lines: number): Shortfall {
	return shortfall('gaveUp', from, to, Number(line) + lines);
}

/** What each part said of its own text, said once. */
function inOne(shortfalls: readonly Shortfall[], cut: CutLines): readonly Shortfall[] {
	const has = (kind: Shortfall['kind']): boolean => shortfalls.some((item) => item.kind === kind);
	const own = shortfalls.filter(({ kind }) => kind !== 'binary' && kind !== 'notUtf8' && kind !== 'cutLine');
	return [
		...own,
		...(has('binary') ? [shortfall('binary')] : has('notUtf8') ? [shortfall('notUtf8')] : []),
		...(cut.count > 0 ? [shortfall('cutLine', cut.count)] : []),
	];
}
