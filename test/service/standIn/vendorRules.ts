import type { Account, AccountState } from './accounts.ts';
import type { Asked } from './asked.ts';
import { isBucketName } from './bucketName.ts';

/** An answer that the front gives by itself. */
export interface Refusal {
	readonly status: number;
	readonly code: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A request, and what the front knows when it comes in. */
export interface Situation {
	readonly asked: Asked;
	/** The front's region: its id, and the string that signatures must name. */
	readonly regionId: Account['region'];
	readonly region: string;
	readonly accounts: readonly Account[];
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly isDegraded: boolean;
	readonly isOverRate: boolean;
}

type Rule = (situation: Situation) => Refusal | undefined;

/** The vendor allows 15 minutes either way. */
const skewMs = 15 * 60 * 1000;

const stateRefusals: Readonly<Record<AccountState, Refusal | undefined>> = {
	active: undefined,
	unverified: { status: 403, code: 'BGSAccountUnverified' },
	'billing-hold': { status: 403, code: 'BGSBillingHold' },
	suspended: { status: 403, code: 'RequestNotAuthorized' },
};

const degraded: Rule = ({ isDegraded }) => (isDegraded ? { status: 503, code: 'ServiceUnavailable' } : undefined);

const overRate: Rule = ({ isOverRate }) =>
	isOverRate ? { status: 503, code: 'SlowDown', headers: { 'x-amz-error-code': 'SlowDown' } } : undefined;

/** Ceph says 403 here; the vendor's table says 400. */
const skewed: Rule = ({ asked: { claim }, now }) =>
	claim?.signedAt !== undefined && Math.abs(now - claim.signedAt) > skewMs
		? { status: 400, code: 'RequestTimeTooSkewed' }
		: undefined;

const ofAccount: Rule = ({ asked: { claim }, accounts, regionId, region }) => {
	const account = accounts.find(({ accessKeyId }) => accessKeyId === claim?.accessKeyId);
	// A key that nobody knows is the store's to refuse.
	if (account === undefined) return undefined;
	if (account.region !== regionId) return { status: 403, code: 'BGSRegionMismatch' };
	// Ceph takes any region in the scope as long as the signature agrees with itself.
	const isOtherScope = claim?.region !== undefined && claim.region !== region;
	return stateRefusals[account.state] ?? (isOtherScope ? { status: 403, code: 'SignatureDoesNotMatch' } : undefined);
};

const badBucketName: Rule = ({ asked: { method, bucket, key, query } }) =>
	method === 'PUT' && bucket !== '' && key === '' && query.size === 0 && !isBucketName(bucket)
		? { status: 400, code: 'InvalidBucketName' }
		: undefined;

/** Chunks without the streaming mode go on to Ceph, which answers 411: the table has both. */
const withoutLength: Rule = ({ asked: { method, key, hasLength } }) =>
	method === 'PUT' && key !== '' && !hasLength ? { status: 400, code: 'MissingContentLength' } : undefined;

const rules: readonly Rule[] = [degraded, overRate, skewed, ofAccount, badBucketName, withoutLength];

/** What BangmodStorage refuses before its store sees the request; undefined lets it through. */
export function refusalOf(situation: Situation): Refusal | undefined {
	for (const rule of rules) {
		const refusal = rule(situation);
		if (refusal !== undefined) return refusal;
	}
	return undefined;
}

/** Ceph's answers that the vendor's table gives another name or status. */
const renamed: Readonly<Record<string, Refusal>> = {
	BadDigest: { status: 400, code: 'InvalidDigest' },
	RequestTimeTooSkewed: { status: 400, code: 'RequestTimeTooSkewed' },
	UserSuspended: { status: 403, code: 'RequestNotAuthorized' },
};

/** The vendor's answer in place of the store's; undefined where they are the same. */
export function renamedRefusal(code: string): Refusal | undefined {
	return Object.hasOwn(renamed, code) ? renamed[code] : undefined;
}
