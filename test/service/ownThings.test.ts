/** Against a real Ceph RGW: a try of a report touches nothing of the person's, and what the panel makes is gone afterwards. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import { rootCertificates, setDefaultCACertificates } from 'node:tls';
import { outcomeOf, type Outcome } from '../../src/core/s3/answer/outcome.ts';
import { draftOf, type Draft } from '../../src/core/s3/request/draft.ts';
import { madeBy } from '../../src/core/s3/request/effect.ts';
import { madeName, ownName, type Made } from '../../src/core/s3/request/made.ts';
import { operations } from '../../src/core/s3/request/operations.ts';
import { prepareRequest } from '../../src/core/s3/sign/prepareRequest.ts';
import { harmless } from '../../src/core/s3/trials/harmless.ts';
import { nextStep, startProbe, stepDone, verdictOf } from '../../src/core/s3/trials/probeRun.ts';
import { probes } from '../../src/core/s3/trials/probes.ts';
import { removeMade } from '../../src/core/s3/trials/removeMade.ts';
import { digest } from '../../src/host/digest.ts';
import { send } from '../../src/host/node/send.ts';
import { panelConnection } from './panelConnection.ts';
import type { Account } from './standIn/accounts.ts';
import { startStandIn, type Place, type StandIn } from './standIn/standIn.ts';

const random = '1a2b3c4d';
const realKey = 'photos/2026/a & b.jpg';

suite('what the panel makes, and what is the person’s', () => {
	let standIn: StandIn;
	let bkk: Place;
	let uploadId = '';

	async function exchange(draft: Draft, name?: Account['name']) {
		const body = draft.body.kind === 'text' ? { bytes: Buffer.from(draft.body.text) } : null;
		const prepared = await prepareRequest(draft, panelConnection(bkk, name), body, Date.now(), digest);
		assert(prepared.kind === 'prepared', `${draft.operation}: ${JSON.stringify(prepared)}`);
		const result = await send(prepared.outgoing, { signal: new AbortController().signal });
		const { request } = prepared.outgoing;
		const outcome = outcomeOf({ operation: draft.operation, bucket: draft.bucket, key: draft.key, request }, result);
		return { outcome, effect: prepared.effect };
	}

	const ask = async (draft: Draft, name?: Account['name']): Promise<Outcome> => (await exchange(draft, name)).outcome;

	async function text(draft: Draft): Promise<string> {
		const outcome = await ask(draft);
		assert(outcome.kind === 'ok', `${draft.operation} ${draft.bucket}/${draft.key}: ${outcome.kind}`);
		return outcome.answer.body.text;
	}

	const put = (bucket: string, key: string, body = 'real'): Draft => ({
		...draftOf('PutObject'),
		bucket,
		key,
		body: { kind: 'text', text: body },
	});
	const remove = (made: Made) => removeMade(made, 'path', ask);
	const within = (listing: string, element: string) =>
		[...listing.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].flatMap(([, value]) => value ?? []);

	/** All that the person has: buckets, keys with their ETags, versions, uploads with their parts. */
	async function everything(): Promise<string> {
		const buckets = within(await text(draftOf('ListBuckets')), 'Name');
		const lists = await Promise.all(
			buckets.map(async (bucket) => {
				const keys = await text({ ...draftOf('ListObjectsV2'), bucket });
				const versions = await text({ ...draftOf('ListObjectVersions'), bucket });
				const uploads = await text({ ...draftOf('ListMultipartUploads'), bucket });
				return [within(keys, 'Key'), within(keys, 'ETag'), within(versions, 'VersionId'), within(uploads, 'UploadId')];
			}),
		);
		const parts = await text({ ...draftOf('ListParts'), bucket: 'mine', key: realKey, inputs: [['uploadId', uploadId]] });
		return JSON.stringify([buckets, lists, within(parts, 'ETag')]);
	}

	before(async () => {
		standIn = await startStandIn({ regionIds: ['bkk'] });
		[bkk] = standIn.places as [Place];
		setDefaultCACertificates([...rootCertificates, readFileSync(standIn.caFile, 'utf8')]);
		for (const bucket of ['mine', 'empty', 'versioned']) await text({ ...draftOf('CreateBucket'), bucket });
		assert.equal((await ask({ ...draftOf('CreateBucket'), bucket: 'taken' }, 'other')).kind, 'ok');
		const versioning = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
		const raw = { method: 'PUT', path: '/versioned' };
		await text({ ...draftOf('Raw'), raw, query: [['versioning', '']], body: { kind: 'text', text: versioning } });
		await text(put('mine', realKey));
		await text(put('versioned', 'real'));
		const begun = await text({ ...draftOf('CreateMultipartUpload'), bucket: 'mine', key: realKey });
		uploadId = within(begun, 'UploadId')[0] ?? '';
		const part = { ...put('mine', realKey, 'part'), operation: 'UploadPart' };
		await text({
			...part,
			inputs: [
				['uploadId', uploadId],
				['partNumber', '1'],
			],
		});
	});
	after(() => standIn.stop());

	for (const { id, method, on, inputs } of operations.filter(({ method: of }) => of !== 'GET' && of !== 'HEAD')) {
		test(`a try of a report about ${id} leaves all as it was`, async () => {
			const whole = await everything();
			const known: Readonly<Record<string, string>> = {
				uploadId,
				partNumber: '1',
				'x-amz-copy-source': `/mine/${encodeURI(realKey)}`,
			};
			const needed = inputs.filter(({ isRequired }) => isRequired).map(({ name }) => [name, known[name] ?? ''] as const);
			const reported: Draft = { ...draftOf(id), bucket: on === 'bucket' && method === 'DELETE' ? 'empty' : 'mine', key: realKey };
			const { draft } = harmless(reported, random);
			const { outcome, effect } = await exchange({
				...draft,
				inputs: draft.operation === 'ListParts' ? [['uploadId', uploadId]] : needed,
			});
			assert.equal(outcome.kind, 'ok', JSON.stringify(outcome).slice(0, 300));
			const made = madeBy(effect);
			if (made !== null) assert.equal(await remove(made), true, madeName(made));
			assert.equal(await everything(), whole);
		});
	}

	for (const [what, made, make] of [
		['an object', { of: 'object', bucket: 'mine', key: `ก/${ownName('check', random)}` }, 'PutObject'],
		['an object and its versions', { of: 'object', bucket: 'versioned', key: ownName('probe', random) }, 'PutObject'],
		[
			'an upload whose id got lost',
			{ of: 'upload', bucket: 'mine', key: `a&b<c/${ownName('probe', random)}` },
			'CreateMultipartUpload',
		],
		['an empty bucket', { of: 'bucket', bucket: ownName('probe', random), key: '' }, 'CreateBucket'],
	] as const) {
		test(`${what} is removed whole, and neighbours are not`, async () => {
			const neighbour = made.of === 'bucket' ? null : { ...put(made.bucket, `${made.key}-neighbour`), operation: make };
			if (neighbour !== null) await text(neighbour);
			const whole = await everything();
			for (let times = 0; times < 2; times++) await text({ ...draftOf(make), bucket: made.bucket, key: made.key });
			assert.notEqual(await everything(), whole);
			assert.equal(await remove(made), true);
			assert.equal(await everything(), whole);
		});
	}

	test('a bucket of ours that the person put something into stays', async () => {
		const bucket = ownName('probe', '99999999');
		await text({ ...draftOf('CreateBucket'), bucket });
		await text(put(bucket, 'real'));
		assert.equal(await remove({ of: 'bucket', bucket, key: '' }), false);
		assert.equal(await text({ ...draftOf('GetObject'), bucket, key: 'real' }), 'real');
	});

	for (const [what, takenName, verdict] of [
		['somebody else’s bucket', 'taken', 'as predicted'],
		['a name that nobody has', 'nobody-has-it', 'not provoked'],
		['a bucket of one’s own', 'empty', 'not provoked'],
	] as const) {
		test(`the card of a taken name, played with ${what}: ${verdict}, and no bucket is made or lost`, async () => {
			const whole = await everything();
			const probe = probes.find(({ id }) => id === 'name-taken');
			assert(probe !== undefined);
			let run = startProbe(probe, { bucket: 'mine', temporary: ownName('probe', random), takenName, uploadId: '', etag: '' });
			for (let step = nextStep(run); step !== null; step = nextStep(run)) run = stepDone(run, step, await ask(step.draft));
			assert.equal(verdictOf(run).of, verdict);
			assert.deepEqual(run.leftBehind, []);
			assert.equal(await everything(), whole);
		});
	}
});
