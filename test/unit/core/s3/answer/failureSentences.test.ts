import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Certificate, type Failure, type FailureCause, phases } from '../../../../../src/core/s3/answer/exchange.ts';
import { failureSentences } from '../../../../../src/core/s3/answer/failureSentences.ts';
import type { RichText } from '../../../../../src/core/richText.ts';
import { failure } from '../answers.ts';

const host = 's3.bkk.bangmod.storage';
const lost: Failure = { ...failure('wait'), host, failedAt: Date.UTC(2026, 10, 22, 15, 29, 24) };
const textOf = (parts: RichText) => parts.map(({ text }) => text).join('');
const wordsOf = (given: Partial<Failure>) => {
	const { headline, evidence, reach, repeat, steps } = failureSentences({ ...lost, ...given }, (sentence) => sentence);
	return { headline: textOf(headline), evidence: evidence.map(textOf), reach: textOf(reach), repeat: textOf(repeat), steps };
};
const certificate: Certificate = {
	subject: 'CN=x',
	issuer: 'CN=Corp',
	sha256: 'AA:BB',
	validFrom: 'Jan 1',
	validTo: 'Feb 1',
	names: ['a.example', 'b.example'],
};
const shown = ['Its issuer is CN=Corp.', 'Its SHA-256 fingerprint is AA:BB.'];
const clock = 'This computer’s clock says Sun, 22 Nov 2026 15:29:24 GMT.';
const refused = (why: Extract<FailureCause, { of: 'certificate' }>['why'], given: Certificate | null = certificate) =>
	({ of: 'certificate', why, certificate: given, detail: 'no' }) as const;

/** A cause; its headline and what it rests on. */
const causes: readonly (readonly [cause: FailureCause, headline: string, evidence?: readonly string[]])[] = [
	[{ of: 'host not found' }, `There is no host named ${host}.`],
	[{ of: 'refused', address: '' }, `Nothing listens at ${host}.`],
	[{ of: 'refused', address: '10.0.0.1:443' }, 'Nothing listens at 10.0.0.1:443.'],
	[
		{ of: 'unreachable', tries: [{ address: '10.0.0.1', reason: 'no route' }] },
		`No address of ${host} can be reached from here.`,
		['10.0.0.1: no route'],
	],
	[{ of: 'malformed', why: 'not http', firstBytes: '' }, `What ${host} sent is not HTTP.`],
	[
		{ of: 'malformed', why: 'bad chunk', firstBytes: '0a0b' },
		`The answer of ${host} has a broken chunk.`,
		['It begins with the bytes 0a0b.'],
	],
	[{ of: 'proxy', proxy: 'p:80', detail: 'no', status: 407 }, 'The proxy p:80 wants a login.', ['It said: no']],
	[{ of: 'proxy', proxy: 'p:80', detail: 'no', status: 502 }, `The proxy p:80 did not connect to ${host}.`, ['It said: no']],
	[refused('self-signed'), `The certificate of ${host} is not trusted: it is its own issuer.`, shown],
	[refused('unknown issuer', null), `The certificate of ${host} is not trusted: its issuer is not known here.`],
	[refused('expired'), `The certificate of ${host} has expired.`, ['It is valid from Jan 1 to Feb 1.', clock]],
	[refused('not yet valid', null), `The certificate of ${host} is not valid yet.`, [clock]],
	[refused('wrong host'), `The certificate is for another host than ${host}.`, ['It names a.example, b.example.']],
	[refused('other'), `The certificate of ${host} does not hold: no`, shown],
	[refused('other', null), `The certificate of ${host} does not hold: no`],
];
for (const [cause, headline, evidence = []] of causes) {
	test(headline, () => {
		const words = wordsOf({ cause });
		assert.deepEqual([words.headline, words.evidence], [headline, evidence]);
	});
}

const closed: Readonly<Record<string, string>> = {
	resolve: `${host} closed the connection as soon as it was made.`,
	connect: `${host} closed the connection as soon as it was made.`,
	tls: `${host} closed the connection while TLS was being set up.`,
	verify: `${host} closed the connection while TLS was being set up.`,
	send: `${host} closed the connection while the request was being sent.`,
};
for (const phase of phases) {
	const headline = closed[phase] ?? `${host} closed the connection without an answer.`;
	test(`a connection that closes in the phase ${phase}: ${headline}`, () => {
		assert.equal(wordsOf({ cause: { of: 'closed' }, phase }).headline, headline);
	});
}

for (const [reached, isRepeatSafe, reach, repeat] of [
	['no', true, `Nothing was sent to ${host}.`, 'Sending it again is safe.'],
	['perhaps', false, `${host} may have received the request.`, 'Check whether it took effect before you send it again.'],
] as const) {
	test(`${reach} ${repeat}`, () => {
		const words = wordsOf({ reached, isRepeatSafe });
		assert.deepEqual([words.reach, words.repeat], [reach, repeat]);
	});
}
