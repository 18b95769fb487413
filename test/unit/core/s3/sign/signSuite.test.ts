import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Secret, type Credential } from '../../../../../src/core/s3/connect/credential.ts';
import { headerOf, parseQuery, type Field, type HttpRequest } from '../../../../../src/core/s3/request/httpRequest.ts';
import { encodeKey } from '../../../../../src/core/s3/request/percentEncoding.ts';
import { payloadHash, signHeaders, signQuery } from '../../../../../src/core/s3/sign/sign.ts';
import type { Signed } from '../../../../../src/core/s3/sign/signing.ts';
import { utf8 } from '../../../../../src/core/s3/request/utf8.ts';
import { digest } from '../../../../../src/host/digest.ts';

interface Texts {
	readonly canonicalRequest: string;
	readonly stringToSign: string;
	readonly signature: string;
	readonly signedRequest: string;
}

interface Case {
	readonly name: string;
	readonly context: {
		readonly credentials: { readonly access_key_id: string; readonly secret_access_key: string; readonly token?: string };
		readonly expiration_in_seconds: number;
		readonly normalize: boolean;
		readonly region: string;
		readonly service: string;
		readonly sign_body: boolean;
		readonly timestamp: string;
		readonly omit_session_token?: boolean;
	};
	readonly request: string;
	readonly header: Texts;
	readonly query: Texts;
}

const suite = JSON.parse(
	readFileSync(new URL('../../../../fixtures/sigv4/suite.json', import.meta.url), 'utf8'),
) as readonly Case[];

/** Takes the suite's request text apart; a header's further lines stay in its value. */
function parseRequest(text: string): { request: HttpRequest; body: string } {
	const headEnd = text.indexOf('\n\n');
	const [head, body] = headEnd < 0 ? [text, ''] : [text.slice(0, headEnd), text.slice(headEnd + 2)];
	const [requestLine = '', ...headerLines] = head.trimEnd().split(/\n(?! )/);
	const method = requestLine.slice(0, requestLine.indexOf(' '));
	const target = requestLine.slice(method.length + 1, requestLine.lastIndexOf(' '));
	const [path = '', query = ''] = target.split('?', 2);
	const all = headerLines.map((line): Field => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
	const headers = all.filter(([name]) => name.toLowerCase() !== 'host');
	return { request: { method, origin: `https://${headerOf(all, 'host')}`, path, query: parseQuery(query), headers }, body };
}

async function signingInput({ context, request: text }: Case) {
	const { request, body } = parseRequest(text);
	const { access_key_id, secret_access_key, token } = context.credentials;
	const credential: Credential = {
		accessKeyId: access_key_id,
		secret: new Secret(secret_access_key),
		...(token !== undefined && context.omit_session_token !== true && { sessionToken: new Secret(token) }),
		origins: [request.origin],
	};
	const rules = { service: context.service, escapesPath: context.normalize, sendsPayloadHash: context.sign_body };
	return {
		// A path that is signed as it stands comes percent-encoded from its maker.
		request: context.normalize ? request : { ...request, path: encodeKey(request.path) },
		credential,
		region: context.region,
		time: Date.parse(context.timestamp),
		payloadHash: await payloadHash(utf8(body), digest),
		rules,
	};
}

function assertSigned(signed: Signed | { kind: 'origin-refused' }, expected: Texts): asserts signed is Signed {
	assert.equal(signed.kind, 'signed');
	if (signed.kind !== 'signed') return;
	assert.equal(signed.canonicalRequest, expected.canonicalRequest);
	assert.equal(signed.stringToSign, expected.stringToSign);
	assert.equal(signed.signature, expected.signature);
}

test('the suite has its 38 complete cases', () => assert.equal(suite.length, 38));

for (const each of suite) {
	test(`SigV4 suite, header form: ${each.name}`, async () => {
		const signed = await signHeaders(await signingInput(each), digest);
		assertSigned(signed, each.header);
		const authorization = headerOf(parseRequest(each.header.signedRequest).request.headers, 'authorization');
		assert.equal(headerOf(signed.request.headers, 'authorization'), authorization);
	});

	test(`SigV4 suite, query form: ${each.name}`, async () => {
		const input = await signingInput(each);
		// The suite does not put the body's hash into the query form, though it signs it.
		const signed = await signQuery(input, each.context.expiration_in_seconds, digest);
		assertSigned(signed, each.query);
		const expected = parseRequest(each.query.signedRequest).request.query;
		const token = each.context.omit_session_token === true ? each.context.credentials.token : undefined;
		const added: Field[] = token === undefined ? [] : [['X-Amz-Security-Token', token]];
		const sorted = (query: readonly Field[]) => query.map((field) => field.join('=')).toSorted();
		assert.deepEqual(sorted([...signed.request.query, ...added]), sorted(expected));
	});
}
