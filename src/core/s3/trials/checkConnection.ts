import { concernOf } from '../../diagnose/likely/concern.ts';
import { draftOf, type Draft } from '../request/draft.ts';
import { headerOf } from '../request/httpRequest.ts';
import { mayHaveHappened } from '../answer/mayHaveHappened.ts';
import type { Outcome } from '../answer/outcome.ts';
import type { Made } from '../request/made.ts';
import { isVersioned } from './removeMade.ts';
import { serverClock } from '../answer/serverClock.ts';

/** What the check looks at, in this order. */
export const checkSteps = [
	'name',
	'tls',
	'gateway',
	'clock',
	'key',
	'account',
	'region',
	'bucket',
	'list',
	'read',
	'write',
	'remove',
] as const;
/** One line of the check. */
export type CheckStep = (typeof checkSteps)[number];

type StepState = 'waiting' | 'passed' | 'failed' | 'skipped';

/** What a person wants checked. */
export interface CheckWish {
	/** '' = the account alone. */
	readonly bucket: string;
	readonly style: Draft['style'];
	/** Whether a temporary object may be written and removed. */
	readonly writes: boolean;
	/** Name of that object. */
	readonly temporary: string;
	/** The region string of the connection, to compare with the one that answers. */
	readonly region: string;
}

/** A check while it runs. A value; each answer gives the next one. */
export interface Check {
	readonly wish: CheckWish;
	readonly states: Readonly<Record<CheckStep, StepState>>;
	/** The outcome that failed a step, for its explanation. */
	readonly failures: Readonly<Partial<Record<CheckStep, Outcome>>>;
	/** Which request comes next; null = done. */
	readonly next: 'service' | 'bucket' | 'list' | 'read' | 'write' | 'remove' | null;
	/** A key to read, learnt from the list. */
	readonly knownKey: string;
	/** The temporary object if it may still be there. */
	readonly leftBehind: Made | null;
}

const allWaiting: Readonly<Record<CheckStep, StepState>> = {
	name: 'waiting',
	tls: 'waiting',
	gateway: 'waiting',
	clock: 'waiting',
	key: 'waiting',
	account: 'waiting',
	region: 'waiting',
	bucket: 'waiting',
	list: 'waiting',
	read: 'waiting',
	write: 'waiting',
	remove: 'waiting',
};

/** A check of which nothing is sent yet. */
export function startCheck(wish: CheckWish): Check {
	return { wish, states: allWaiting, failures: {}, next: 'service', knownKey: '', leftBehind: null };
}

/** What a check writes, and removes again. */
export function temporaryObject({ bucket, temporary }: CheckWish): Made {
	return { of: 'object', bucket, key: temporary };
}

/** The request to send next; null when the check is done. */
export function nextCheckRequest({ next, wish, knownKey }: Check): Draft | null {
	const { bucket, style, temporary } = wish;
	const draft = (operation: string, more: Partial<Draft> = {}): Draft => ({ ...draftOf(operation), bucket, style, ...more });
	switch (next) {
		case null:
			return null;
		case 'service':
			return draft('ListBuckets', { bucket: '' });
		case 'bucket':
			return draft('HeadBucket');
		case 'list':
			return draft('ListObjectsV2', { inputs: [['max-keys', '1']] });
		case 'read':
			return draft('GetObject', { key: knownKey, inputs: [['Range', 'bytes=0-0']] });
		case 'write':
			return draft('PutObject', {
				key: temporary,
				body: { kind: 'text', text: 'Written by the connection check. It may be deleted.\n' },
			});
		case 'remove':
			return draft('DeleteObject', { key: temporary });
	}
}

/** The check after an answer. */
export function checkAnswered(check: Check, outcome: Outcome): Check {
	switch (check.next) {
		case null:
			return check;
		case 'service':
			return afterService(check, outcome);
		case 'bucket':
			return after(check, outcome, 'bucket', 'list', 'list');
		case 'list':
			return afterList(check, outcome);
		case 'read':
			return after(check, outcome, 'read', writeOr(check), writeOr(check));
		case 'write':
			return afterWrite(check, outcome);
		case 'remove':
			return {
				...after(check, outcome, 'remove', null, null),
				leftBehind: outcome.kind === 'ok' && !isVersioned(outcome) ? null : check.leftBehind,
			};
	}
}

const accountSteps = ['name', 'tls', 'gateway', 'clock', 'key', 'account', 'region'] as const;

/** The first request tells of everything up to the region; what stands before the failed step has passed. */
function afterService(check: Check, outcome: Outcome): Check {
	const failed = serviceFailure(check, outcome);
	const reached = failed === null ? accountSteps.length : accountSteps.indexOf(failed);
	const passed = Object.fromEntries(accountSteps.slice(0, reached).map((step) => [step, 'passed' as const]));
	const states = { ...check.states, ...passed };
	if (failed !== null) return stopped({ ...check, states }, failed, outcome);
	if (check.wish.bucket === '') return finished({ ...check, states });
	return { ...check, states, next: 'bucket' };
}

function serviceFailure({ wish }: Check, outcome: Outcome): (typeof accountSteps)[number] | null {
	if (outcome.kind === 'no answer') {
		const { phase } = outcome.failure;
		if (phase === 'resolve') return 'name';
		return phase === 'connect' || phase === 'tls' || phase === 'verify' ? 'tls' : 'gateway';
	}
	if (outcome.kind === 'not from the gateway' || outcome.kind === 'redirect' || outcome.kind === 'empty success')
		return 'gateway';
	if (serverClock(outcome.answer)?.isBeyondLimit === true) return 'clock';
	const serving = headerOf(outcome.answer.headers, 'x-bgs-region');
	if (serving !== undefined && serving !== wish.region) return 'region';
	if (outcome.kind === 'ok') return null;
	const concern = concernOf(outcome.finding);
	if (concern !== undefined) return concern;
	// A key that may not list buckets is a good key.
	return outcome.answer.status >= 500 ? 'gateway' : null;
}

function after(check: Check, outcome: Outcome, step: CheckStep, passed: Check['next'], failed: Check['next']): Check {
	const isGood = outcome.kind === 'ok';
	const states = { ...check.states, [step]: isGood ? 'passed' : 'failed' };
	const failures = isGood ? check.failures : { ...check.failures, [step]: outcome };
	const next = isGood ? passed : failed;
	return next === null ? finished({ ...check, states, failures }) : { ...check, states, failures, next };
}

function afterList(check: Check, outcome: Outcome): Check {
	const key = outcome.kind === 'ok' ? (/<Key>([^<&]{1,1024})<\/Key>/.exec(outcome.answer.body.text)?.[1] ?? '') : '';
	return { ...after(check, outcome, 'list', key === '' ? writeOr(check) : 'read', writeOr(check)), knownKey: key };
}

function afterWrite(check: Check, outcome: Outcome): Check {
	const mayBeThere = mayHaveHappened(outcome);
	const leftBehind = mayBeThere ? temporaryObject(check.wish) : null;
	return { ...after(check, outcome, 'write', 'remove', mayBeThere ? 'remove' : null), leftBehind };
}

function writeOr({ wish }: Check): Check['next'] {
	return wish.writes ? 'write' : null;
}

function stopped(check: Check, step: CheckStep, outcome: Outcome): Check {
	return finished({ ...check, states: { ...check.states, [step]: 'failed' }, failures: { ...check.failures, [step]: outcome } });
}

/** What was not looked at is said to be skipped. */
function finished(check: Check): Check {
	const states = { ...check.states };
	for (const step of checkSteps) if (states[step] === 'waiting') states[step] = 'skipped';
	return { ...check, states, next: null };
}
