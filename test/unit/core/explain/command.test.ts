import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCommand } from '../../../../src/core/explain/command.ts';
import type { ExplainContext } from '../../../../src/core/explain/context.ts';
import { code, type RichText } from '../../../../src/core/richText.ts';
import { entryOf, explanationOf } from './samples.ts';

const at = 'aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk';
const head = `${at} s3api head-object --bucket BUCKET --key KEY`;
const values = (bucket: string, key: string) =>
	new Map([
		['BUCKET', bucket],
		['KEY', key],
	]);

for (const [literal, bucket, key, text] of [
	[head, 'media', 'a/b.txt', `${at} s3api head-object --bucket media --key a/b.txt`],
	[head, 'media', 'it’s; id', `${at} s3api head-object --bucket media --key 'it’s; id'`],
	[`${at} s3 cp FILE s3://BUCKET/KEY`, 'media', 'two words', `${at} s3 cp FILE 's3://media/two words'`],
	[`${at} s3 ls`, 'media', 'a', `${at} s3 ls`],
	[
		'curl -sI https://s3.bkk.bangmod.storage/BUCKET/KEY',
		'media',
		'ก ข/a?b#c.txt',
		'curl -sI https://s3.bkk.bangmod.storage/media/%E0%B8%81%20%E0%B8%82/a%3Fb%23c.txt'.replace(/https.*/, "'$&'"),
	],
	[
		"curl -i -X OPTIONS -H 'Origin: ORIGIN' https://s3.bkk.bangmod.storage/BUCKET/KEY",
		'media',
		'a.txt',
		"curl -i -X OPTIONS -H 'Origin: ORIGIN' https://s3.bkk.bangmod.storage/media/a.txt",
	],
	['printf %s "$KEY" | wc -c', 'media', 'two words', "printf %s 'two words' | wc -c"],
	['printf %s "$KEY" | wc -c', 'media', '$(id)', "printf %s '$(id)' | wc -c"],
	['openssl dgst -md5 -binary FILE | base64', 'media', 'a', 'openssl dgst -md5 -binary FILE | base64'],
] as const) {
	test(`${literal} of ${bucket}/${key} is ${text}`, () => {
		assert.equal(fillCommand(literal, values(bucket, key), undefined)?.text, text);
	});
}

for (const mention of ['curl -v', 'aws s3 cp', 'curl -T -', '--debug', 'x-amz-request-id', 's3://BUCKET/KEY', 'BUCKET', 'sudo']) {
	test(`${mention} is a mention and no command`, () => {
		assert.equal(fillCommand(mention, values('b', 'k'), undefined), undefined);
	});
}

test('what nobody knows keeps its place', () => {
	assert.equal(
		fillCommand(head, new Map([['BUCKET', 'media']]), undefined)?.text,
		`${at} s3api head-object --bucket media --key KEY`,
	);
});

test('a profile stands in each command of aws-cli that has none', () => {
	assert.equal(fillCommand(`${at} s3 ls`, new Map(), 'shop')?.text, `${at.replace('aws', 'aws --profile shop')} s3 ls`);
	assert.equal(fillCommand(`${at} --profile other s3 ls`, new Map(), 'shop')?.text, `${at} --profile other s3 ls`);
	assert.equal(fillCommand('aws configure list', new Map(), 'shop')?.text, 'aws configure list');
	assert.equal(
		fillCommand('curl -sI https://s3.bkk.bangmod.storage', new Map(), 'shop')?.text,
		'curl -sI https://s3.bkk.bangmod.storage',
	);
});

const article = (...steps: readonly RichText[]) => ({
	meaning: [],
	causes: [],
	steps: steps.map((text) => ({ text })),
	differences: [],
	answer: '',
});

const lookUp = () => entryOf('Zorch', { article: article([code(head)], [code('s3.bkk.bangmod.storage')]) });

/** What the first step's command is and how it reads. */
function firstCommand(row: Parameters<typeof explanationOf>[0], context: Partial<ExplainContext> = {}) {
	const [part] = explanationOf(row, { lookUp, ...context }).steps[0] ?? [];
	return part?.kind === 'code' ? part : undefined;
}

test('the command of a step is data beside its text', () => {
	const part = firstCommand({ code: 'Zorch', fields: { bucket: 'media', key: 'two words' } });
	assert.deepEqual(part?.command, {
		kind: 'words',
		words: [...at.split(' '), 's3api', 'head-object', '--bucket', 'media', '--key', 'two words'],
	});
	assert.match(part?.text ?? '', / --key 'two words'$/);
});

test('the connection in use fills endpoint, region and profile', () => {
	const destination = { endpoint: 'http://127.0.0.1:7480', region: 'default', profile: 'lab' };
	assert.equal(
		firstCommand({ code: 'Zorch', fields: { bucket: 'media' } }, { destination })?.text,
		'aws --profile lab --endpoint-url http://127.0.0.1:7480 --region default s3api head-object --bucket media --key KEY',
	);
	const singapore = { endpoint: 'https://s3.sg.bangmod.storage', region: 'ap-southeast-1-sg' };
	assert.match(
		firstCommand({ code: 'Zorch' }, { destination: singapore })?.text ?? '',
		/--endpoint-url https:\/\/s3\.sg\.bangmod\.storage --region ap-southeast-1-sg /,
	);
});

test('what is said of BangmodStorage stays so, whatever the connection', () => {
	const destination = { endpoint: 'http://127.0.0.1:7480', region: 'default' };
	const advice = entryOf('Zorch', { article: article([code('AWS_REGION=ap-southeast-1-bkk')]) });
	assert.equal(firstCommand({ code: 'Zorch' }, { destination, lookUp: () => advice })?.text, 'AWS_REGION=ap-southeast-1-bkk');
});

for (const key of ['a\nid', '\u001b[201~id', 'a\u202eb', '--version', 'file://etc/passwd', 'a`id`']) {
	test(`no command holds the key ${JSON.stringify(key)}`, () => {
		const part = firstCommand({ code: 'Zorch', fields: { bucket: 'media', key } });
		assert.deepEqual(part?.command?.kind === 'words' && part.command.words.slice(-2), ['--key', 'KEY']);
	});
}
