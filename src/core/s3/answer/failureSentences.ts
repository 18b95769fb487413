import type { Translate } from '../../ports.ts';
import { code, phrase, value, type Part, type RichText } from '../../richText.ts';
import { certificateWords } from './certificateWords.ts';
import type { Failure, FailureCause, Phase } from './exchange.ts';
import type { CauseWords, Say } from './causeWords.ts';

/** A failure in words: what happened, whether the store may have seen the request, and what to do. */
export interface FailureWords {
	readonly headline: RichText;
	readonly evidence: readonly RichText[];
	/** Says whether the request may have arrived. */
	readonly reach: RichText;
	/** Says whether sending it again is safe. */
	readonly repeat: RichText;
	readonly steps: readonly RichText[];
}

/** Says why there is no answer. */
export function failureSentences(failure: Failure, translate: Translate): FailureWords {
	const say: Say = (sentence, ...parts) => phrase(translate, sentence, ...parts);
	const host = value(failure.host);
	const { headline, evidence = [], steps = [] } = causeWords(failure, host, say);
	return {
		headline,
		evidence,
		reach: failure.reached === 'no' ? say('Nothing was sent to {0}.', host) : say('{0} may have received the request.', host),
		repeat: failure.isRepeatSafe
			? say('Sending it again is safe.')
			: say('Check whether it took effect before you send it again.'),
		steps,
	};
}

function causeWords(failure: Failure, host: Part, say: Say): CauseWords {
	const { cause, phase } = failure;
	switch (cause.of) {
		case 'host not found':
			return {
				headline: say('There is no host named {0}.', host),
				steps: [say('Check the spelling of the endpoint, the VPN and the proxy.')],
			};
		case 'resolver silent':
			return {
				headline: say('The name {0} could not be looked up: no name server answered.', host),
				steps: [say('Check the network connection and the VPN, then try again.')],
			};
		case 'refused':
			return {
				headline: say('Nothing listens at {0}.', cause.address === '' ? host : value(cause.address)),
				steps: [say('Check the endpoint’s port, and whether a firewall stands between.')],
			};
		case 'unreachable':
			return {
				headline: say('No address of {0} can be reached from here.', host),
				evidence: cause.tries.map(({ address, reason }) => say('{0}: {1}', value(address), value(reason))),
				steps: [say('Check the network connection, the VPN, and whether this network speaks IPv6.')],
			};
		case 'certificate':
			return certificateWords(cause, failure, host, say);
		case 'not tls':
			return {
				headline: say('{0} does not speak TLS at this port.', host),
				evidence: [say('TLS said: {0}', value(cause.detail))],
				steps: [say('Check the port: this may be the plain HTTP one.')],
			};
		case 'closed':
			return {
				headline: say(closedSentence(phase), host),
				steps: [say('A proxy, a firewall or a restarting server does this.')],
			};
		case 'malformed':
			return malformedWords(cause, host, say);
		case 'headers too large':
			return { headline: say('{0} answered with more than 16 KB of headers, which were not read.', host) };
		case 'no status':
			return {
				headline: say(
					'{0} answered with the status {1}, which is no answer to an HTTP request.',
					host,
					value(String(cause.status)),
				),
				steps: [say('Check the port and what stands in between: another protocol may be spoken there.')],
			};
		case 'deadline':
			return { headline: say(deadlineSentences[phase], host, value(String(cause.seconds))) };
		case 'cancelled':
			return { headline: say(cancelledSentences[phase], host) };
		case 'proxy':
			return proxyWords(cause, host, say);
		case 'browser':
			return {
				headline: say(
					'The browser did not let the request through, or did not show its answer: CORS, TLS or the network; it does not tell which.',
				),
				evidence: [say('The browser said: {0}', value(cause.detail))],
				steps: [say('Copy the request as curl and run it in a terminal.')],
			};
		case 'hidden redirect':
			return {
				headline: say('{0} answered with a redirect, whose target a browser does not show.', host),
				steps: [say('Copy the request as curl and run it in a terminal.')],
			};
		case 'cannot send':
			return cannotSendWords(cause, say);
		case 'other':
			return { headline: say('The request to {0} failed: {1}', host, value(cause.detail)) };
	}
}

function malformedWords({ why, firstBytes }: Extract<FailureCause, { of: 'malformed' }>, host: Part, say: Say): CauseWords {
	const evidence = firstBytes === '' ? [] : [say('It begins with the bytes {0}.', value(firstBytes))];
	switch (why) {
		case 'two lengths':
			return {
				headline: say('The answer of {0} states two lengths or a broken one, as in request smuggling; it was not read.', host),
				evidence,
			};
		case 'length and chunked':
			return {
				headline: say('The answer of {0} has a length and is chunked as well, as in request smuggling; it was not read.', host),
				evidence,
			};
		case 'bad chunk':
			return { headline: say('The answer of {0} has a broken chunk.', host), evidence };
		case 'not http':
			return { headline: say('What {0} sent is not HTTP.', host), evidence };
	}
}

function proxyWords({ proxy, detail, status }: Extract<FailureCause, { of: 'proxy' }>, host: Part, say: Say): CauseWords {
	const evidence = [say('It said: {0}', value(detail))];
	const steps = [
		say(
			'Look at {0} in the settings, and at the variables {1} and {2}.',
			code('http.proxy'),
			code('HTTPS_PROXY'),
			code('NO_PROXY'),
		),
	];
	if (status === 407) return { headline: say('The proxy {0} wants a login.', value(proxy)), evidence, steps };
	return { headline: say('The proxy {0} did not connect to {1}.', value(proxy), host), evidence, steps };
}

function cannotSendWords({ why, detail }: Extract<FailureCause, { of: 'cannot send' }>, say: Say): CauseWords {
	switch (why) {
		case 'dot segments':
			return { headline: say('A browser shortens a path with . or .. in it, so this key cannot be asked for from here.') };
		case 'forbidden header':
			return { headline: say('A browser does not let a page set the header {0}.', value(detail)) };
		case 'framing':
			return { headline: say('A browser sends a whole body with its right length; this request needs the desktop.') };
		case 'body unreadable':
			return { headline: say('The body could not be read: {0}', value(detail)) };
		case 'bad request':
			return { headline: say('The request cannot be put on the wire: {0}', value(detail)) };
	}
}

function closedSentence(phase: Phase): string {
	if (phase === 'connect' || phase === 'resolve') return '{0} closed the connection as soon as it was made.';
	if (phase === 'tls' || phase === 'verify') return '{0} closed the connection while TLS was being set up.';
	if (phase === 'send') return '{0} closed the connection while the request was being sent.';
	return '{0} closed the connection without an answer.';
}

const deadlineSentences: Readonly<Record<Phase, string>> = {
	resolve: 'No name server told the address of {0} within {1} s.',
	connect: 'No connection to {0} within {1} s.',
	tls: 'Connected to {0}, but TLS was not set up within {1} s: does it speak TLS at this port?',
	verify: 'The certificate of {0} was not checked within {1} s.',
	send: 'The request could not be sent to {0} within {1} s.',
	wait: 'Connected to {0} and sent, but no answer within {1} s.',
	receive: '{0} answered, but not to the end within {1} s.',
	decode: 'The answer of {0} was not decoded within {1} s.',
};

const cancelledSentences: Readonly<Record<Phase, string>> = {
	resolve: 'Cancelled while the address of {0} was looked up.',
	connect: 'Cancelled while connecting to {0}.',
	tls: 'Cancelled while TLS with {0} was set up.',
	verify: 'Cancelled while the certificate of {0} was checked.',
	send: 'Cancelled while the request was sent to {0}.',
	wait: 'Cancelled while waiting for the answer of {0}.',
	receive: 'Cancelled while the answer of {0} came in.',
	decode: 'Cancelled while the answer of {0} was decoded.',
};
