const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface TimeForm {
	readonly pattern: RegExp;
	/** Which group holds year, month, day, hour, minute, second, fraction and zone; 0 = the form has no such part. */
	readonly groups: readonly [number, number, number, number, number, number, number, number];
}

/** The forms that S3 bodies, HTTP headers and access logs print. A form without a zone is UTC only where its standard says so. */
const forms: readonly TimeForm[] = [
	// 2026-11-22T15:29:24.118Z, 2026-11-22 15:29:24 +07:00 (ISO 8601; ServerTime, SDK dumps, RGW lines)
	{
		pattern: /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/,
		groups: [1, 2, 3, 4, 5, 6, 7, 8],
	},
	// 20261122T152924Z (X-Amz-Date, RequestTime)
	{ pattern: /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z)$/, groups: [1, 2, 3, 4, 5, 6, 0, 7] },
	// Sun, 22 Nov 2026 15:29:24 GMT (RFC 9110; Date header)
	{
		pattern: /^(?:[A-Za-z]{3,9}, ?)?(\d{1,2})[ -]([A-Za-z]{3})[ -](\d{4}) (\d\d):(\d\d):(\d\d) (GMT|UTC|Z|[+-]\d\d:?\d\d)$/,
		groups: [3, 2, 1, 4, 5, 6, 0, 7],
	},
	// 22/Nov/2026:15:29:24 +0000 (common log format; S3 access log, beast lines)
	{
		pattern: /^\[?(\d{1,2})\/([A-Za-z]{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))? ([+-]\d{4})\]?$/,
		groups: [3, 2, 1, 4, 5, 6, 7, 8],
	},
];

/**
 * Milliseconds since 1970 UTC of one printed time, or undefined when the text is no time that names its zone. Numbers are Unix times: ten
 * digits are seconds, thirteen are milliseconds.
 */
export function parseTime(printed: string): number | undefined {
	const text = printed.trim();
	if (/^\d{10}(?:\.\d{1,9})?$/.test(text)) return Math.round(Number(text) * 1000);
	if (/^\d{13}$/.test(text)) return Number(text);
	for (const { pattern, groups } of forms) {
		const match = pattern.exec(text);
		if (match !== null) return timeOf(groups.map((group) => (group === 0 ? '' : (match[group] ?? ''))));
	}
	return undefined;
}

function timeOf([year, month, day, hour, minute, second, fraction, zone]: readonly (string | undefined)[]): number | undefined {
	const monthIndex = /^\d/.test(month ?? '') ? Number(month) - 1 : months.indexOf((month ?? '').toLowerCase());
	if (monthIndex < 0 || monthIndex > 11) return undefined;
	const [d, h, m, s] = [Number(day), Number(hour), Number(minute), Number(second)];
	if (d < 1 || d > 31 || h > 23 || m > 59 || s > 60) return undefined;
	const milliseconds = Math.trunc(Number(`0.${fraction === '' ? '0' : fraction}`) * 1000);
	return Date.UTC(Number(year), monthIndex, d, h, m, s, milliseconds) - zoneMinutes(zone ?? '') * 60_000;
}

function zoneMinutes(zone: string): number {
	const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
	if (match === null) return 0;
	return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
