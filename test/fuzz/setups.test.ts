import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { check } from '../../src/core/setup/checks/check.ts';
import { readSetups } from '../../src/core/setup/readSetups.ts';
import { treeReaders } from '../../src/core/setup/trees/treeReaders.ts';
import type { Span } from '../../src/core/span.ts';
import { hostileText } from '../unit/markdownRenderer/hostileText.ts';
import { fuzz } from './fuzz.ts';
import { costOf, mostCost } from './time/cost.ts';

/** One path for each way in which a file is read. */
const paths = [
	'a.py',
	'a.ts',
	'a.go',
	'a.java',
	'a.cs',
	'a.php',
	'a.rb',
	'a.rs',
	'a.tf',
	'a.sql',
	'a.json',
	'a.yml',
	'a.xml',
	'.env',
	'a.toml',
	'a.sh',
	'.aws/config',
];

const pieces = [
	'endpoint_url',
	'endpoint: ',
	'"https://s3.bkk.bangmod.storage"',
	's3.sg.bangmod.storage',
	'http://photos.s3.bkk.bangmod.storage/',
	'region',
	'= ',
	': ',
	' => ',
	':=',
	'us-east-1',
	'"s3"',
	'boto3.client(',
	'new S3Client({',
	's3.NewFromConfig(cfg, func(o) {',
	'S3Client.builder()',
	'.region(',
	'bucket = my_bucket',
	'aws_session_token=x',
	'[profile a]',
	'services = a',
	'env(',
	'os.environ["A"]',
	'${A:-b}',
	'--endpoint-url ',
	'aws s3 ',
	'- name: A\n  value: b',
	'*a',
	'&a ',
	'<property><name>',
	'</name>',
	'<!--',
	'|\n  ',
	'"""',
	"'",
	'`',
	'(',
	')',
	'{',
	'}',
	'[',
	']',
	',',
	';',
	'\\\n',
	'\n',
	'\r\n',
	'  ',
	'\t',
	'#',
	'//',
	'/*',
	'\ud800',
];
const joined = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const file = fc.record({ path: fc.constantFrom(...paths), text: fc.oneof(joined, hostileText) });

fuzz('setups', file, ({ path, text }) => {
	const setups = readSetups({ path, text }, treeReaders);
	for (const setup of setups) {
		const {
			place,
			endpoint,
			region,
			addressing,
			checksums,
			signature,
			keySource,
			keyId,
			secret,
			sessionToken,
			profile,
			plainHttp,
			buckets,
		} = setup;
		const stated = [endpoint, region, addressing, checksums, signature, keySource, keyId, profile, ...buckets].map(
			(one) => one?.place,
		);
		for (const span of [place, secret, sessionToken, plainHttp, ...stated]) assertInside(span, text);
	}
	for (const { place, fix } of check({ path, text }, setups, { translate: (sentence) => sentence, sdks: [], profiles: setups })) {
		assertInside(place, text);
		for (const { span } of fix?.edits ?? []) assertInside(span, text);
	}
	assert.deepEqual(readSetups({ path, text }, treeReaders), setups);
});

function assertInside(span: Span | undefined, text: string): void {
	if (span === undefined) return;
	assert.ok(
		0 <= span.start && span.start <= span.end && span.end <= text.length,
		`${span.start} to ${span.end} of ${text.length}`,
	);
}

const length = 30_000;

/** Repeated, each of these opens as much as there can be, or refers to as much as was read. */
const repeated = [
	...pieces,
	's3.a(',
	's3 = {',
	'x = s3\n',
	'x.endpoint = "https://s3.bkk.bangmod.storage"\n',
	'.endpoint("https://s3.bkk.bangmod.storage")',
	'endpoint="https://s3.bkk.bangmod.storage",region=x,',
	'{"endpoint":"https://s3.bkk.bangmod.storage","region":"a"},',
	'{"region":{"s3":',
	'A_ENDPOINT=https://s3.bkk.bangmod.storage\nA_REGION=b\n',
	'[s3.a]\nendpoint=https://s3.bkk.bangmod.storage\n',
	's3:\n  - endpoint: https://s3.bkk.bangmod.storage\n    region: x\n',
	'- &s3 [*s3, *s3]\n',
	'a: |\n  s3 endpoint\n',
	'<s3 a="b">',
	'</s3>',
	'<s3 ',
	'aws s3 --endpoint-url https://s3.bkk.bangmod.storage \\\n',
	'"s3" "',
];

/** A library reads YAML, and takes up to so much on text that is full of mistakes. */
const yamlCost = 4 * mostCost;

for (const path of paths) {
	const most = path.endsWith('.yml') ? yamlCost : mostCost;
	test(`no ${path} costs more than ${most} µs a unit, whatever is in it`, () => {
		for (const piece of repeated) {
			const text = `s3 ${piece.repeat(Math.ceil(length / piece.length))}`;
			const cost = costOf((each) => readSetups({ path, text: each }, treeReaders), text);
			assert.ok(cost <= most, `${JSON.stringify(piece)}: ${cost} µs a unit`);
		}
	});
}
