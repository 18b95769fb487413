/** Whatever words stand for an answer that did not come, they have a cause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureWords, unreachedWords } from '../../../../src/core/recognise/standIns/failureWords.ts';
import { firstCause, firstReport } from './causeRow.ts';

/** What each kind of words comes to, and the words that say something more of their own. */
const kinds = [
	['dns-failed', failureWords.noName],
	['connect-failed', [...failureWords.noConnection, ...failureWords.noTime, ...unreachedWords]],
	['tls-untrusted', failureWords.noTunnel],
] as const;
const others: Readonly<Record<string, string>> = {
	'upstream timed out': 'proxy-timeout',
	'blocked by CORS policy': 'cors',
	'CORS request did not succeed': 'cors',
	WRONG_VERSION_NUMBER: 'wrong-port',
	'wrong version number': 'wrong-port',
	'gave HTTP response to HTTPS client': 'wrong-port',
	'handshake timeout': 'connect-failed',
	'handshake failure': 'connect-failed',
	handshake_failure: 'connect-failed',
	'terminated the handshake': 'connect-failed',
	'closed connection in SSL handshake': 'connect-failed',
	'SSL connect error': 'connect-failed',
	'SSL validation failed': 'tls-untrusted',
};

for (const [cause, words] of kinds) {
	for (const each of words) {
		test(`${each} comes to ${others[each] ?? cause}`, () => {
			const text = `upload failed: ./a.txt to s3://media/a.txt ${each}: "https://s3.lan/media/a.txt"`;
			assert.equal(firstCause(firstReport(text))?.cause.id, others[each] ?? cause);
		});
	}
}
