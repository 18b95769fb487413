import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRequest } from '../../../../../src/core/s3/request/buildRequest.ts';
import { parseEndpoint } from '../../../../../src/core/s3/connect/endpoint.ts';
import { outcomeOf, type Outcome } from '../../../../../src/core/s3/answer/outcome.ts';
import type { ProbeContext } from '../../../../../src/core/s3/trials/probe.ts';
import { nextStep, startProbe, stepDone, verdictOf, type ProbeRun } from '../../../../../src/core/s3/trials/probeRun.ts';
import { probes } from '../../../../../src/core/s3/trials/probes.ts';
import { recognise } from '../../../../../src/core/recognise/recognise.ts';
import { answer, errorAnswer, failure } from '../answers.ts';
import { vendorCodes } from '../vendorCodes.ts';

const context: ProbeContext = {
	bucket: 'mine',
	temporary: 'bangmod-probe-1a2b',
	takenName: 'taken',
	uploadId: '2~u',
	etag: '"e"',
};
const endpoint = (() => {
	const parsed = parseEndpoint('https://s3.bkk.bangmod.storage');
	assert(parsed.kind === 'endpoint');
	return parsed.endpoint;
})();

test('each of the 24 documented codes has a card', () => {
	const predicted = new Set(probes.flatMap(({ prediction }) => prediction.codes));
	assert.deepEqual(
		vendorCodes.filter((code) => !predicted.has(code)),
		[],
	);
});

test('cards have names of their own', () => {
	assert.equal(new Set(probes.map(({ id }) => id)).size, probes.length);
});

for (const { id, plan, spoiled } of probes) {
	if (plan.of === 'recorded') {
		test(`card ${id} says why it cannot be provoked, and shows a whole answer`, () => {
			assert.match(plan.why, /\.$/);
			assert.equal(recognise(plan.answer.body)[0]?.certainty, 'certain');
		});
		continue;
	}
	test(`card ${id} is buildable, spoils one request, and removes all that it makes`, () => {
		assert.match(spoiled, /\.$/);
		const steps = plan.steps.map((make) => make(context));
		assert.equal(steps.filter(({ role }) => role === 'provoke').length, 1);
		for (const { draft } of steps) assert.equal(buildRequest(draft, endpoint).kind, 'built', draft.operation);
		const removed = new Set(steps.flatMap(({ removes }) => removes ?? []));
		const foreign = new Set(['taken', 'Bangmod_Probe']);
		for (const { leaves } of steps) if (leaves !== undefined && !foreign.has(leaves)) assert(removed.has(leaves), leaves);
		if (!plan.needsBucket) assert.doesNotMatch(JSON.stringify(steps), /mine/);
	});

	test(`card ${id} writes to and deletes nothing but its own`, () => {
		for (const make of plan.steps) {
			const { draft } = make(context);
			const built = buildRequest(draft, endpoint);
			assert(built.kind === 'built');
			const { kind, on, bucket, key } = built.effect;
			if (kind === 'reads' || on === 'service') continue;
			const own = on === 'bucket' ? bucket : key;
			assert.match(own, on === 'bucket' ? /^(?:bangmod-probe-1a2b|taken|Bangmod_Probe)$/ : /^(?:bangmod-probe-1a2b|object)$/);
			if (kind === 'deletes' && on === 'bucket') assert.equal(bucket, 'bangmod-probe-1a2b');
		}
	});
}

/** Plays a card with these results in turn, each `status` or `status Code` or `lost`; tells the operations that were sent. */
function play(id: string, ...results: readonly string[]): { run: ProbeRun; sent: readonly string[] } {
	const probe = probes.find((each) => each.id === id);
	assert(probe !== undefined);
	let run = startProbe(probe, context);
	const sent: string[] = [];
	for (let step = nextStep(run); step !== null; step = nextStep(run)) {
		const [status = '200', code] = (results[sent.length] ?? '200').split(' ');
		sent.push(step.draft.operation);
		const request = { method: 'GET', origin: endpoint.origin, path: '/', query: [], headers: [] };
		const asked = { operation: step.draft.operation, bucket: 'mine', key: '', request };
		const outcome: Outcome = outcomeOf(
			asked,
			status === 'lost'
				? failure('wait', 'perhaps')
				: code === undefined
					? answer(Number(status))
					: errorAnswer(Number(status), code),
		);
		run = stepDone(run, step, outcome);
	}
	return { run, sent };
}

for (const [what, id, results, verdict, sent, left] of [
	[
		'answers as predicted',
		'if-match',
		['200', '412 PreconditionFailed', '204'],
		'as predicted',
		['PutObject', 'GetObject', 'DeleteObject'],
		[],
	],
	['answers as a plain Ceph does', 'clock-behind', ['403 RequestTimeTooSkewed'], 'as plain Ceph', ['ListObjectsV2'], []],
	['answers with something else', 'no-key', ['403 AccessDenied'], 'surprise', ['GetObject'], []],
	['succeeds where it should fail', 'content-md5', ['200', '204'], 'surprise', ['PutObject', 'DeleteObject'], []],
	['cannot be prepared', 'if-match', ['403 AccessDenied'], 'not provoked', ['PutObject'], []],
	['loses the answer while preparing', 'if-match', ['lost', '204'], 'not provoked', ['PutObject', 'DeleteObject'], []],
	[
		'cannot be cleaned up',
		'if-match',
		['200', '412 PreconditionFailed', '403 AccessDenied'],
		'as predicted',
		['PutObject', 'GetObject', 'DeleteObject'],
		['mine/bangmod-probe-1a2b'],
	],
	['created a bucket whose name was free', 'name-taken', ['200'], 'surprise', ['CreateBucket'], ['taken']],
] as const) {
	test(`a card that ${what}: ${verdict}, ${left.length} left behind`, () => {
		const { run, sent: operations } = play(id, ...results);
		assert.equal(verdictOf(run).of, verdict);
		assert.deepEqual(operations, sent);
		assert.deepEqual(run.leftBehind, left);
	});
}

test('the id of the upload and the ETag of a part reach the later steps', () => {
	const probe = probes.find(({ id }) => id === 'part-too-small');
	assert(probe !== undefined);
	let run = startProbe(probe, { ...context, uploadId: '', etag: '' });
	const results = [
		answer(200, '<InitiateMultipartUploadResult><UploadId>2~real</UploadId></InitiateMultipartUploadResult>'),
		answer(200, '', [['ETag', '"part"']]),
		answer(200, '', [['ETag', '"part"']]),
	];
	for (const result of results) {
		const step = nextStep(run);
		assert(step !== null);
		run = stepDone(run, step, { kind: 'ok', answer: result, perKey: [] });
	}
	const last = nextStep(run);
	assert.deepEqual(last?.draft.inputs, [['uploadId', '2~real']]);
	assert.match(JSON.stringify(last?.draft.body), /<ETag>\\"part\\"<\/ETag>/);
});
