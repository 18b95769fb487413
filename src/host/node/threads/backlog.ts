import type { PackedHits } from '../../../core/scan/parts/packedHits.ts';

/**
 * How much of what a thread told was not passed on yet. A thread that is ahead of the others, or of a slow reader, waits, so that memory stays flat
 * however many errors there are.
 */
export function createBacklog(): SharedArrayBuffer {
	return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
}

/** In bytes: more than a part of a file has of nothing but errors (`planParts.ts`), so that threads that take turns seldom wait. */
const mostWaiting = 0x400000;

/** What hits weigh that wait: numbers, and units of text. */
export function weightOf({ numbers, text }: PackedHits): number {
	return numbers.length * 8 + text.length;
}

/** Says in the thread that so much is told, and waits there while too much of it is left. */
export function addToBacklog(backlog: SharedArrayBuffer, amount: number): void {
	const cells = new Int32Array(backlog);
	let left = Atomics.add(cells, 0, amount) + amount;
	while (left > mostWaiting) {
		Atomics.store(cells, 1, 1);
		Atomics.wait(cells, 0, left);
		left = Atomics.load(cells, 0);
	}
	Atomics.store(cells, 1, 0);
}

/** Says in the other thread that so much was passed on. */
export function takeFromBacklog(backlog: SharedArrayBuffer, amount: number): void {
	const cells = new Int32Array(backlog);
	Atomics.sub(cells, 0, amount);
	Atomics.notify(cells, 0);
}

/** Whether the thread waits for the other one. */
export function isWaiting(backlog: SharedArrayBuffer): boolean {
	return Atomics.load(new Int32Array(backlog), 1) === 1;
}
