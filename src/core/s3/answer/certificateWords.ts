import { code, value, type Part, type RichText } from '../../richText.ts';
import type { CauseWords, Say } from './causeWords.ts';
import type { Certificate, Failure, FailureCause } from './exchange.ts';

/** Says why a server's certificate was refused, and what would make it good. Switching the check off is never offered. */
export function certificateWords(
	cause: Extract<FailureCause, { of: 'certificate' }>,
	failure: Failure,
	host: Part,
	say: Say,
): CauseWords {
	const { certificate } = cause;
	const addAuthority = say(
		'If you trust its issuer, add that CA to the system’s store, or name its file in {0}.',
		code('NODE_EXTRA_CA_CERTS'),
	);
	const company = say('A company proxy may re-sign connections: its CA must be known here.');
	const facts = certificate === null ? [] : certificateFacts(certificate, say);
	switch (cause.why) {
		case 'self-signed':
			return {
				headline: say('The certificate of {0} is not trusted: it is its own issuer.', host),
				evidence: facts,
				steps: [addAuthority],
			};
		case 'unknown issuer':
			return {
				headline: say('The certificate of {0} is not trusted: its issuer is not known here.', host),
				evidence: facts,
				steps: [company, addAuthority],
			};
		case 'expired':
		case 'not yet valid':
			return {
				headline: say(
					cause.why === 'expired' ? 'The certificate of {0} has expired.' : 'The certificate of {0} is not valid yet.',
					host,
				),
				evidence: [
					...(certificate === null
						? []
						: [say('It is valid from {0} to {1}.', value(certificate.validFrom), value(certificate.validTo))]),
					say('This computer’s clock says {0}.', value(new Date(failure.failedAt).toUTCString())),
				],
				steps: [say('If that is not the time, set the clock; else the server needs a new certificate.')],
			};
		case 'wrong host':
			return {
				headline: say('The certificate is for another host than {0}.', host),
				evidence: [say('It names {0}.', value((certificate?.names ?? []).join(', ')))],
				steps: [say('Use path style: a bucket in the host name may not be covered. Else check the endpoint.')],
			};
		case 'checks off':
			return {
				headline: say('Certificate checks are switched off on this machine, and the certificate of {0} does not hold.', host),
				evidence: [say('The check said: {0}', value(cause.detail)), ...facts],
				steps: [
					say(
						'Switch them on again: {0} in the settings, {1} in the environment.',
						code('http.proxyStrictSSL'),
						code('NODE_TLS_REJECT_UNAUTHORIZED'),
					),
				],
			};
		case 'other':
			return {
				headline: say('The certificate of {0} does not hold: {1}', host, value(cause.detail)),
				evidence: facts,
			};
	}
}

function certificateFacts(certificate: Certificate, say: Say): readonly RichText[] {
	return [
		say('Its issuer is {0}.', value(certificate.issuer)),
		say('Its SHA-256 fingerprint is {0}.', value(certificate.sha256)),
	];
}
