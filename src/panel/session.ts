import type { RichText } from '../core/richText.ts';
import type { ConnectionChoice } from '../core/s3/connection.ts';
import { draftOf, type Draft } from '../core/s3/draft.ts';
import { redactedDraft } from '../core/s3/history.ts';
import { redact } from '../core/s3/redact.ts';
import type { Task } from './shapes.ts';

/** Why a task was not started, and which field is meant. */
interface Reason {
	readonly field: string;
	readonly name: string;
	readonly text: RichText;
}

/** What the panel does at the moment; one run at a time. */
type Activity =
	| { readonly of: 'idle' }
	/** The host reads profiles and keys and builds the request. */
	| { readonly of: 'planning'; readonly run: number; readonly task: Task }
	| { readonly of: 'asking'; readonly run: number; readonly task: Task; readonly questions: readonly RichText[] }
	| {
			readonly of: 'running';
			readonly run: number;
			readonly task: Task;
			readonly since: number;
			readonly doing: RichText;
			readonly isCancelling: boolean;
	  };

/** How the last run ended. `done` ones have their result with the host, by the run's number. */
type Ending =
	| { readonly of: 'none' }
	| { readonly of: 'done'; readonly run: number }
	| { readonly of: 'refused'; readonly reasons: readonly Reason[] }
	| { readonly of: 'declined' }
	| { readonly of: 'cancelled' }
	| { readonly of: 'interrupted'; readonly at: number; readonly what: string };

export interface Session {
	readonly draft: Draft;
	readonly choice: ConnectionChoice;
	readonly activity: Activity;
	readonly ending: Ending;
	/** The number of the last run; it tells late results from current ones. */
	readonly lastRun: number;
}

export type SessionEvent =
	| { readonly of: 'edited'; readonly draft: Draft; readonly choice: ConnectionChoice }
	| { readonly of: 'started'; readonly task: Task }
	/** No questions = it only reads, and runs at once. */
	| { readonly of: 'planned'; readonly run: number; readonly questions: readonly RichText[]; readonly at: number }
	| { readonly of: 'refused'; readonly run: number; readonly reasons: readonly Reason[] }
	| { readonly of: 'agreed'; readonly run: number; readonly agrees: boolean; readonly at: number }
	| { readonly of: 'progress'; readonly run: number; readonly doing: RichText }
	| { readonly of: 'cancel wanted'; readonly run: number }
	| { readonly of: 'finished'; readonly run: number; readonly isCancelled: boolean };

/** What the host is to do next. */
export type Command =
	| { readonly of: 'plan'; readonly run: number; readonly task: Task; readonly draft: Draft; readonly choice: ConnectionChoice }
	| { readonly of: 'run'; readonly run: number }
	| { readonly of: 'drop'; readonly run: number }
	| { readonly of: 'abort'; readonly run: number }
	/** Keep `kept(session)`, so that a reload can tell of it. */
	| { readonly of: 'keep' };

export interface Step {
	readonly session: Session;
	readonly commands: readonly Command[];
}

export function newSession(): Session {
	return {
		draft: draftOf('ListBuckets'),
		choice: { place: { of: 'region', id: 'bkk' }, style: 'path', keys: { of: 'anonymous' } },
		activity: { of: 'idle' },
		ending: { of: 'none' },
		lastRun: 0,
	};
}

/** The session after an event. Events of another run than the current one change nothing: they are late, or doubled. */
export function stepSession(session: Session, event: SessionEvent): Step {
	const { activity } = session;
	if (event.of === 'edited')
		return { session: { ...session, draft: event.draft, choice: event.choice }, commands: [{ of: 'keep' }] };
	if (event.of === 'started') return started(session, event.task);
	if (activity.of === 'idle' || activity.run !== event.run) return { session, commands: [] };
	switch (event.of) {
		case 'planned':
			if (activity.of !== 'planning') return { session, commands: [] };
			if (event.questions.length === 0) return running(session, activity, event.at);
			return { session: { ...session, activity: { ...activity, of: 'asking', questions: event.questions } }, commands: [] };
		case 'refused':
			return ended(session, { of: 'refused', reasons: event.reasons }, []);
		case 'agreed':
			if (activity.of !== 'asking') return { session, commands: [] };
			return event.agrees
				? running(session, activity, event.at)
				: ended(session, { of: 'declined' }, [{ of: 'drop', run: activity.run }]);
		case 'progress':
			if (activity.of !== 'running') return { session, commands: [] };
			return { session: { ...session, activity: { ...activity, doing: event.doing } }, commands: [] };
		case 'cancel wanted':
			return cancelled(session, activity);
		case 'finished':
			return ended(session, event.isCancelled ? { of: 'cancelled' } : { of: 'done', run: event.run }, []);
	}
}

/** A second start while something is going on changes nothing: a double click is one request. */
function started(session: Session, task: Task): Step {
	if (session.activity.of !== 'idle') return { session, commands: [] };
	const run = session.lastRun + 1;
	const { draft, choice } = session;
	return {
		session: { ...session, activity: { of: 'planning', run, task }, ending: { of: 'none' }, lastRun: run },
		commands: [{ of: 'plan', run, task, draft, choice }],
	};
}

function running(session: Session, { run, task }: Exclude<Activity, { of: 'idle' }>, since: number): Step {
	const activity: Activity = { of: 'running', run, task, since, doing: [], isCancelling: false };
	// Kept before it is sent: if the host ends now, the next one knows.
	return { session: { ...session, activity }, commands: [{ of: 'keep' }, { of: 'run', run }] };
}

function cancelled(session: Session, activity: Exclude<Activity, { of: 'idle' }>): Step {
	if (activity.of !== 'running') return ended(session, { of: 'cancelled' }, [{ of: 'drop', run: activity.run }]);
	if (activity.isCancelling) return { session, commands: [] };
	return {
		session: { ...session, activity: { ...activity, isCancelling: true } },
		commands: [{ of: 'abort', run: activity.run }],
	};
}

function ended(session: Session, ending: Ending, commands: readonly Command[]): Step {
	return { session: { ...session, activity: { of: 'idle' }, ending }, commands: [...commands, { of: 'keep' }] };
}

/** What outlives a reload of the window: the fields, and that something was under way. Holds no secret. */
export interface Kept {
	readonly draft: Draft;
	readonly choice: ConnectionChoice;
	/** Null when nothing was being sent. `since`: milliseconds since 1970 UTC. */
	readonly underWay: { readonly since: number; readonly what: string } | null;
}

export function kept({ draft, choice, activity }: Session): Kept {
	const underWay = activity.of === 'running' ? { since: activity.since, what: nameOf(activity.task, draft) } : null;
	return { draft: redactedDraft(draft), choice: redactedChoice(choice), underWay };
}

/** Somebody may have pasted an endpoint with a login in it. */
function redactedChoice(choice: ConnectionChoice): ConnectionChoice {
	const { place } = choice;
	return place.of === 'custom' ? { ...choice, place: { ...place, endpoint: redact(place.endpoint) } } : choice;
}

/** The session after a reload. What was under way is told as interrupted; nothing is sent again by itself. */
export function restored({ draft, choice, underWay }: Kept): Session {
	const ending: Ending = underWay === null ? { of: 'none' } : { of: 'interrupted', at: underWay.since, what: underWay.what };
	return { ...newSession(), draft, choice, ending };
}

function nameOf(task: Task, draft: Draft): string {
	if (task.of === 'probe') return task.probe;
	if (task.of === 'check') return 'check';
	return draft.operation === 'Raw' ? `${draft.raw.method} ${redactedDraft(draft).raw.path}` : draft.operation;
}
