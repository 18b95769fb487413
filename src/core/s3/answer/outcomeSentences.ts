import { formatDuration } from '../../time/formatTime.ts';
import type { Translate } from '../../ports.ts';
import { code, phrase, value, type RichText } from '../../richText.ts';
import { shownBytes, type Answer, type AnswerOddity, type BodyEnd } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import type { RedirectTarget } from './redirectTarget.ts';
import { retryAfterSeconds, serverClock } from './serverClock.ts';

/**
 * What is to be said of an answer besides the explanation of its code: where it came from, what is missing of it, what it hides, when to try
 * again. In the order in which a reader should hear of it.
 */
export function outcomeSentences(outcome: Outcome, method: string, translate: Translate): readonly RichText[] {
	if (outcome.kind === 'no answer') return [];
	const { answer } = outcome;
	return [
		...kindSentences(outcome, translate),
		...(outcome.kind === 'error' && outcome.isCodeHidden && method === 'HEAD' ? [headSentence(translate)] : []),
		...bodyEndSentences(answer, translate),
		...answer.oddities.map((oddity) => phrase(translate, odditySentences[oddity])),
		...clockSentences(answer, translate),
		...repeatSentences(answer, method, translate),
		...savedSentences(answer, translate),
		...suspendedSentences(answer, translate),
	];
}

function kindSentences(outcome: Exclude<Outcome, { kind: 'no answer' }>, translate: Translate): readonly RichText[] {
	const { answer } = outcome;
	switch (outcome.kind) {
		case 'ok':
			if (outcome.perKey.length === 0) return [];
			return [
				phrase(
					translate,
					'The status is {0}, but {1} of the keys failed.',
					value(String(answer.status)),
					value(String(outcome.perKey.length)),
				),
			];
		case 'error':
			if (!outcome.isInside200) return [];
			return [phrase(translate, 'This failed: the status is {0}, but the body is an error.', value(String(answer.status)))];
		case 'empty success':
			return [
				phrase(
					translate,
					'This failed: the status is {0}, but the document that proves success is missing.',
					value(String(answer.status)),
				),
			];
		case 'redirect':
			return redirectSentences(outcome.target, translate);
		case 'not from the gateway':
			if (!answer.isFromProxy) return [];
			if (answer.status === 407) return [phrase(translate, 'The proxy wants a login. Nothing was sent to the store.')];
			return [phrase(translate, 'The proxy answered instead of passing the request on. Nothing was sent to the store.')];
	}
}

function redirectSentences({ location, leads, region }: RedirectTarget, translate: Translate): readonly RichText[] {
	const there = value(location ?? '');
	const named =
		region === null
			? []
			: [phrase(translate, 'The bucket is in the region {0}; use the endpoint {1}.', code(region.region), code(region.endpoint))];
	const notFollowed = phrase(translate, 'The redirect was not followed and nothing was sent there.');
	switch (leads) {
		case 'nowhere':
			return [phrase(translate, 'The answer is a redirect that names no address.'), ...named];
		case 'same origin':
			return [phrase(translate, 'The answer points to {0} at the same endpoint.', there), notFollowed];
		case 'other region':
			return [phrase(translate, 'The answer points to {0}, in another region.', there), notFollowed, ...named];
		case 'unencrypted':
			return [phrase(translate, 'The answer points to {0}, which is not encrypted.', there), notFollowed, ...named];
		case 'elsewhere':
		case 'unreadable':
			return [phrase(translate, 'The answer points to another host: {0}.', there), notFollowed, ...named];
	}
}

function headSentence(translate: Translate): RichText {
	return phrase(
		translate,
		'An answer to HEAD has no body, so the code is not known: send the same as GET with {0}.',
		code('Range: bytes=0-0'),
	);
}

function bodyEndSentences({ body }: Answer, translate: Translate): readonly RichText[] {
	if (body.end === 'complete') return [];
	const received = value(String(body.receivedBytes));
	if (body.end === 'cut at cap') {
		return [
			phrase(translate, 'Only the first {0} bytes are shown; save the answer to have all of it.', value(String(shownBytes))),
		];
	}
	const why = phrase(translate, endSentences[body.end]);
	if (body.declaredBytes === null)
		return [[...why, ...phrase(translate, ' {0} bytes arrived; the answer is incomplete.', received)]];
	return [
		[
			...why,
			...phrase(translate, ' {0} of {1} bytes arrived; the answer is incomplete.', received, value(String(body.declaredBytes))),
		],
	];
}

const endSentences: Readonly<Record<Exclude<BodyEnd, 'complete' | 'cut at cap'>, string>> = {
	'connection lost': 'The connection was lost while the answer came in.',
	deadline: 'The time was up while the answer came in.',
	cancelled: 'Cancelled while the answer came in.',
	malformed: 'The answer broke off in something that is not HTTP.',
};

const odditySentences: Readonly<Record<AnswerOddity, string>> = {
	'longer than declared': 'The server sent more than the length it declared; what came after was not read.',
	'length unknown': 'The server did not declare a length; the answer ends where the connection does.',
	'body with 204': 'The server sent a body with 204, which has none; it was not read.',
	'gzip incomplete': 'The compressed body is incomplete; what could be unpacked is shown.',
	'gzip claimed but plain': 'The answer claims to be compressed and is not; it is shown as it came.',
	'several codings': 'The answer is compressed more than once, which no S3 server does; it is shown as it came.',
	'unknown coding': 'The answer is compressed in a form that was not asked for; it is shown as it came.',
	'decoded cut at cap': 'The answer unpacks to more than 8 MiB; it is shown as it came.',
	'headers hidden': 'The browser shows only some of the headers; the request id may be among the others.',
	'invalid text': 'Some bytes are not text in the stated charset; save the answer to have them as they came.',
};

function clockSentences(answer: Answer, translate: Translate): readonly RichText[] {
	const clock = serverClock(answer);
	if (clock === null || !clock.isBeyondLimit) return [];
	const off = value(formatDuration(clock.offsetMs));
	const sentence =
		clock.offsetMs > 0
			? 'This computer’s clock is {0} ahead of the server’s; more than 15 minutes are refused. Set the clock.'
			: 'This computer’s clock is {0} behind the server’s; more than 15 minutes are refused. Set the clock.';
	return [phrase(translate, sentence, off)];
}

function repeatSentences(answer: Answer, method: string, translate: Translate): readonly RichText[] {
	if (answer.status !== 503 && answer.status !== 429) return [];
	const seconds = retryAfterSeconds(answer);
	const wait =
		seconds === null
			? phrase(translate, 'Wait a second before you try again, and twice as long after each further refusal.')
			: phrase(translate, 'The server asks to wait {0} s before the next try.', value(String(seconds)));
	const writes = method !== 'GET' && method !== 'HEAD';
	return writes ? [wait, phrase(translate, 'Nothing is repeated by itself: this request writes.')] : [wait];
}

function savedSentences({ saved }: Answer, translate: Translate): readonly RichText[] {
	if (saved === undefined) return [];
	if (saved.problem === undefined) return [phrase(translate, 'All {0} bytes were saved.', value(String(saved.bytes)))];
	return [
		phrase(
			translate,
			'Saving stopped after {0} bytes and the partial file was removed: {1}',
			value(String(saved.bytes)),
			value(saved.problem),
		),
	];
}

function suspendedSentences({ timings }: Answer, translate: Translate): readonly RichText[] {
	if (timings.suspendedMs === undefined) return [];
	return [phrase(translate, 'The computer slept for {0} meanwhile.', value(formatDuration(timings.suspendedMs)))];
}
