import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwn, madeName } from '../../../../../src/core/s3/request/made.ts';
import { buildRequest } from '../../../../../src/core/s3/request/buildRequest.ts';
import { parseEndpoint } from '../../../../../src/core/s3/connect/endpoint.ts';
import { outcomeOf, type Outcome } from '../../../../../src/core/s3/answer/outcome.ts';
import type { ProbeContext } from '../../../../../src/core/s3/trials/probe.ts';
import {
	nextStep,
	startProbe,
	stepDone,
	stepRefused,
	verdictOf,
	type ProbeRun,
} from '../../../../../src/core/s3/trials/probeRun.ts';
import { probes } from '../../../../../src/core/s3/trials/probes.ts';
import { recognise } from '../../../../../src/core/recognise/recognise.ts';
import { answer, errorAnswer, failure } from '../answers.ts';
import { vendorCodes } from '../vendorCodes.ts';

const context: ProbeContext = {
	bucket: 'mine',
	temporary: 'bangmod-probe-1a2b3c4d',
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
		const removed = new Set(steps.flatMap(({ removes }) => (removes === undefined ? [] : madeName(removes))));
		for (const { leaves } of steps)
			if (leaves !== undefined && isOwn(leaves)) assert(removed.has(madeName(leaves)), madeName(leaves));
		if (plan.needs !== 'bucket') assert.doesNotMatch(JSON.stringify(steps), /mine/);
	});

	test(`card ${id} writes to and deletes nothing but its own`, () => {
		for (const make of plan.steps) {
			const { draft } = make(context);
			const built = buildRequest(draft, endpoint);
			assert(built.kind === 'built');
			const { kind, on, bucket, key } = built.effect;
			if (kind === 'reads' || on === 'service') continue;
			const own = on === 'bucket' ? bucket : key;
			const names =
				on === 'bucket' ? ['bangmod-probe-1a2b3c4d', 'Bangmod_Probe_1a2b3c4d', 'taken'] : ['bangmod-probe-1a2b3c4d', 'object'];
			assert(names.includes(own), own);
			if (kind === 'deletes') assert(isOwn({ of: on === 'bucket' ? 'bucket' : 'object', bucket, key }), own);
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
		['mine/bangmod-probe-1a2b3c4d'],
	],
	[
		'meets a bucket of somebody else’s',
		'name-taken',
		['403 AccessDenied', '409 BucketAlreadyExists'],
		'as predicted',
		['HeadBucket', 'CreateBucket'],
		[],
	],
	['meets a name that is free', 'name-taken', ['404 NoSuchBucket'], 'not provoked', ['HeadBucket'], []],
	['meets a bucket of one’s own', 'name-taken', ['200'], 'not provoked', ['HeadBucket'], []],
	[
		'created a bucket whose owner had just deleted it',
		'name-taken',
		['403 AccessDenied', '200'],
		'surprise',
		['HeadBucket', 'CreateBucket'],
		['taken'],
	],
	['created a bucket under a forbidden name', 'bucket-name', ['200', '204'], 'surprise', ['CreateBucket', 'DeleteBucket'], []],
	['is answered by a proxy’s 504 while preparing', 'if-match', ['504', '204'], 'not provoked', ['PutObject', 'DeleteObject'], []],
] as const) {
	test(`a card that ${what}: ${verdict}, ${left.length} left behind`, () => {
		const { run, sent: operations } = play(id, ...results);
		assert.equal(verdictOf(run).of, verdict);
		assert.deepEqual(operations, sent);
		assert.deepEqual(run.leftBehind.map(madeName), left);
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

test('a step that could not be sent at all is followed by what cleans up', () => {
	const probe = probes.find(({ id }) => id === 'if-match');
	assert(probe !== undefined);
	const prepared = startProbe(probe, context);
	const [put] = [nextStep(prepared)];
	assert(put !== null);
	const written = stepDone(prepared, put, { kind: 'ok', answer: answer(200), perKey: [] });
	const get = nextStep(written);
	assert(get !== null);
	assert.equal(nextStep(stepRefused(written, get))?.draft.operation, 'DeleteObject');
});

test('an object that a bucket with versioning keeps is not counted as gone', () => {
	const probe = probes.find(({ id }) => id === 'if-match');
	assert(probe !== undefined);
	let run = startProbe(probe, context);
	for (const result of [answer(200), errorAnswer(412, 'PreconditionFailed'), answer(204, '', [['x-amz-version-id', 'marker']])]) {
		const step = nextStep(run);
		assert(step !== null);
		const request = { method: 'GET', origin: endpoint.origin, path: '/', query: [], headers: [] };
		run = stepDone(run, step, outcomeOf({ operation: step.draft.operation, bucket: 'mine', key: '', request }, result));
	}
	assert.deepEqual(run.leftBehind.map(madeName), ['mine/bangmod-probe-1a2b3c4d']);
});
