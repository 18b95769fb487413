import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Secret } from '../../src/core/s3/connect/credential.ts';
import { maySignFor } from '../../src/core/s3/connect/credential.ts';
import { parseEndpoint } from '../../src/core/s3/connect/endpoint.ts';
import { headerProblem, parameterProblem } from '../../src/core/s3/request/fieldGrammar.ts';
import { takeApart } from '../../src/core/s3/sign/presigned.ts';
import { parseSiteUrl } from '../../src/core/s3/connect/siteUrl.ts';
import { sitePageUrl } from '../../src/core/vendor/sitePage.ts';
import { fuzz } from './fuzz.ts';
import { anyReport } from './texts.ts';

const part = fc.constantFrom(
	'https://',
	'http://',
	'HTTPS://',
	'//',
	'file:',
	's3.bkk.bangmod.storage',
	'evil.example',
	'bangmod.storage',
	'@',
	':',
	':443',
	':99999',
	'.',
	'..',
	'/',
	'\\',
	'?',
	'#',
	'%2e',
	'%00',
	'\t',
	'\n',
	'127.1',
	'0x7f.1',
	'2130706433',
	'[::1]',
	'[::ffff:127.0.0.1]',
	'ｅvil。example',
	'xn--e1awd7f.example',
	'а',
	'user',
	'-',
	'a'.repeat(64),
);
const address = fc.oneof(
	fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
	fc.array(part, { maxLength: 6 }).map((parts) => `https://${parts.join('')}`),
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.string({ unit: 'binary', maxLength: 30 }),
);

/** What we take for an origin is exactly the origin that every URL reader sees, and holds nothing else. */
fuzz('endpoint', address, (text) => {
	const answer = parseEndpoint(text);
	if (answer.kind === 'refused') return;
	const { origin, host } = answer.endpoint;
	const url = new URL(text);
	assert.equal(url.protocol, 'https:');
	assert.deepEqual([url.username, url.password, url.pathname, url.search, url.hash], ['', '', '/', '', '']);
	// Only an IPv6 address has several spellings, of which a URL reader writes its own.
	if (host.startsWith('[')) return;
	assert.equal(url.origin, origin);
	assert.equal(url.hostname, host);
});

const key = { accessKeyId: 'BGSAKIA0000000EXAMPLE', secret: new Secret('x'), origins: ['https://s3.bkk.bangmod.storage'] };

/** A key bound to one origin signs for that and for one label in front of it. */
fuzz('origin of a key', address, (text) => {
	const answer = parseEndpoint(text);
	for (const origin of [text, ...(answer.kind === 'endpoint' ? [answer.endpoint.origin] : [])]) {
		if (maySignFor(key, origin)) assert.match(origin, /^https:\/\/(?:[a-z0-9-]{1,63}\.)?s3\.bkk\.bangmod\.storage$/);
	}
});

fuzz('site address', address, (text) => {
	const url = parseSiteUrl(text);
	if (url === null) return;
	assert.ok(new URL(url).protocol === 'https:' && new URL(url).username === '');
	assert.equal(new URL(sitePageUrl(url, 'keys')).origin, new URL(url).origin);
});

const parameter = fc.tuple(
	fc.constantFrom(
		'X-Amz-Signature',
		'x-amz-credential',
		'X-Amz-Date',
		'X-Amz-Expires',
		'X-Amz-SignedHeaders',
		'__proto__',
		'Signature',
	),
	fc.oneof(
		fc.constantFrom(
			'f'.repeat(64),
			'AKIAIOSFODNN7EXAMPLE/20261122/r/s3/aws4_request',
			'20261122T000000Z',
			'900',
			'host',
			'%',
			'%zz',
			'-1',
		),
		fc.string({ unit: 'binary', maxLength: 12 }),
	),
);
const presigned = fc
	.tuple(address, fc.array(parameter, { maxLength: 8 }))
	.map(([url, query]) => `${url}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`);

fuzz('presigned URL', fc.oneof(presigned, address, anyReport), (text) => {
	const answer = takeApart(text, 0);
	if (answer.kind !== 'presigned') return;
	const { signedAt, expiresAt, lifeSeconds, accessKeyId } = answer.parts;
	for (const number of [signedAt, expiresAt, lifeSeconds]) assert.ok(number === null || Number.isFinite(number));
	assert.ok(!accessKeyId.includes('AKIAIOSFODNN7EXAMPLE'));
});

/** A name and a value that are let through are one header on the wire, and none that we make ourselves. */
fuzz(
	'header and parameter',
	fc.tuple(fc.oneof(address, fc.constantFrom('Host', 'TE', 'x-amz-meta-a', 'Expect')), address),
	([name, value]) => {
		if (headerProblem(name, value) === null) {
			assert.doesNotThrow(() => new Headers([[name, value]]));
			assert.doesNotMatch(name, /^(?:host|te|expect|authorization|content-length|transfer-encoding|connection)$/i);
		}
		if (parameterProblem(name, value) === null) assert.doesNotMatch(name, /^(?:__proto__|x-amz-signature)$/i);
	},
);
