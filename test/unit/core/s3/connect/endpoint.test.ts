import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHostLabel, isRegion, parseEndpoint } from '../../../../../src/core/s3/connect/endpoint.ts';

const accepted: readonly [text: string, origin: string, ...cautions: string[]][] = [
	['https://s3.bkk.bangmod.storage', 'https://s3.bkk.bangmod.storage'],
	['https://s3.bkk.bangmod.storage/', 'https://s3.bkk.bangmod.storage'],
	['HTTPS://S3.BKK.Bangmod.Storage:443', 'https://s3.bkk.bangmod.storage'],
	['https://s3.example.com:8443', 'https://s3.example.com:8443', 'port'],
	['https://xn--fsqu00a.example', 'https://xn--fsqu00a.example'],
	['https://localhost:9000', 'https://localhost:9000', 'port', 'this computer'],
	['https://a.localhost', 'https://a.localhost', 'this computer'],
	['https://127.0.0.1', 'https://127.0.0.1', 'this computer'],
	['https://127.8.9.10', 'https://127.8.9.10', 'this computer'],
	['https://0.0.0.0', 'https://0.0.0.0', 'this computer'],
	['https://[::1]:7480', 'https://[::1]:7480', 'port', 'this computer'],
	['https://10.1.2.3', 'https://10.1.2.3', 'private network'],
	['https://172.16.0.1', 'https://172.16.0.1', 'private network'],
	['https://172.31.255.255', 'https://172.31.255.255', 'private network'],
	['https://172.32.0.1', 'https://172.32.0.1'],
	['https://192.168.0.1', 'https://192.168.0.1', 'private network'],
	['https://100.64.0.1', 'https://100.64.0.1', 'private network'],
	['https://100.128.0.1', 'https://100.128.0.1'],
	['https://169.254.169.254', 'https://169.254.169.254', 'link-local'],
	['https://169.253.0.1', 'https://169.253.0.1'],
	['https://224.0.0.1', 'https://224.0.0.1', 'private network'],
	['https://255.255.255.255', 'https://255.255.255.255', 'private network'],
	['https://[fe80::1]', 'https://[fe80::1]', 'link-local'],
	['https://[fd00::1]', 'https://[fd00::1]', 'private network'],
	['https://[::ffff:7f00:1]', 'https://[::ffff:7f00:1]', 'private network'],
	['https://[64:ff9b::7f00:1]', 'https://[64:ff9b::7f00:1]', 'private network'],
	['https://[2002:7f00:1::]', 'https://[2002:7f00:1::]', 'private network'],
	['https://[2001:db8::1]', 'https://[2001:db8::1]'],
	['https://metadata.google.internal', 'https://metadata.google.internal', 'private network'],
	['https://minio', 'https://minio', 'private network'],
	['https://nas.local', 'https://nas.local', 'private network'],
	['https://s3.corp', 'https://s3.corp', 'private network'],
	['https://8.8.8.8', 'https://8.8.8.8'],
	['https://s3.example.com:1', 'https://s3.example.com:1', 'port'],
	['https://[2001:db8:1:1:1:1:1:1]', 'https://[2001:db8:1:1:1:1:1:1]'],
	[`https://${'a.'.repeat(123)}example`, `https://${'a.'.repeat(123)}example`],
];

for (const [text, origin, ...cautions] of accepted) {
	test(`${text} is the origin ${origin}${cautions.length === 0 ? '' : ` and wants a second look: ${cautions.join(', ')}`}`, () => {
		const answer = parseEndpoint(text);
		assert(answer.kind === 'endpoint');
		assert.deepEqual([answer.endpoint.origin, ...answer.endpoint.cautions], [origin, ...cautions]);
		assert.equal(new URL(origin).origin, origin, 'the origin is what a browser would go to');
	});
}

const refused: readonly [text: string, problem: string][] = [
	['', 'empty'],
	['http://s3.bkk.bangmod.storage', 'not https'],
	['s3.bkk.bangmod.storage', 'not https'],
	['//s3.bkk.bangmod.storage', 'not https'],
	['https:s3.bkk.bangmod.storage', 'not https'],
	['https:/s3.bkk.bangmod.storage', 'not https'],
	['https:\\\\s3.bkk.bangmod.storage', 'not https'],
	['ftp://s3.bkk.bangmod.storage', 'not https'],
	['file:///etc/passwd', 'not https'],
	['gopher://127.0.0.1:70', 'not https'],
	['javascript:alert(1)', 'not https'],
	['data:text/plain,x', 'not https'],
	['unix:/var/run/docker.sock', 'not https'],
	['https://s3.bkk.bangmod.storage@evil.example', 'user name'],
	['https://user:pass@s3.bkk.bangmod.storage', 'user name'],
	['https://s3.bkk.bangmod.storage%40evil.example', 'bad host'],
	['https://evil.example/@s3.bkk.bangmod.storage', 'user name'],
	['https://evil.example#@s3.bkk.bangmod.storage', 'user name'],
	['https://evil.example\\@s3.bkk.bangmod.storage', 'user name'],
	['https://s3.bkk.bangmod.storage/bucket', 'path'],
	['https://s3.bkk.bangmod.storage//', 'path'],
	['https://s3.bkk.bangmod.storage?x=1', 'path'],
	['https://s3.bkk.bangmod.storage#x', 'path'],
	['https://s3.bkk.bangmod.storage\\.evil.example', 'path'],
	['https://s3.bkk.bangmod.storage/..', 'path'],
	['https://s3.bkk.bangmod.storagе', 'not ascii'],
	['https://s3。bkk。bangmod。storage', 'not ascii'],
	['https://ｓ3.bkk.bangmod.storage', 'not ascii'],
	['https://s3.bkk.bangmod.storage\u200b', 'not ascii'],
	['https://s3.bkk.bangmod.storage\u202e', 'not ascii'],
	[' https://s3.bkk.bangmod.storage', 'not ascii'],
	['https://s3.bkk.bangmod.storage ', 'not ascii'],
	['https://s3.bkk.bangmod.storage\t', 'not ascii'],
	['https://s3.bkk.bangmod.storage\r\nHost: evil.example', 'not ascii'],
	['https://s3.bkk.bangmod.storage\0', 'not ascii'],
	['https://', 'bad host'],
	['https:///', 'bad host'],
	['https://[::ffff:127.0.0.1]', 'bad host'],
	['https://[1::2::3]', 'bad host'],
	['https://[1:2:3]', 'bad host'],
	['https://[bad]', 'bad host'],
	['https://[12345::]', 'bad host'],
	['https://.', 'bad host'],
	['https://..', 'bad host'],
	['https://-a.example', 'bad host'],
	['https://a-.example', 'bad host'],
	['https://a_b.example', 'bad host'],
	['https://s3.bkk.bangmod.storage.', 'bad host'],
	['https://a..b', 'bad host'],
	['https://%73%33.bkk.bangmod.storage', 'bad host'],
	['https://*.bangmod.storage', 'bad host'],
	['https://a,b', 'bad host'],
	['https://${REGION}.evil.example', 'bad host'],
	["https://s3';x", 'bad host'],
	[`https://${'a'.repeat(64)}.example`, 'bad host'],
	[`https://${'a.'.repeat(130)}example`, 'bad host'],
	[`https://${'a.'.repeat(123)}examples`, 'bad host'],
	['https://[1:2:3:4:5:6:7::8]', 'bad host'],
	['https://[::1', 'bad host'],
	['https://[::1]evil.example', 'bad host'],
	['https://[::1%25eth0]', 'bad host'],
	['https://[evil.example]', 'bad host'],
	['https://s3.example:', 'bad host'],
	['https://s3.example:x', 'bad host'],
	['https://s3.example:443:443', 'bad host'],
	['https://s3.example:0', 'bad port'],
	['https://s3.example:65536', 'bad port'],
	['https://s3.example:999999', 'bad host'],
	['https://2130706433', 'disguised address'],
	['https://0x7f000001', 'disguised address'],
	['https://0x7f.0.0.1', 'disguised address'],
	['https://0177.0.0.1', 'disguised address'],
	['https://127.1', 'disguised address'],
	['https://127.0.1', 'disguised address'],
	['https://1.2.3.4.5', 'disguised address'],
	['https://256.0.0.1', 'disguised address'],
	['https://s3.bkk.0x7f', 'disguised address'],
	['https://s3.bkk.1', 'disguised address'],
];

for (const [text, problem] of refused) {
	test(`${JSON.stringify(text.slice(0, 80))} is refused as an endpoint: ${problem}`, () => {
		assert.deepEqual(parseEndpoint(text), { kind: 'refused', problem });
	});
}

test('a bucket in front of the host is one label, and a region string cannot leave its place in the scope', () => {
	for (const good of ['a', 'photos', 'a-1', 'a'.repeat(63)]) assert(isHostLabel(good), good);
	for (const bad of ['', '-a', 'a-', 'a.b', 'A', 'a_b', 'x/', 'x@', 'evil.example/', 'ก', 'a'.repeat(64)])
		assert(!isHostLabel(bad), bad);
	for (const good of ['ap-southeast-1-bkk', 'us-east-1', 'garage']) assert(isRegion(good), good);
	for (const bad of ['', 'x.evil.example/', 'a/b', 'A', 'a b', 'a\nb', 'a'.repeat(65)]) assert(!isRegion(bad), bad);
});
