import { headerOf } from '../request/httpRequest.ts';
import { mayHaveHappened } from '../answer/mayHaveHappened.ts';
import type { Outcome } from '../answer/outcome.ts';
import type { Made } from '../request/made.ts';
import type { Probe, ProbeContext, ProbeStep } from './probe.ts';
import { isVersioned } from './removeMade.ts';

/** A card while it is played: which of its steps were sent and what came back. A value; each step gives the next one. */
export interface ProbeRun {
	readonly probe: Probe;
	readonly context: ProbeContext;
	readonly done: readonly { readonly step: ProbeStep; readonly outcome: Outcome }[];
	/** The index of the step to look at next. */
	readonly at: number;
	/** What was made and not yet removed. */
	readonly leftBehind: readonly Made[];
	/** Nothing but cleaning up is left to do. */
	readonly isAbandoned: boolean;
}

/** How the answer to a spoiled request compares with the card's prediction. */
export interface Verdict {
	/** `not provoked`: the spoiled request was never sent, or nothing answered it. */
	readonly of: 'as predicted' | 'as plain Ceph' | 'surprise' | 'not provoked';
	readonly status: number | null;
	/** Null for success, and where the answer states no code. */
	readonly code: string | null;
}

/** A run of which nothing is sent yet. */
export function startProbe(probe: Probe, context: ProbeContext): ProbeRun {
	return { probe, context, done: [], at: 0, leftBehind: [], isAbandoned: false };
}

/** The step to send next; null when the card is done. Once a step failed that was to prepare, only cleaning up is left to do. */
export function nextStep(run: ProbeRun): ProbeStep | null {
	const { plan } = run.probe;
	if (plan.of === 'recorded') return null;
	const isSpoiled = run.isAbandoned || run.done.some(({ step, outcome }) => !isPrepared(step, outcome));
	for (const make of plan.steps.slice(run.at)) {
		const step = make(run.context);
		if (step.role === 'clean up' ? isWanted(run, step) : !isSpoiled) return step;
	}
	return null;
}

/** Why a card did not come to its spoiled request: the step that was to prepare it, and what came of it; null when it did. */
export function unprepared({ done }: ProbeRun): ProbeRun['done'][number] | null {
	return done.find(({ step, outcome }) => !isPrepared(step, outcome)) ?? null;
}

function isPrepared({ role, wants }: ProbeStep, outcome: Outcome): boolean {
	if (role !== 'prepare') return true;
	if (wants === undefined) return outcome.kind === 'ok';
	return outcome.kind !== 'no answer' && outcome.answer.status === wants.status;
}

/** The run after a step that could not be sent at all; what is left to do is cleaning up. */
export function stepRefused(run: ProbeRun, step: ProbeStep): ProbeRun {
	return { ...run, at: behind(run, step), isAbandoned: true };
}

/** The run of a person who cancelled: of the steps that are left, only those that clean up are sent. */
export function abandon(run: ProbeRun): ProbeRun {
	return { ...run, isAbandoned: true };
}

/** The run after a step was answered. */
export function stepDone(run: ProbeRun, step: ProbeStep, outcome: Outcome): ProbeRun {
	return {
		...run,
		context: learn(run.context, outcome),
		done: [...run.done, { step, outcome }],
		at: behind(run, step),
		leftBehind: leftAfter(run.leftBehind, step, outcome),
	};
}

function behind({ probe: { plan }, at, context }: ProbeRun, step: ProbeStep): number {
	const steps = plan.of === 'steps' ? plan.steps : [];
	const found = steps.findIndex((make, index) => index >= at && isSame(make(context), step));
	return found < 0 ? steps.length : found + 1;
}

/** Predicted against got. */
export function verdictOf({ probe, done }: ProbeRun): Verdict {
	const outcome = done.find(({ step }) => step.role === 'provoke')?.outcome;
	if (outcome === undefined || outcome.kind === 'no answer') return { of: 'not provoked', status: null, code: null };
	const { status } = outcome.answer;
	const code = 'finding' in outcome ? outcome.finding.code : null;
	const { codes, statuses, onCeph } = probe.prediction;
	if (code !== null && codes.includes(code) && statuses.includes(status)) return { of: 'as predicted', status, code };
	const isCeph = onCeph !== undefined && onCeph.status === status && onCeph.code === (code ?? '');
	return { of: isCeph ? 'as plain Ceph' : 'surprise', status, code };
}

/** Something is cleaned up if it is there, or may be: a step whose answer got lost may have worked. */
function isWanted({ leftBehind }: ProbeRun, { removes }: ProbeStep): boolean {
	return removes !== undefined && leftBehind.some((made) => isSame(made, removes));
}

function leftAfter(leftBehind: readonly Made[], { leaves, removes }: ProbeStep, outcome: Outcome): readonly Made[] {
	const without = (gone: Made) => leftBehind.filter((made) => !isSame(made, gone));
	if (leaves !== undefined && mayHaveHappened(outcome)) return [...without(leaves), leaves];
	const isGone = (outcome.kind === 'ok' && !isVersioned(outcome)) || (outcome.kind === 'error' && outcome.answer.status === 404);
	return removes !== undefined && isGone ? without(removes) : leftBehind;
}

/** Later steps need the id of the upload and a part's ETag. */
function learn(context: ProbeContext, outcome: Outcome): ProbeContext {
	if (outcome.kind !== 'ok') return context;
	const uploadId = /<UploadId>([^<]{1,1024})<\/UploadId>/.exec(outcome.answer.body.text)?.[1];
	const etag = headerOf(outcome.answer.headers, 'etag');
	return { ...context, ...(uploadId !== undefined && { uploadId }), ...(etag !== undefined && { etag }) };
}

function isSame<Value extends ProbeStep | Made>(a: Value, b: Value): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
