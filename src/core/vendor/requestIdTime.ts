/** What a Ceph RGW request id says of itself. */
export interface RequestIdTime {
	/** Milliseconds since 1970 UTC, to the second. */
	readonly at: number;
	/** RGW's zone, `bkk` in `tx…-1023-bkk`; empty where the id has none. */
	readonly zone: string;
}

/** `tx`, a counter, the Unix time and an instance id in hexadecimal, and the zone: `tx00000ca615cf2d2b855ac-006b030a54-1023-bkk`. */
const shape = /^tx[0-9a-f]{1,40}-([0-9a-f]{8,10})-[0-9a-f]{1,16}(?:-([A-Za-z0-9_-]{1,64}))?$/i;

/** RGW writes such ids since 2013; an earlier time is a made-up id. */
const earliest = Date.UTC(2013, 0, 1);
/** Clocks differ by a day at most when both name their zone. */
const day = 86_400_000;

/** Reads the time out of an RGW request id; undefined for other ids, and for times before RGW or, when `now` is given, yet to come. */
export function requestIdTime(requestId: string | undefined, now?: number): RequestIdTime | undefined {
	const match = shape.exec(requestId ?? '');
	if (match === null) return undefined;
	const at = Number.parseInt(match[1] ?? '', 16) * 1000;
	if (at < earliest || at > (now ?? Number.POSITIVE_INFINITY) + day) return undefined;
	return { at, zone: match[2] ?? '' };
}
