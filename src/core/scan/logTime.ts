/** A time as a log prints it. */
export interface LogTime {
	/** Milliseconds since 1970; read as UTC where no zone is stated, and in the year 2000 where no year is. */
	readonly at: number;
	readonly hasZone: boolean;
	readonly hasYear: boolean;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'zone' | 'half' | 'seconds' | 'milliseconds';

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?`;
const zone = String.raw`(?: ?(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)(?![\d:]))?`;
const monthName = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** The usual forms; of two that begin at the same place the earlier row speaks. Each is tried in the head of a line. */
const forms: readonly RegExp[] = [
	// ISO 8601, log4j, Python, pino, RGW: 2026-11-22T15:04:05.123Z, 2026-11-22 15:04:05,123 +0700; Go: 2026/11/22 15:04:05
	new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d\d)([-/])(?<month>\d\d)\2(?<day>\d\d)[T ]${clock}${zone}`),
	// Amazon's basic form: 20261122T150405Z
	/(?<!\d)(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?<zone>Z)/,
	// Common log format, S3 access log: 22/Nov/2026:15:04:05 +0000
	new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})\/${monthName}\/(?<year>\d{4}):${clock}${zone}`),
	// date(1), Go's UnixDate and ANSIC: Sun Nov 22 15:04:05 UTC 2026
	new RegExp(String.raw`${monthName} {1,2}(?<day>\d{1,2}) ${clock}${zone} (?<year>\d{4})(?!\d)`),
	// syslog, without a year: Nov 22 15:04:05
	new RegExp(String.raw`${monthName} {1,2}(?<day>\d{1,2}) ${clock}`),
	// RFC 1123 and Java: Sun, 22 Nov 2026 15:04:05 GMT; 22 Nov 2026 15:04:05,123
	new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})[ -]${monthName}[ -](?<year>\d{4}) ${clock}${zone}`),
	// java.util.logging: Nov 22, 2026 3:04:05 PM
	new RegExp(String.raw`${monthName} (?<day>\d{1,2}), (?<year>\d{4}),? ${clock} (?<half>[AP]M)`),
	// klog of Kubernetes and Go: E1122 15:04:05.123456
	new RegExp(String.raw`^[IWEF](?<month>\d\d)(?<day>\d\d) ${clock}`),
	// Unix time at the line's beginning, or under a label: 1795359845.123, "ts":1795359845, time=1795359845123
	/(?:^\W{0,3}|\b(?:ts|time|timestamp|epoch|t)["']?\s?[:=]\s?["']?)(?<milliseconds>\d{13})(?!\d)/,
	/(?:^\W{0,3}|\b(?:ts|time|timestamp|epoch|t)["']?\s?[:=]\s?["']?)(?<seconds>\d{10}(?:\.\d{1,9})?)(?![\d.])/,
];

/** A line says its time in its head: behind a host name, a level, a container's name, in a JSON record's first fields. */
const headUnits = 256;

/** 2000 has a 29 February, so that no day of a year-less time is lost. */
const leapYear = 2000;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The first time that a line states in its head; undefined when there is none. Bounded work, whatever the line's length. */
export function readLogTime(line: string): LogTime | undefined {
	const head = line.slice(0, headUnits);
	let first: RegExpExecArray | undefined;
	for (const form of forms) {
		const match = form.exec(head);
		if (match !== null && (first === undefined || match.index < first.index)) first = match;
		// Nearly every line of a log begins with its time.
		if (first?.index === 0) break;
	}
	return first === undefined ? undefined : timeOf(first.groups ?? {});
}

function timeOf(groups: { readonly [part: string]: string | undefined }): LogTime | undefined {
	const part = (name: Part): string => groups[name] ?? '';
	if (part('milliseconds') !== '') return { at: Number(part('milliseconds')), hasZone: true, hasYear: true };
	if (part('seconds') !== '') return { at: Math.round(Number(part('seconds')) * 1000), hasZone: true, hasYear: true };
	const month = monthNames.includes(part('month')) ? monthNames.indexOf(part('month')) : Number(part('month')) - 1;
	const [day, minute, second] = [Number(part('day')), Number(part('minute')), Number(part('second'))];
	const hour = part('half') === '' ? Number(part('hour')) : (Number(part('hour')) % 12) + (part('half') === 'PM' ? 12 : 0);
	if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
	const milliseconds = Math.trunc(Number(`0.${part('fraction') || '0'}`) * 1000);
	const hasYear = part('year') !== '';
	const at = Date.UTC(hasYear ? Number(part('year')) : leapYear, month, day, hour, minute, second, milliseconds);
	return { at: at - zoneMinutes(part('zone')) * 60_000, hasZone: part('zone') !== '', hasYear };
}

function zoneMinutes(text: string): number {
	const match = /^([+-])(\d\d):?(\d\d)$/.exec(text);
	return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** Gives times without a year theirs; the times of one file in their order. */
export interface YearKeeper {
	/** Milliseconds since 1970, `undefined` for none. */
	resolve(time: LogTime): number;
}

const day = 86_400_000;

/**
 * `newest` is a time that no entry is younger than, such as when the file was last written. The first year-less time falls into the year
 * before it; from then on the year changes where the calendar jumps back by more than half a year.
 */
export function createYearKeeper(newest: number): YearKeeper {
	let year: number | undefined;
	let last = -Infinity;
	const inYear = (time: LogTime, wanted: number): number => {
		const date = new Date(time.at);
		return Date.UTC(
			wanted,
			date.getUTCMonth(),
			date.getUTCDate(),
			date.getUTCHours(),
			date.getUTCMinutes(),
			date.getUTCSeconds(),
			date.getUTCMilliseconds(),
		);
	};
	return {
		resolve: (time) => {
			if (time.hasYear) return time.at;
			const newestYear = new Date(newest).getUTCFullYear();
			year ??= inYear(time, newestYear) <= newest + day ? newestYear : newestYear - 1;
			if (inYear(time, year) < last - 183 * day) year++;
			last = inYear(time, year);
			return last;
		},
	};
}
