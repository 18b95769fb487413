import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingsOf } from '../../../../src/core/diagnose/readings.ts';
import type { ExplainContext } from '../../../../src/core/explain/context.ts';
import type { Explanation } from '../../../../src/core/explain/explanation.ts';
import { explain, explainCode } from '../../../../src/core/explain/explain.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { code, words } from '../../../../src/core/richText.ts';
import { contextOf, entryOf, explanationOf, told } from './samples.ts';

test('a documented code says what the vendor’s table says, the row of this status first', () => {
	const entry = entryOf('MissingContentLength', {
		origin: 'documented',
		vendor: [
			{ status: 400, meaning: 'First row.' },
			{ status: 411, meaning: 'Second row.' },
		],
		pages: ['errorCodes'],
	});
	const row = { code: 'MissingContentLength', fields: { status: 411 } };
	assert.equal(
		told(row, { lookUp: () => entry }).notes,
		'BangmodStorage documents 411 MissingContentLength: Second row.\nBangmodStorage documents 400 MissingContentLength: First row.',
	);
	assert.deepEqual(explanationOf(row, { lookUp: () => entry }).pages, ['errorCodes']);
});

test('a code that the vendor does not document is marked as general S3', () => {
	assert.match(told({ code: 'InvalidRange' }).notes, /^BangmodStorage does not document this code/);
});

test('a code made by a client library is marked as such', () => {
	const lookUp = () => entryOf('Unknown', { origin: 'client' });
	assert.match(told({ code: 'Unknown' }, { lookUp }).notes, /^The client library made this code/);
});

for (const [status, expected] of [
	[503, /server failed/],
	[403, /not allowed/],
	[404, /not there/],
	[418, /refused/],
	[301, /another place/],
	[200, /reads like success/],
] as const) {
	test(`a code in no list is said to be so and explained by its status ${status}`, () => {
		const explanation = explanationOf({ code: 'Zorch', fields: { status } }, { lookUp: () => undefined });
		assert.equal(explanation.entry, null);
		assert.match(plainLine(explanation.headline), /^Zorch is in no list of S3 error codes/);
		assert.match(
			explanation.causes
				.flatMap(({ texts }) => texts)
				.map(plainLine)
				.join('\n'),
			expected,
		);
		assert.ok(explanation.steps.length >= 2);
	});
}

test('a looked-up code is explained without a report', () => {
	const lookUp = () => entryOf('NoSuchKey', { summary: [words('It is not there.')] });
	const explanation = explainCode('NoSuchKey', contextOf({ lookUp }));
	assert.equal(plainLine(explanation.headline), 'It is not there.');
	assert.deepEqual([explanation.evidence, explanation.facts], [[], []]);
});

test('facts come in the order in which support asks for them, without secrets', () => {
	const secret = `X-Amz-Signature=${'ab12'.repeat(16)}`;
	const { facts } = explanationOf({
		code: 'AccessDenied',
		fields: { resource: `/b/k?${secret}`, bucket: 'b', requestId: 'tx1', status: 403 },
	});
	assert.deepEqual(
		facts.map(({ label, text }) => `${plainLine(label)}=${plainLine(text)}`),
		['Status=403', 'Request id=tx1', 'Bucket=b', 'Resource=/b/k?X-Amz-Signature=***'],
	);
});

for (const [bucket, shown] of [
	['media-prod', 'media-prod'],
	["it's", String.raw`'it'\''s'`],
	['--profile', 'BUCKET'],
	['s3://media', 'BUCKET'],
	['a`b', 'BUCKET'],
	['a\u202eb', 'BUCKET'],
] as const) {
	test(`a command names the bucket ${JSON.stringify(bucket)} as ${shown}`, () => {
		const article = {
			meaning: [],
			causes: [],
			steps: [{ text: [code('aws s3api head-bucket --bucket BUCKET')] }],
			differences: [],
			answer: '',
		};
		const { steps } = told({ code: 'Zorch2', fields: { bucket } }, { lookUp: () => entryOf('Zorch2', { article }) });
		assert.ok(steps.includes(`--bucket ${shown}`), steps);
	});
}

const wrongRegion = `INFO upload begins
ERROR botocore.exceptions.ClientError: An error occurred (AuthorizationHeaderMalformed) when calling the PutObject operation: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'ap-southeast-1-bkk'
`;

/** The first report of a text, explained as a surface does it. */
function explainedIn(text: string, context: Partial<ExplainContext> = {}): Explanation {
	const [finding] = recognise(text, { languageId: 'log' });
	assert.ok(finding !== undefined);
	const [reading] = readingsOf(text, [finding]);
	return explain(finding, contextOf({ surroundings: text, ...(reading && { reading: reading() }), ...context }));
}

test('each sentence of why ends with the line it was read from, where the text’s lines are known', () => {
	const lineOf = (offset: number) => wrongRegion.slice(0, offset).split('\n').length;
	const { evidence } = explainedIn(wrongRegion, { lineOf });
	assert.ok(evidence.length > 0);
	for (const line of evidence) assert.match(plainLine(line), / \(line 2\)$/);
	const without = explainedIn(wrongRegion).evidence.map(plainLine).join();
	assert.doesNotMatch(without, /\(line/);
});

test('a setting as other clients write it stands apart from the steps, which speak of the client in use', () => {
	const { steps, otherClients } = explainedIn(wrongRegion);
	const others = otherClients.map(plainLine);
	assert.match(plainLine(steps[0] ?? []), /^With boto3: region_name=/);
	assert.ok(others.includes("AWS SDK for JavaScript v3: region: 'ap-southeast-1-bkk'"));
	assert.ok(!others.some((line) => line.startsWith('boto3')));
});

for (const [retryable, surroundings, expected] of [
	['yes', '', /^Retry: yes/],
	['after-fix', '', /^Retry: only once something was changed/],
	['no', '', /^Retry: no/],
	// A setting does not mend itself.
	['yes', wrongRegion, /^Retry: only once something was changed/],
] as const) {
	test(`a code that is retryable ${retryable}${surroundings === '' ? '' : ', caused by a setting,'} says so`, () => {
		const lookUp = (code: string) => entryOf(code, { retryable });
		const explained = surroundings === '' ? explanationOf({ code: 'Zorch' }, { lookUp }) : explainedIn(surroundings, { lookUp });
		assert.match(plainLine(explained.retry), expected);
	});
}

test('nothing is said of retrying a code that nobody documents', () => {
	assert.deepEqual(explanationOf({ code: 'Zorch' }, { lookUp: () => undefined }).retry, []);
});
