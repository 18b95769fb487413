/** Each card of the fault deck: what it spoils is the first cause of what comes back, or among the first three where the answer cannot show it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CauseId } from '../../../../src/core/catalog/causeId.ts';
import { diagnose } from '../../../../src/core/diagnose/diagnose.ts';
import { exchangeFacts } from '../../../../src/core/s3/answer/exchangeFacts.ts';
import { outcomeOf } from '../../../../src/core/s3/answer/outcome.ts';
import { prepareRequest } from '../../../../src/core/s3/sign/prepareRequest.ts';
import type { Probe, ProbeContext } from '../../../../src/core/s3/trials/probe.ts';
import { probes } from '../../../../src/core/s3/trials/probes.ts';
import { draftOf } from '../../../../src/core/s3/request/draft.ts';
import { regions } from '../../../../src/core/vendor/service.ts';
import { digest } from '../../../../src/host/digest.ts';
import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';
import { english } from '../explain/samples.ts';
import { answer } from '../s3/answers.ts';
import { connection as withToken } from '../s3/request/copied/aConnection.ts';

/** What each card spoils, written down from its sentence before anything ranked it; null where none of our causes is meant. */
const planted: Readonly<Record<string, CauseId | null>> = {
	'bucket-name': 'bucket-name',
	'max-keys': 'bad-argument',
	'too-large': 'too-large',
	'part-too-small': 'part-too-small',
	'part-never-uploaded': 'part-mismatch',
	'content-md5': 'body-changed',
	'clock-behind': 'clock-wrong',
	'clock-ahead': 'clock-wrong',
	'no-length': 'length-missing',
	anonymous: 'anonymous',
	'wrong-secret': 'wrong-secret',
	'unknown-key': 'foreign-key',
	'no-bucket': 'bucket-missing',
	'no-key': 'key-missing',
	'no-upload': 'upload-gone',
	'name-taken': 'bucket-taken',
	'bucket-not-empty': 'bucket-not-empty',
	'if-match': 'precondition',
	'other-region': 'key-of-other-region',
	'recorded-RequestNotAuthorized': 'account-suspended',
	'recorded-InternalError': 'region-degraded',
	'recorded-SlowDown': 'throttled',
	'recorded-ServiceUnavailable': 'region-degraded',
	'recorded-BGSAccountUnverified': 'account-unverified',
	'recorded-BGSBillingHold': 'account-billing',
	'wrong-region': 'wrong-region',
	'payload-hash': 'body-changed',
	'changed-header': 'proxy-changes-header',
	'changed-query': 'key-encoding',
	'wrong-service': null,
	'expired-link': 'presigned-expired',
	range: 'bad-argument',
	'no-xml': 'malformed-document',
	'key-too-long': 'key-too-long',
	'post-nowhere': 'unsupported-feature',
	'put-root': 'unsupported-feature',
	'no-cors': null,
};

/** Cards of which the answer shows nothing: a gateway's message is empty, and what was signed is not in it. */
const amongThree = new Set([
	'changed-header SignatureDoesNotMatch',
	'changed-query SignatureDoesNotMatch',
	'put-root MethodNotAllowed',
	'no-xml MalformedXML',
	'payload-hash XAmzContentSHA256Mismatch',
	'other-region InvalidAccessKeyId',
]);

const context: ProbeContext = {
	bucket: 'mine',
	temporary: 'bangmod-probe-1a2b3c4d',
	takenName: 'taken-name',
	uploadId: '2~u',
	etag: '"e"',
};
assert(withToken.credential !== null);
const { accessKeyId, secret } = withToken.credential;
const origins = regions.map(({ endpoint }) => endpoint);
const connection = { ...withToken, credential: { accessKeyId, secret, origins } };
const now = Date.UTC(2026, 10, 22, 15, 29, 24);
const codes = catalogueOf('en');

/** The answers that a card predicts, of BangmodStorage and of a plain RGW. */
function predicted({ prediction }: Probe): readonly { readonly status: number; readonly code: string }[] {
	const [status = 400] = prediction.statuses;
	const ours = prediction.codes.map((code) => ({ status, code }));
	const { onCeph } = prediction;
	const isOther = onCeph !== undefined && onCeph.code !== '' && !prediction.codes.includes(onCeph.code);
	return isOther ? [...ours, onCeph] : ours;
}

/** The causes of a card's answer, likeliest first. */
async function rankedOf(probe: Probe, { status, code }: { readonly status: number; readonly code: string }) {
	const steps = probe.plan.of === 'steps' ? probe.plan.steps.map((make) => make(context)) : [];
	const provoking = steps.find(({ role }) => role === 'provoke');
	const { draft, spoils } = provoking ?? { draft: { ...draftOf('ListObjectsV2'), bucket: 'mine' }, spoils: [] };
	const prepared = await prepareRequest(draft, connection, null, now, digest, spoils);
	assert(prepared.kind === 'prepared', JSON.stringify(prepared));
	const { request } = prepared.outgoing;
	const { bucket, key } = prepared.effect;
	const requestId = 'tx00000ca615cf2d2b855ac-006b0300d4-1023-bkk';
	const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message></Message><RequestId>${requestId}</RequestId></Error>`;
	const outcome = outcomeOf(
		{ operation: draft.operation, bucket, key, request },
		answer(status, body, [
			['x-amz-request-id', requestId],
			['Date', new Date(now).toUTCString()],
		]),
	);
	assert('finding' in outcome);
	const { finding } = outcome;
	const entry = codes.resolve(finding.code);
	const facts = exchangeFacts(request, outcome.answer, finding);
	return diagnose(
		{ finding, facts, code: entry?.code ?? finding.code, others: [], translate: english },
		entry?.article?.causes.flatMap(({ cause }) => cause ?? []) ?? [],
	).map(({ cause }) => cause.id);
}

test('every card says what it plants', () => {
	assert.deepEqual(
		probes.map(({ id }) => id).filter((id) => planted[id] === undefined),
		[],
	);
});

for (const probe of probes) {
	const cause = planted[probe.id];
	if (cause === undefined || cause === null) continue;
	for (const expected of predicted(probe)) {
		const most = amongThree.has(`${probe.id} ${expected.code}`) ? 3 : 1;
		test(`card ${probe.id}, answered ${expected.status} ${expected.code}, ranks ${cause} ${most === 1 ? 'first' : 'among three'}`, async () => {
			const ranked = await rankedOf(probe, expected);
			assert.ok(ranked.slice(0, most).includes(cause), ranked.join(', '));
		});
	}
}
