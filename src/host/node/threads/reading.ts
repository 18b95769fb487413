import type { Stretch } from '../../../core/scan/scanner.ts';

/** Memory of two threads for one stretch, and whether there was ever anything to note. */
export function createReading(): SharedArrayBuffer {
	return new SharedArrayBuffer(4 * Float64Array.BYTES_PER_ELEMENT);
}

/** Notes what is read from now on, nothing at first. */
export function noteReading(reading: SharedArrayBuffer, stretch: Stretch | undefined): void {
	new Float64Array(reading).set(stretch === undefined ? [0, 0, 0, 1] : [stretch.from, stretch.to, stretch.line, 1]);
}

/** What the other thread reads; undefined while it does something else. */
export function readingOf(reading: SharedArrayBuffer): Stretch | undefined {
	const [from = 0, to = 0, line = 0] = new Float64Array(reading);
	return to > from ? { from, to, line } : undefined;
}

/** Whether the other thread has begun its work: loading it may take seconds on a busy machine. */
export function hasBegun(reading: SharedArrayBuffer): boolean {
	return new Float64Array(reading)[3] === 1;
}
