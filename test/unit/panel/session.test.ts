import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { words } from '../../../src/core/richText.ts';
import { draftOf } from '../../../src/core/s3/draft.ts';
import {
	kept,
	newSession,
	restored,
	stepSession,
	type Command,
	type Session,
	type SessionEvent,
} from '../../../src/panel/session.ts';
import type { Task } from '../../../src/panel/shapes.ts';

const request: Task = { of: 'request', saves: false, correctsClock: false };
const question = [words('Really?')];

/** Plays events in turn; tells the activity, the ending and all commands in words. */
function play(events: readonly SessionEvent[], from: Session = newSession()): { session: Session; commands: readonly string[] } {
	let session = from;
	const commands: Command[] = [];
	for (const event of events) {
		const step = stepSession(session, event);
		session = step.session;
		commands.push(...step.commands);
	}
	return { session, commands: commands.map((command) => ('run' in command ? `${command.of} ${command.run}` : command.of)) };
}

const start: SessionEvent = { of: 'started', task: request };
const plannedToRead: SessionEvent = { of: 'planned', run: 1, questions: [], at: 5 };
const plannedToWrite: SessionEvent = { of: 'planned', run: 1, questions: [question], at: 5 };
const agree: SessionEvent = { of: 'agreed', run: 1, agrees: true, at: 6 };
const decline: SessionEvent = { of: 'agreed', run: 1, agrees: false, at: 6 };
const cancel: SessionEvent = { of: 'cancel wanted', run: 1 };
const done: SessionEvent = { of: 'finished', run: 1, isCancelled: false };
const over: SessionEvent = { of: 'finished', run: 1, isCancelled: true };
const refused: SessionEvent = { of: 'refused', run: 1, reasons: [{ field: 'bucket', name: '', text: question }] };

for (const [what, events, activity, ending, commands] of [
	['a read runs at once', [start, plannedToRead, done], 'idle', 'done', ['plan 1', 'keep', 'run 1', 'keep']],
	['a write asks first', [start, plannedToWrite], 'asking', 'none', ['plan 1']],
	['a write that was agreed to runs', [start, plannedToWrite, agree], 'running', 'none', ['plan 1', 'keep', 'run 1']],
	['a write that was declined is not sent', [start, plannedToWrite, decline], 'idle', 'declined', ['plan 1', 'drop 1', 'keep']],
	['a draft with faults is not sent', [start, refused], 'idle', 'refused', ['plan 1', 'keep']],
	['a double click is one request', [start, start, plannedToRead, start], 'running', 'none', ['plan 1', 'keep', 'run 1']],
	['agreeing twice is one request', [start, plannedToWrite, agree, agree], 'running', 'none', ['plan 1', 'keep', 'run 1']],
	['agreeing before the question is nothing', [start, agree], 'planning', 'none', ['plan 1']],
	['a cancel while planning drops it', [start, cancel], 'idle', 'cancelled', ['plan 1', 'drop 1', 'keep']],
	['a cancel while asking drops it', [start, plannedToWrite, cancel], 'idle', 'cancelled', ['plan 1', 'drop 1', 'keep']],
	[
		'a plan that comes after the cancel is late',
		[start, cancel, plannedToRead],
		'idle',
		'cancelled',
		['plan 1', 'drop 1', 'keep'],
	],
	[
		'a cancel while running aborts once',
		[start, plannedToRead, cancel, cancel],
		'running',
		'none',
		['plan 1', 'keep', 'run 1', 'abort 1'],
	],
	[
		'a cancelled run ends so',
		[start, plannedToRead, cancel, over],
		'idle',
		'cancelled',
		['plan 1', 'keep', 'run 1', 'abort 1', 'keep'],
	],
	[
		'a result that beat the cancel counts',
		[start, plannedToRead, cancel, done],
		'idle',
		'done',
		['plan 1', 'keep', 'run 1', 'abort 1', 'keep'],
	],
	['an end that comes twice is one', [start, plannedToRead, done, done], 'idle', 'done', ['plan 1', 'keep', 'run 1', 'keep']],
	[
		'the next run has the next number',
		[start, plannedToRead, done, start, plannedToRead],
		'planning',
		'none',
		['plan 1', 'keep', 'run 1', 'keep', 'plan 2'],
	],
] as const) {
	test(`the panel’s session: ${what}`, () => {
		const { session, commands: told } = play(events);
		assert.deepEqual([session.activity.of, session.ending.of], [activity, ending]);
		assert.deepEqual(told, commands);
	});
}

test('progress is shown while it runs, and editing goes on meanwhile', () => {
	const edited: SessionEvent = { of: 'edited', draft: draftOf('GetObject'), choice: newSession().choice };
	const { session } = play([start, plannedToRead, { of: 'progress', run: 1, doing: question }, edited]);
	assert(session.activity.of === 'running');
	assert.deepEqual(session.activity.doing, question);
	assert.equal(session.draft.operation, 'GetObject');
});

test('after a reload in flight the outcome is said to be unknown, the draft is there and nothing is sent', () => {
	const draft = {
		...draftOf('PutObject'),
		bucket: 'b',
		key: 'k',
		headers: [['x-amz-server-side-encryption-customer-key', 'canary']] as const,
	};
	const { session } = play([{ of: 'edited', draft, choice: newSession().choice }, start, plannedToWrite, agree]);
	const saved = kept(session);
	assert.doesNotMatch(JSON.stringify(saved), /canary/);
	const after = restored(saved);
	assert.deepEqual(after.ending, { of: 'interrupted', at: 6, what: 'PutObject' });
	assert.equal(after.activity.of, 'idle');
	assert.equal(after.draft.key, 'k');
});

test('after a reload at rest nothing is said', () => {
	assert.equal(restored(kept(play([start, plannedToRead, done]).session)).ending.of, 'none');
});

test('an endpoint that was pasted with a login is kept without it', () => {
	const choice = { ...newSession().choice, place: { of: 'custom', endpoint: 'https://user:canary@h', region: 'r' } } as const;
	assert.doesNotMatch(JSON.stringify(kept({ ...newSession(), choice })), /canary/);
});

test('whatever happens in whatever order, a run is sent only after a plan, once, and never unasked when it writes', () => {
	const events = fc.array(fc.constantFrom(start, plannedToWrite, agree, decline, cancel, done, over, refused), { maxLength: 30 });
	fc.assert(
		fc.property(events, (drawn) => {
			const { commands } = play(drawn);
			assert(commands.filter((command) => command === 'run 1').length <= 1);
			if (!drawn.includes(agree)) assert(!commands.includes('run 1'));
		}),
		{ numRuns: 5000, seed: 3 },
	);
});
