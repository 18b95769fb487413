import type { Translate } from '../../core/ports.ts';
import { phrase, value, type RichText } from '../../core/richText.ts';
import { redact } from '../../core/safe/redact.ts';
import { phases, type Phase, type Route, type SendResult, type Timings } from '../../core/s3/answer/exchange.ts';
import type { CheckStep } from '../../core/s3/trials/checkConnection.ts';
import { headerOf } from '../../core/s3/request/httpRequest.ts';
import { serverClock } from '../../core/s3/answer/serverClock.ts';
import { formatDuration } from '../../core/time/formatTime.ts';
import { toLineData, type LineData } from '../explanationData.ts';

/** One fact of the way that a request took. */
export interface RouteRow {
	readonly label: LineData;
	readonly text: LineData;
}

/** Which machine sent the request: `this computer`, or the remote that the extension runs on. */
export type SentFrom = 'this computer' | 'browser' | { readonly remote: string };

/** Facts of the way: sender, address, proxy, TLS, whose certificate, and how far the clocks are apart. */
export function toRouteRows(result: SendResult, from: SentFrom, translate: Translate): RouteRow[] {
	const { route } = result;
	const row = (label: string, text: RichText | null): RouteRow[] =>
		text === null ? [] : [{ label: toLineData(phrase(translate, label)), text: toLineData(text) }];
	return [
		...row('Sender', senderWords(from, translate)),
		...row('Address', stated(route.remoteAddress)),
		...row('Proxy', route.proxy === undefined ? null : [value(redact(route.proxy))]),
		...row('TLS', stated(route.tlsVersion)),
		...row('Certificate issuer', stated(route.certificate?.issuer)),
		...row('Certificate authority', trustedBy(route, translate)),
		...row('Server’s clock', clock(result, translate)),
	];
}

/** The same facts by the step of a connection check that they belong to. */
export function connectionFacts(result: SendResult, translate: Translate): Readonly<Partial<Record<CheckStep, LineData>>> {
	const { remoteAddress, tlsVersion, certificate } = result.route;
	const offset = result.kind === 'answer' ? serverClock(result)?.offsetMs : undefined;
	const time = offset === undefined || isSame(offset) ? null : clock(result, translate);
	const region = result.kind === 'answer' ? headerOf(result.headers, 'x-bgs-region') : undefined;
	return {
		...(remoteAddress !== undefined && { name: toLineData([value(remoteAddress)]) }),
		...(tlsVersion !== undefined && {
			tls: toLineData([value([tlsVersion, certificate?.issuer].filter((part) => part !== undefined).join(', '))]),
		}),
		...(time !== null && { clock: toLineData(time) }),
		...(region !== undefined && { region: toLineData([value(region)]) }),
	};
}

/** How long the way took, by the step of a connection check that each part of it belongs to, milliseconds. */
export function connectionTimes({ phases: took }: Timings): Readonly<Partial<Record<CheckStep, number>>> {
	const sum = (...parts: readonly Phase[]) => {
		const measured = parts.flatMap((part) => took[part] ?? []);
		return measured.length === 0 ? undefined : Math.round(measured.reduce((total, ms) => total + ms, 0));
	};
	const times = { name: sum('resolve'), tls: sum('connect', 'tls', 'verify'), gateway: sum('send', 'wait', 'receive', 'decode') };
	return Object.fromEntries(Object.entries(times).filter(([, ms]) => ms !== undefined));
}

/** Name of a phase in the reader's language. */
export function phaseWords(phase: Phase, translate: Translate): string {
	return translate(phaseNames[phase]);
}

/** The phases that took place, in order. */
export function toTimingRows({ phases: took }: Timings, translate: Translate): { label: string; ms: number }[] {
	return phases.flatMap((phase) => {
		const ms = took[phase];
		return ms === undefined ? [] : [{ label: phaseWords(phase, translate), ms: Math.round(ms * 10) / 10 }];
	});
}

const phaseNames: Readonly<Record<Phase, string>> = {
	resolve: 'Look up the name',
	connect: 'Connect',
	tls: 'Set up TLS',
	verify: 'Check the certificate',
	send: 'Send',
	wait: 'Wait for the first byte',
	receive: 'Receive',
	decode: 'Decode',
};

function stated(text: string | undefined): RichText | null {
	return text === undefined ? null : [value(text)];
}

function senderWords(from: SentFrom, translate: Translate): RichText {
	if (from === 'this computer') return phrase(translate, 'this computer');
	if (from === 'browser') return phrase(translate, 'this browser');
	return phrase(translate, 'the remote machine ({0})', value(from.remote));
}

function trustedBy({ trustedBy }: Route, translate: Translate): RichText | null {
	if (trustedBy === undefined) return null;
	return phrase(translate, trustedBy === 'built-in' ? 'one of those that come with Node' : 'one that was added on this machine');
}

/** The Date header has whole seconds and the answer took its time: below two seconds nothing is known. */
function isSame(offsetMs: number): boolean {
	return Math.abs(offsetMs) < 2000;
}

function clock(result: SendResult, translate: Translate): RichText | null {
	const found = result.kind === 'answer' ? serverClock(result) : null;
	if (found === null) return null;
	if (isSame(found.offsetMs)) return phrase(translate, 'the same as this computer’s');
	const off = value(formatDuration(Math.abs(found.offsetMs)));
	return phrase(translate, found.offsetMs > 0 ? '{0} behind this computer’s' : '{0} ahead of this computer’s', off);
}
