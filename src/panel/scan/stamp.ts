import { readLogTime } from '../../core/scan/logTime.ts';

/** `2026-11-22 10:02:13`, in UTC. */
export function writeStamp(at: number): string {
	const date = new Date(at);
	return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * What somebody typed as a time, in milliseconds since 1970 UTC; NaN when it is none, undefined when there is nothing. A day alone is its
 * midnight, a time without seconds begins at its minute; a time without a zone is UTC.
 */
export function readStamp(typed: string): number | undefined {
	const text = typed.trim();
	if (text === '') return undefined;
	const day = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text} 00:00:00` : text;
	const time = readLogTime(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d$/.test(day) ? `${day}:00` : day);
	return time?.hasYear === true ? time.at : Number.NaN;
}
