import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernOf, mayBeOfRegion } from '../../../../src/core/diagnose/likely/concern.ts';
import { findingOf } from '../explain/samples.ts';

for (const [code, concern, isOfRegion] of [
	['RequestTimeTooSkewed', 'clock', false],
	['InvalidAccessKeyId', 'key', true],
	['SignatureDoesNotMatch', 'key', true],
	['InvalidToken', 'key', false],
	['ExpiredToken', 'key', false],
	['BGSRegionMismatch', 'region', true],
	['AuthorizationHeaderMalformed', 'region', true],
	['IllegalLocationConstraintException', 'region', true],
	['PermanentRedirect', 'region', true],
	['RequestNotAuthorized', 'account', false],
	['UserSuspended', 'account', false],
	['BGSAccountUnverified', 'account', false],
	['BGSBillingHold', 'account', false],
	['AccessDenied', undefined, false],
	['NoSuchKey', undefined, false],
	['301', undefined, true],
	['Zorch', undefined, false],
] as const) {
	test(`${code} speaks of ${concern ?? 'no part of the connection'}, and ${isOfRegion ? 'may' : 'does not'} come from the region`, () => {
		const finding = findingOf({ code });
		assert.deepEqual([concernOf(finding), mayBeOfRegion(finding)], [concern, isOfRegion]);
	});
}
