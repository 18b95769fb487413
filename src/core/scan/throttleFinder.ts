import { ownData } from '../ownString.ts';
import type { Translate } from '../ports.ts';
import { phrase, type RichText, value, words } from '../richText.ts';
import { rateLimits, throttleCodes, type Verb, verbOf } from '../vendor/rateLimits.ts';
import { formatUtc } from '../time/formatTime.ts';
import type { Hit } from './hit.ts';

/** What was refused for the rate, for one kind of request on one bucket or prefix. */
export interface Throttled {
	readonly verb: Verb | undefined;
	readonly bucket: string | undefined;
	/** `prefix/` of the keys, where the log states keys. */
	readonly prefix: string | undefined;
	readonly refused: number;
	/** The most in one second, and that second's beginning; absent without times. */
	readonly peak: { readonly refused: number; readonly at: number } | undefined;
	/** How many different seconds had a refusal. */
	readonly seconds: number;
}

/** Gathers refusals for going too fast, by bucket and prefix. `at`: milliseconds since 1970 UTC, undefined where the log states none. */
export interface ThrottleFinder {
	add(hit: Hit, at: number | undefined): void;
	/** The most refused first. */
	make(): readonly Throttled[];
}

/** Buckets and prefixes that are kept apart; more come only from names made up per request. */
const mostPlaces = 1000;
/** Seconds that are kept apart for each place: a day. */
const mostSeconds = 86_400;

/** Takes hits in the order of the log. */
export function createThrottleFinder(): ThrottleFinder {
	const places = new Map<
		string,
		{
			verb: Verb | undefined;
			bucket: string | undefined;
			prefix: string | undefined;
			seconds: Map<number, number>;
			refused: number;
		}
	>();
	return {
		add: ({ code, fields }, at) => {
			if (!throttleCodes.has(code)) return;
			const verb = fields.operation === undefined ? undefined : verbOf(fields.operation);
			const prefix = verb === 'list' ? undefined : prefixOf(fields.key);
			const identity = JSON.stringify([verb, fields.bucket, prefix]);
			const place = places.get(identity) ?? {
				verb,
				bucket: ownData(fields.bucket),
				prefix: ownData(prefix),
				seconds: new Map<number, number>(),
				refused: 0,
			};
			if (!places.has(identity) && places.size >= mostPlaces) return;
			places.set(identity, place);
			place.refused++;
			if (at === undefined) return;
			const second = Math.floor(at / 1000) * 1000;
			if (place.seconds.has(second) || place.seconds.size < mostSeconds)
				place.seconds.set(second, (place.seconds.get(second) ?? 0) + 1);
		},
		make: () =>
			[...places.values()]
				.map(({ seconds, ...place }) => ({ ...place, peak: peakOf(seconds), seconds: seconds.size }))
				.sort((a, b) => b.refused - a.refused),
	};
}

function peakOf(seconds: ReadonlyMap<number, number>): Throttled['peak'] {
	let peak: { refused: number; at: number } | undefined;
	for (const [at, refused] of seconds) if (peak === undefined || refused > peak.refused) peak = { refused, at };
	return peak;
}

/** The first part of a key, up to and with its slash; empty for a key without one. */
export function prefixOf(key: string | undefined): string | undefined {
	return key === undefined ? undefined : key.slice(0, key.indexOf('/') + 1);
}

/** What the numbers say, as arithmetic that a reader can follow. A refused request was one too many: so the limit and the refused ones were sent. */
export function explainThrottled(throttled: Throttled, translate: Translate): readonly RichText[] {
	const { verb, bucket, prefix, refused, peak, seconds } = throttled;
	const say = (sentence: string, ...parts: (string | number)[]): RichText =>
		phrase(translate, sentence, ...parts.map((part) => (typeof part === 'number' ? words(grouped(part)) : value(part))));
	const place = `${bucket ?? '?'}/${prefix ?? ''}`;
	const lines = [say('{0}: requests refused for their rate: {1}.', place, refused)];
	if (verb === undefined)
		return [...lines, say('The log does not say which operation it was, so the limit that was met is not known.')];
	const limit = rateLimits[verb];
	const rate =
		limit.per === 'bucket'
			? say(
					'The limit for LIST is {0} requests a second for each bucket; {1} pass for up to {2} s.',
					limit.rate,
					limit.rate * limit.burstFactor,
					limit.burstSeconds,
				)
			: verb === 'read'
				? say(
						'The limit for GET and HEAD is {0} requests a second for each prefix; {1} pass for up to {2} s.',
						limit.rate,
						limit.rate * limit.burstFactor,
						limit.burstSeconds,
					)
				: say(
						'The limit for PUT, POST, DELETE and COPY is {0} requests a second for each prefix; {1} pass for up to {2} s.',
						limit.rate,
						limit.rate * limit.burstFactor,
						limit.burstSeconds,
					);
	lines.push(rate);
	if (peak === undefined) return [...lines, say('The log states no times, so no rate can be worked out.')];
	const sent = limit.rate + peak.refused;
	lines.push(
		say(
			'At the worst, {0}, {1} were refused in one second: at least {2} + {1} = {3} were sent.',
			formatUtc(peak.at),
			peak.refused,
			limit.rate,
			sent,
		),
		seconds > limit.burstSeconds
			? say(
					'Seconds with a refusal: {0}, more than the {1} s that a burst lasts: the load itself is too high, not only its peaks.',
					seconds,
					limit.burstSeconds,
				)
			: say(
					'Seconds with a refusal: {0}, within the {1} s that a burst lasts: peaks, which retries with backoff absorb.',
					seconds,
					limit.burstSeconds,
				),
	);
	return lines;
}

function grouped(count: number): string {
	return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
