import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { saveFile } from '../../src/host/node/saveFile.ts';
import { answered, ask, failed, settled, type Ask } from './askStore.ts';
import { expired, good, notYetValid, otherHost, selfSigned, unknownIssuer, type KeyPair } from './certificates.ts';
import { answer, plainServer, reply, resolveNames, storeServer, type Play } from './storeServer.ts';

const notSent = 'Nothing was sent to store.test:{port}.';
const perhapsSent = 'store.test:{port} may have received the request.';
const safe = 'Sending it again is safe.';
const check = 'Check whether it took effect before you send it again.';

const errorXml = (code: string) =>
	`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message></Message><BucketName>b</BucketName><RequestId>tx1</RequestId><HostId>h</HostId></Error>`;
const requestId = 'x-amz-request-id: tx1';

const nobody = () => {};
const unknownHost = (host: string, done: (error: Error | null) => void) =>
	done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }));

/** A server that plays, asked once; every socket it saw must be closed at the end. */
async function askServer(t: TestContext, play: Play, more: Partial<Ask> = {}, pair: KeyPair = good) {
	resolveNames(t, unknownHost);
	const server = await storeServer(t, play, pair);
	const told = await ask({ origin: server.origin, ...more });
	await server.allClosed();
	return { ...told, words: settled(told.words), server };
}

// --- no answer -------------------------------------------------------------------------------------------------------------------

test('a host that does not exist is named, and nothing was sent', async (t) => {
	resolveNames(t, unknownHost);
	const told = await ask({ origin: 'https://nowhere.test', method: 'PUT' });
	assert.equal(failed(told).phase, 'resolve');
	assert.deepEqual(told.words, [
		'There is no host named nowhere.test.',
		'Nothing was sent to nowhere.test.',
		safe,
		'Check the spelling of the endpoint, the VPN and the proxy.',
	]);
});

test('a name server that does not answer is told from a name that does not exist', async (t) => {
	resolveNames(t, (host, done) => done(Object.assign(new Error(`getaddrinfo EAI_AGAIN ${host}`), { code: 'EAI_AGAIN' })));
	const told = await ask({ origin: 'https://nowhere.test' });
	assert.deepEqual(told.words.slice(0, 3), [
		'The name nowhere.test could not be looked up: no name server answered.',
		'Nothing was sent to nowhere.test.',
		safe,
	]);
});

test('a port where nothing listens is named', async (t) => {
	const server = await plainServer(t, nobody);
	const { port } = server;
	await server.stop();
	const told = await ask({ origin: `https://127.0.0.1:${port}`, method: 'DELETE' });
	assert.equal(failed(told).phase, 'connect');
	assert.deepEqual(settled(told.words).slice(0, 3), [
		'Nothing listens at 127.0.0.1:{port}.',
		'Nothing was sent to 127.0.0.1:{port}.',
		safe,
	]);
});

test('of a host whose addresses all fail, each is told with its reason', async (t) => {
	const server = await plainServer(t, nobody);
	await server.stop();
	resolveNames(t, (_, done) => done(null, ['127.0.0.1', '::1']));
	const told = await ask({ origin: `https://two.test:${server.port}` });
	const words = told.words.map((line) => line.replaceAll(String(server.port), '{port}'));
	assert.equal(words[0], 'No address of two.test:{port} can be reached from here.');
	assert.equal(words[1], '127.0.0.1:{port}: ECONNREFUSED');
	assert.match(words[2] ?? '', /^\[::1\]:\{port\}: E\w+$/);
	assert.deepEqual(words.slice(3, 5), ['Nothing was sent to two.test:{port}.', safe]);
});

const certificateFacts = ['Its issuer is {issuer}.', 'Its SHA-256 fingerprint is {fingerprint}.'];
const addAuthority = 'If you trust its issuer, add that CA to the system’s store, or name its file in NODE_EXTRA_CA_CERTS.';
const company = 'A company proxy may re-sign connections: its CA must be known here.';
const setClock = 'If that is not the time, set the clock; else the server needs a new certificate.';

for (const [what, pair, words] of [
	[
		'vouches for itself',
		selfSigned,
		[
			'The certificate of store.test:{port} is not trusted: it is its own issuer.',
			...certificateFacts,
			notSent,
			safe,
			addAuthority,
		],
	],
	[
		'has an unknown issuer',
		unknownIssuer,
		[
			'The certificate of store.test:{port} is not trusted: its issuer is not known here.',
			...certificateFacts,
			notSent,
			safe,
			company,
			addAuthority,
		],
	],
	[
		'has expired',
		expired,
		[
			'The certificate of store.test:{port} has expired.',
			'It is valid from {date} to {date}.',
			'This computer’s clock says {now}.',
			notSent,
			safe,
			setClock,
		],
	],
	[
		'is not valid yet',
		notYetValid,
		[
			'The certificate of store.test:{port} is not valid yet.',
			'It is valid from {date} to {date}.',
			'This computer’s clock says {now}.',
			notSent,
			safe,
			setClock,
		],
	],
	[
		'is for another host',
		otherHost,
		[
			'The certificate is for another host than store.test:{port}.',
			'It names DNS:other.test, DNS:*.other.test, IP Address:127.0.0.1.',
			notSent,
			safe,
			'Use path style: a bucket in the host name may not be covered. Else check the endpoint.',
		],
	],
] as const) {
	test(`a certificate that ${what} is refused before a byte is sent`, async (t) => {
		const { words: told, server, ...rest } = await askServer(t, nobody, { method: 'PUT', body: Buffer.from('secret') }, pair);
		assert.deepEqual(
			told.map((line) => line.replace(/CN=[\w. ]+(?=\.$)/, '{issuer}')),
			words,
		);
		assert.equal(failed({ ...rest, words: told }).reached, 'no');
		assert.equal(server.received(), '');
	});
}

test('with certificate checks switched off for the process, ours still holds and nothing is sent', async (t) => {
	const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
	process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
	t.after(() => {
		if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
		else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
	});
	const { words, server } = await askServer(t, nobody, {}, selfSigned);
	assert.equal(
		words[0],
		'Certificate checks are switched off on this machine, and the certificate of store.test:{port} does not hold.',
	);
	assert.equal(server.received(), '');
});

test('plain HTTP at the port is told as no TLS', async (t) => {
	resolveNames(t, unknownHost);
	const server = await plainServer(t, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
	const told = await ask({ origin: server.origin });
	assert.equal(failed(told).phase, 'tls');
	assert.equal(settled(told.words)[0], 'store.test:{port} does not speak TLS at this port.');
});

test('a server that is silent about TLS is given up at the deadline', async (t) => {
	resolveNames(t, unknownHost);
	const server = await plainServer(t, nobody);
	const told = await ask({ origin: server.origin, options: { deadlineMs: 300 } });
	await server.allClosed();
	assert.deepEqual(settled(told.words).slice(0, 3), [
		'Connected to store.test:{port}, but TLS was not set up within 0.3 s: does it speak TLS at this port?',
		notSent,
		safe,
	]);
});

for (const [method, repeat] of [
	['GET', safe],
	['PUT', check],
	['DELETE', check],
] as const) {
	test(`a connection closed instead of an answer leaves a ${method} ${repeat === safe ? 'safe to repeat' : 'to be checked'}`, async (t) => {
		const { words } = await askServer(t, (socket) => socket.destroy(), { method });
		assert.deepEqual(words.slice(0, 3), ['store.test:{port} closed the connection without an answer.', perhapsSent, repeat]);
	});
}

test('a server that takes the request and never answers is given up at the deadline', async (t) => {
	const { words, ...told } = await askServer(t, nobody, { method: 'PUT', body: Buffer.from('x'), options: { deadlineMs: 400 } });
	assert.equal(failed({ ...told, words }).phase, 'wait');
	assert.deepEqual(words, ['Connected to store.test:{port} and sent, but no answer within 0.4 s.', perhapsSent, check]);
});

test('a slow drip of headers cannot stretch the deadline', async (t) => {
	const drip: Play = (socket) => {
		socket.write('HTTP/1.1 200 OK\r\n');
		const timer = setInterval(() => socket.write('x: y\r\n'), 20);
		socket.once('close', () => clearInterval(timer));
	};
	const { words } = await askServer(t, drip, { options: { deadlineMs: 400 } });
	assert.equal(words[0], 'Connected to store.test:{port} and sent, but no answer within 0.4 s.');
});

for (const [what, bytes, headline] of [
	[
		'two lengths',
		'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
		'The answer of store.test:{port} states two lengths or a broken one, as in request smuggling; it was not read.',
	],
	[
		'a length and chunks',
		'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
		'The answer of store.test:{port} has a length and is chunked as well, as in request smuggling; it was not read.',
	],
	['an SSH banner', 'SSH-2.0-OpenSSH_9.2p1\r\n', 'What store.test:{port} sent is not HTTP.'],
	[
		'more than 16 KB of headers',
		`HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(100)}\r\n`.repeat(200)}\r\n`,
		'store.test:{port} answered with more than 16 KB of headers, which were not read.',
	],
] as const) {
	test(`an answer with ${what} is refused and named`, async (t) => {
		const { words } = await askServer(t, reply(bytes), { method: 'PUT' });
		assert.equal(words[0], headline);
		assert.deepEqual(words.slice(-2), [perhapsSent, check]);
		if (what === 'an SSH banner') assert.equal(words[1], `It begins with the bytes ${Buffer.from(bytes).toString('hex')}.`);
	});
}

// --- an answer that is not whole --------------------------------------------------------------------------------------------------

const lost = 'The connection was lost while the answer came in.';

for (const [what, bytes, line] of [
	[
		'closed in the middle',
		'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc',
		`${lost} 3 of 10 bytes arrived; the answer is incomplete.`,
	],
	[
		'cut between chunks',
		'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
		`${lost} 3 bytes arrived; the answer is incomplete.`,
	],
	[
		'with a bad chunk size',
		'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n',
		'The answer broke off in something that is not HTTP. 3 bytes arrived; the answer is incomplete.',
	],
] as const) {
	test(`a body ${what} is shown as incomplete, with its count`, async (t) => {
		const { words, ...told } = await askServer(t, reply(bytes));
		assert.deepEqual(words, [line]);
		assert.equal(answered({ ...told, words }).body.text, 'abc');
	});
}

test('a body that was reset in the middle keeps what came', async (t) => {
	const play: Play = (socket, request) => {
		if (!request.includes('\r\n\r\n')) return;
		socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', () => socket.destroy());
	};
	const { words } = await askServer(t, play);
	assert.deepEqual(words, [`${lost} 3 of 10 bytes arrived; the answer is incomplete.`]);
});

test('a slow drip of a body ends at the deadline with what came', async (t) => {
	const drip: Play = (socket) => {
		socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
		const timer = setInterval(() => socket.write('a'), 20);
		socket.once('close', () => clearInterval(timer));
	};
	// Long enough for the beginning to arrive on a machine with other work.
	const { words } = await askServer(t, drip, { options: { deadlineMs: 2_000 } });
	assert.match(
		words[0] ?? '',
		/^The time was up while the answer came in\. \d+ of 100000 bytes arrived; the answer is incomplete\.$/,
	);
});

test('a body longer than declared is cut there, and said so', async (t) => {
	const { words, ...told } = await askServer(t, reply('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdefgh'));
	assert.deepEqual(words, ['The server sent more than the length it declared; what came after was not read.']);
	assert.equal(answered({ ...told, words }).body.text, 'abc');
});

test('204 with a body is fine, with a note', async (t) => {
	const { words, ...told } = await askServer(t, reply('HTTP/1.1 204 No Content\r\n\r\nabc'));
	assert.deepEqual(words, ['The server sent a body with 204, which has none; it was not read.']);
	assert.equal(told.outcome.kind, 'ok');
});

test('HTTP/1.0 without a length is read to the end of the connection', async (t) => {
	const { words, ...told } = await askServer(t, reply('HTTP/1.0 200 OK\r\n\r\nabc'));
	assert.deepEqual(words, ['The server did not declare a length; the answer ends where the connection does.']);
	assert.equal(answered({ ...told, words }).body.text, 'abc');
});

test('of a body of 100 MB only the first MiB is read, and saving is offered', async (t) => {
	const total = 100 * 2 ** 20;
	const big: Play = (socket) => {
		socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${total}\r\n\r\n`);
		const block = Buffer.alloc(2 ** 16, 'a');
		const pump = () => {
			while (!socket.destroyed && socket.write(block));
		};
		socket.on('drain', pump);
		pump();
	};
	const { words, server, ...told } = await askServer(t, big);
	const { body } = answered({ ...told, words });
	assert.deepEqual(words, ['Only the first 1048576 bytes are shown; save the answer to have all of it.']);
	assert.equal(body.bytes.length, 2 ** 20);
	assert(body.receivedBytes < 2 ** 22, 'reading stopped soon after the cap');
	assert.equal(server.connections(), 1);
});

// --- codings, charsets and foreign answers -----------------------------------------------------------------------------------------

const zipped = gzipSync(errorXml('NoSuchKey'));

for (const [what, body, headers, words, text] of [
	['gzip nobody asked for', zipped, ['Content-Encoding: gzip', requestId], [], errorXml('NoSuchKey')],
	[
		'gzip that is cut',
		zipped.subarray(0, 80),
		['Content-Encoding: gzip', requestId],
		['The compressed body is incomplete; what could be unpacked is shown.'],
		null,
	],
	[
		'a gzip label on plain text',
		errorXml('NoSuchKey'),
		['Content-Encoding: gzip', requestId],
		['The answer claims to be compressed and is not; it is shown as it came.'],
		errorXml('NoSuchKey'),
	],
	[
		'gzip three times over',
		zipped,
		['Content-Encoding: gzip, gzip, gzip', requestId],
		[
			'The answer is compressed more than once, which no S3 server does; it is shown as it came.',
			'Some bytes are not text in the stated charset; save the answer to have them as they came.',
		],
		null,
	],
	[
		'a coding we do not know',
		'abc',
		['Content-Encoding: br', requestId],
		['The answer is compressed in a form that was not asked for; it is shown as it came.'],
		'abc',
	],
	['a byte order mark', `\uFEFF${errorXml('NoSuchKey')}`, [requestId], [], null],
	['UTF-16', Buffer.from(`\uFEFF${errorXml('NoSuchKey')}`, 'utf16le'), [requestId], [], null],
	[
		'invalid UTF-8',
		Buffer.from([0x61, 0xff, 0x62]),
		[requestId],
		['Some bytes are not text in the stated charset; save the answer to have them as they came.'],
		'a\uFFFDb',
	],
	['Thai in windows-874', Buffer.from([0xa1, 0xa2]), ['Content-Type: text/plain; charset=windows-874', requestId], [], 'กข'],
	['a charset nobody knows', 'abc', ['Content-Type: text/plain; charset=x-made-up', requestId], [], 'abc'],
] as const) {
	test(`an error body with ${what} is shown as well as it can be`, async (t) => {
		const told = await askServer(t, reply(answer('404 Not Found', body, ...headers)));
		assert.deepEqual(told.words, words);
		if (text !== null) assert.equal(answered(told).body.text, text);
		assert.equal(told.outcome.kind, 'error');
		const isReadable = answered(told).body.text.includes('NoSuchKey</Code>');
		assert.equal(told.outcome.kind === 'error' && told.outcome.finding.code, isReadable ? 'NoSuchKey' : '404');
	});
}

for (const [what, status, body, headers] of [
	['an HTML error page of a proxy', '502 Bad Gateway', '<html><title>502 Bad Gateway</title></html>', ['Server: nginx']],
	['a login page with status 200', '200 OK', '<!DOCTYPE html><html><title>Log in to Wi-Fi</title></html>', []],
	['a JSON error without a request id', '403 Forbidden', '{"message":"Forbidden"}', ['Via: 1.1 squid']],
	['a line of text', '503 Service Unavailable', 'no healthy upstream', ['Server: envoy']],
	['nothing but a proxy’s name', '504 Gateway Timeout', '', ['Server: awselb/2.0']],
] as const) {
	test(`${what} is told as not from the gateway`, async (t) => {
		const told = await askServer(t, reply(answer(status, body, ...headers)));
		assert.equal(told.outcome.kind, 'not from the gateway');
		assert(told.outcome.kind === 'not from the gateway');
		for (const header of headers) assert(told.outcome.transcript.includes(header), 'the evidence is kept');
	});
}

test('an error status with an empty body is judged by status and request id alone', async (t) => {
	const told = await askServer(t, reply(answer('400 Bad Request', '', requestId)));
	assert(told.outcome.kind === 'error');
	assert.deepEqual([told.outcome.finding.code, told.outcome.finding.fields.requestId], ['400', 'tx1']);
	assert.equal(told.outcome.isCodeHidden, true);
});

for (const status of ['403 Forbidden', '404 Not Found']) {
	test(`HEAD ${status} is whole without a body, and the same as GET is offered`, async (t) => {
		const told = await askServer(t, reply(`HTTP/1.1 ${status}\r\nContent-Length: 238\r\n${requestId}\r\n\r\n`), {
			method: 'HEAD',
			operation: 'HeadObject',
		});
		assert.deepEqual(told.words, [
			'An answer to HEAD has no body, so the code is not known: send the same as GET with Range: bytes=0-0.',
		]);
		assert.equal(answered(told).body.end, 'complete');
	});
}

for (const operation of ['CopyObject', 'CompleteMultipartUpload', 'ListObjectsV2']) {
	test(`200 with an error inside is shown as failed: ${operation}`, async (t) => {
		const told = await askServer(t, reply(answer('200 OK', errorXml('InternalError'), requestId)), {
			operation,
			method: operation === 'ListObjectsV2' ? 'GET' : 'PUT',
		});
		assert.deepEqual(told.words, ['This failed: the status is 200, but the body is an error.']);
		assert.equal(told.outcome.kind === 'error' && told.outcome.finding.code, 'InternalError');
	});
}

test('200 without the document that proves success is shown as failed', async (t) => {
	const told = await askServer(t, reply(answer('200 OK', '', requestId)), { operation: 'CopyObject', method: 'PUT' });
	assert.deepEqual(told.words, ['This failed: the status is 200, but the document that proves success is missing.']);
});

test('an object that holds an error document is an object', async (t) => {
	const told = await askServer(t, reply(answer('200 OK', errorXml('InternalError'), requestId)));
	assert.equal(told.outcome.kind, 'ok');
});

test('DeleteObjects tells how many keys failed', async (t) => {
	const body = '<DeleteResult><Error><Key>keep</Key><Code>AccessDenied</Code><Message></Message></Error></DeleteResult>';
	const told = await askServer(t, reply(answer('200 OK', body, requestId)), { operation: 'DeleteObjects', method: 'POST' });
	assert.deepEqual(told.words, ['The status is 200, but 1 of the keys failed.']);
});

// --- informational answers and Expect ----------------------------------------------------------------------------------------------

for (const [what, before] of [
	['100 Continue nobody asked for', 'HTTP/1.1 100 Continue\r\n\r\n'],
	['103 hints', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'],
] as const) {
	test(`${what} makes no difference`, async (t) => {
		const told = await askServer(t, reply(Buffer.concat([Buffer.from(before), answer('200 OK', 'abc', requestId)])));
		assert.deepEqual([answered(told).status, answered(told).body.text, ...told.words], [200, 'abc']);
	});
}

test('Expect: 100-continue that is never answered sends the body after a second', async (t) => {
	t.mock.timers.enable({ apis: ['setTimeout'] });
	const play: Play = (socket, request) => {
		if (request.includes('\r\n\r\n') && !request.endsWith('body')) t.mock.timers.tick(1000);
		if (request.endsWith('body')) socket.end(answer('200 OK', 'abc', requestId));
	};
	const told = await askServer(t, play, { method: 'PUT', body: Buffer.from('body'), outgoing: { expectsContinue: true } });
	assert.match(told.server.received(), /Expect: 100-continue\r\n[\s\S]*body$/);
	assert.equal(answered(told).status, 200);
});

test('417 is named by its status, and the body was not sent', async (t) => {
	const told = await askServer(t, reply(answer('417 Expectation Failed', '', requestId)), {
		method: 'PUT',
		body: Buffer.from('body'),
		outgoing: { expectsContinue: true },
	});
	assert.equal(told.outcome.kind === 'error' && told.outcome.finding.code, '417');
	assert.doesNotMatch(told.server.received(), /body$/);
});

// --- redirects ----------------------------------------------------------------------------------------------------------------------

const notFollowed = 'The redirect was not followed and nothing was sent there.';

for (const status of [301, 302, 303, 307, 308]) {
	test(`a ${status} to every kind of place is shown and never followed`, async (t) => {
		const foreign = await storeServer(t, nobody);
		for (const [location, words] of [
			[null, ['The answer is a redirect that names no address.']],
			['/b/k', ['The answer points to /b/k at the same endpoint.', notFollowed]],
			[
				'https://b.s3.sg.bangmod.storage/k',
				[
					'The answer points to https://b.s3.sg.bangmod.storage/k, in another region.',
					notFollowed,
					'The bucket is in the region ap-southeast-1-sg; use the endpoint https://s3.sg.bangmod.storage.',
				],
			],
			[
				'http://s3.bkk.bangmod.storage/b/k',
				['The answer points to http://s3.bkk.bangmod.storage/b/k, which is not encrypted.', notFollowed],
			],
			[`https://127.0.0.1:${foreign.port}/`, ['The answer points to another host: https://127.0.0.1:{port}/.', notFollowed]],
			['https://store.test@evil.example/', ['The answer points to another host: https://store.test@evil.example/.', notFollowed]],
			['//evil.example/', ['The answer points to another host: //evil.example/.', notFollowed]],
			['file:///etc/passwd', ['The answer points to another host: file:///etc/passwd.', notFollowed]],
		] as const) {
			const headers = location === null ? [requestId] : [requestId, `Location: ${location}`];
			const told = await askServer(t, reply(answer(`${status} Moved`, '', ...headers)));
			assert.deepEqual(told.words, words);
			assert.equal(told.server.connections(), 1);
		}
		assert.equal(foreign.connections(), 0);
	});
}

test('a redirect that names the bucket’s region says where to go', async (t) => {
	const told = await askServer(
		t,
		reply(answer('301 Moved', errorXml('PermanentRedirect'), requestId, 'x-amz-bucket-region: ap-southeast-1-bkk')),
	);
	assert.deepEqual(told.words, [
		'The answer is a redirect that names no address.',
		'The bucket is in the region ap-southeast-1-bkk; use the endpoint https://s3.bkk.bangmod.storage.',
	]);
	assert.equal(told.outcome.kind === 'redirect' && told.outcome.finding.code, 'PermanentRedirect');
});

// --- the store says no --------------------------------------------------------------------------------------------------------------

for (const [skewMinutes, side] of [
	[-20, 'ahead of'],
	[20, 'behind'],
] as const) {
	test(`a clock that is 20 minutes ${side} the server’s is told with its difference`, async (t) => {
		const date = new Date(Date.now() + skewMinutes * 60_000).toUTCString();
		const told = await askServer(
			t,
			reply(answer('400 Bad Request', errorXml('RequestTimeTooSkewed'), requestId, `Date: ${date}`)),
		);
		assert.match(
			told.words[0] ?? '',
			new RegExp(
				`^This computer’s clock is (?:19 min \\d+ s|20 min(?: \\d+ s)?) ${side} the server’s; more than 15 minutes are refused\\. Set the clock\\.$`,
			),
		);
	});
}

for (const [method, status, headers, words] of [
	[
		'GET',
		'503 Slow Down',
		['x-amz-error-code: SlowDown', 'Retry-After: 7'],
		['The server asks to wait 7 s before the next try.'],
	],
	['GET', '503 Slow Down', [], ['Wait a second before you try again, and twice as long after each further refusal.']],
	[
		'PUT',
		'429 Too Many Requests',
		['Retry-After: 7'],
		['The server asks to wait 7 s before the next try.', 'Nothing is repeated by itself: this request writes.'],
	],
] as const) {
	test(`${status} on ${method} with ${headers.join(', ') || 'no header'} says how long to wait`, async (t) => {
		const told = await askServer(t, reply(answer(status, '', requestId, ...headers)), {
			method,
			operation: method === 'GET' ? 'GetObject' : 'PutObject',
		});
		assert.deepEqual(told.words, words);
		assert.equal(told.server.connections(), 1);
	});
}

test('SlowDown is read from its header where the body is empty', async (t) => {
	const told = await askServer(t, reply(answer('503 Slow Down', '', requestId, 'x-amz-error-code: SlowDown')));
	assert(told.outcome.kind === 'error');
	assert.deepEqual([told.outcome.finding.code, told.outcome.isCodeHidden], ['SlowDown', false]);
});

// --- proxies ------------------------------------------------------------------------------------------------------------------------

test('a proxy that wants a login is named, and the store saw nothing', async (t) => {
	const proxy = await plainServer(
		t,
		reply('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n'),
	);
	proxy.useAsProxy(t);
	const told = await ask({ origin: 'https://store.test', options: { proxy: `127.0.0.1:${proxy.port}` } });
	assert.deepEqual(
		[settled(told.words)[0], ...told.words.slice(2, 4)],
		['The proxy 127.0.0.1:{port} wants a login.', 'Nothing was sent to store.test.', safe],
	);
	assert.match(proxy.received(), /^CONNECT store\.test:443 /);
});

test('a proxy that refuses the tunnel is named, not the store', async (t) => {
	const proxy = await plainServer(t, reply('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
	proxy.useAsProxy(t);
	const told = await ask({ origin: 'https://store.test', options: { proxy: `127.0.0.1:${proxy.port}` } });
	assert.equal(settled(told.words)[0], 'The proxy 127.0.0.1:{port} did not connect to store.test.');
});

test('a proxy that is down is named, not the store', async (t) => {
	const proxy = await plainServer(t, nobody);
	await proxy.stop();
	proxy.useAsProxy(t);
	const told = await ask({ origin: 'https://store.test', options: { proxy: `127.0.0.1:${proxy.port}` } });
	assert.equal(settled(told.words)[0], 'The proxy 127.0.0.1:{port} did not connect to store.test.');
});

test('an answer that VS Code’s agent replays from the proxy is told from the store’s', async (t) => {
	const before = https.globalAgent;
	const agent = new https.Agent();
	agent.createConnection = () => {
		const replayed = new net.Socket();
		setImmediate(() => replayed.push('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'));
		return replayed;
	};
	https.globalAgent = agent;
	t.after(() => (https.globalAgent = before));
	const told = await ask({ origin: 'https://store.test', method: 'PUT', body: Buffer.from('secret') });
	assert.equal(told.outcome.kind, 'not from the gateway');
	assert.deepEqual(told.words, ['The proxy wants a login. Nothing was sent to the store.']);
});

for (const [what, head, status] of [
	['switches to another protocol', '101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade', 101],
	['switches to no protocol', '101 Switching Protocols', 101],
	['switches and then answers', '101 Switching Protocols\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0', 101],
	['has a status of zeros', '000 None\r\nContent-Length: 0', 0],
	['has a status that HTTP does not have', '999 None\r\nContent-Length: 0', 999],
] as const) {
	test(`an answer that ${what} is neither a success nor waited for`, async (t) => {
		const told = await askServer(t, reply(`HTTP/1.1 ${head}\r\n\r\n`, false), { method: 'PUT' });
		assert.deepEqual(failed(told).cause, { of: 'no status', status });
		assert.deepEqual(told.words.slice(0, 3), [
			`store.test:{port} answered with the status ${status}, which is no answer to an HTTP request.`,
			perhapsSent,
			check,
		]);
	});
}

for (const length of ['-1', 'abc', '', '3, 3', '+3', '3.0', '0x3', '9'.repeat(30)]) {
	test(`a length of “${length.slice(0, 9)}” is told as a broken one, and the answer is not read`, async (t) => {
		const told = await askServer(t, reply(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\nabc`));
		assert.deepEqual(
			told.words[0],
			'The answer of store.test:{port} states two lengths or a broken one, as in request smuggling; it was not read.',
		);
	});
}

// --- saving -------------------------------------------------------------------------------------------------------------------------

const whole = reply(answer('200 OK', 'abc', requestId));
const brokenOff = reply('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc');

async function temporaryFolder(t: TestContext): Promise<string> {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bangmod-save-'));
	t.after(() => rm(folder, { recursive: true }));
	return folder;
}

test('a body is saved whole beyond what is shown', async (t) => {
	const folder = await temporaryFolder(t);
	const body = Buffer.alloc(3 * 2 ** 20, 'a');
	const told = await askServer(t, reply(answer('200 OK', body, requestId)), {
		options: { sink: await saveFile(path.join(folder, 'k')) },
	});
	assert.deepEqual(told.words, ['All 3145728 bytes were saved.']);
	assert(body.equals(await readFile(path.join(folder, 'k'))));
	assert.deepEqual(await readdir(folder), ['k']);
});

test('a disk that is full ends the saving, leaves no half file, and the answer is shown', async (t) => {
	const folder = await temporaryFolder(t);
	const file = await saveFile(path.join(folder, 'k'));
	const full = {
		...file,
		write: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })),
	};
	const told = await askServer(t, reply(answer('200 OK', 'abc', requestId)), { options: { sink: full } });
	assert.deepEqual(told.words, [
		'Saving stopped after 0 bytes and the partial file was removed: ENOSPC: no space left on device, write',
	]);
	assert.equal(answered(told).body.text, 'abc');
	assert.deepEqual(await readdir(folder), []);
});

test('a body that breaks off leaves no half file', async (t) => {
	const folder = await temporaryFolder(t);
	const sink = await saveFile(path.join(folder, 'k'));
	await askServer(t, reply('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'), { options: { sink } });
	assert.deepEqual(await readdir(folder), []);
});

for (const left of [['k.partial'], ['k.partial', 'k.2.partial']]) {
	test(`saving touches no other file: ${left.join(' and ')} of the person’s own`, async (t) => {
		const folder = await temporaryFolder(t);
		for (const name of left) await writeFile(path.join(folder, name), `mine, ${name}`);
		for (const reply of [whole, brokenOff]) {
			await askServer(t, reply, { options: { sink: await saveFile(path.join(folder, 'k')) } });
			for (const name of left) assert.equal(await readFile(path.join(folder, name), 'utf8'), `mine, ${name}`);
			assert.equal(await readFile(path.join(folder, 'k'), 'utf8'), 'abc');
			assert.deepEqual((await readdir(folder)).toSorted(), ['k', ...left].toSorted());
		}
	});
}

// --- sleep --------------------------------------------------------------------------------------------------------------------------

test('a computer that slept meanwhile is told', async (t) => {
	let now = Date.now();
	t.mock.method(Date, 'now', () => now);
	const play: Play = (socket) => {
		now += 3_600_000;
		socket.end(answer('200 OK', 'abc', requestId));
	};
	const { words } = await askServer(t, play);
	assert.match(words[0] ?? '', /^The computer slept for (?:1 h|59 min 5\d s).* meanwhile\.$/);
});
