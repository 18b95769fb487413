import { headerOf } from '../request/httpRequest.ts';
import type { Outcome } from '../answer/outcome.ts';
import type { Probe, ProbeContext, ProbeStep } from './probe.ts';

/** A card while it is played: which of its steps were sent and what came back. A value; each step gives the next one. */
export interface ProbeRun {
	readonly probe: Probe;
	readonly context: ProbeContext;
	readonly done: readonly { readonly step: ProbeStep; readonly outcome: Outcome }[];
	/** The index of the step to look at next. */
	readonly at: number;
	/** What was made and not yet removed. */
	readonly leftBehind: readonly string[];
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
	const isSpoiled = run.isAbandoned || run.done.some(({ step, outcome }) => step.role === 'prepare' && outcome.kind !== 'ok');
	for (const make of plan.steps.slice(run.at)) {
		const step = make(run.context);
		if (step.role === 'clean up' ? isWanted(run, step) : !isSpoiled) return step;
	}
	return null;
}

/** The run of a person who cancelled: of the steps that are left, only those that clean up are sent. */
export function abandon(run: ProbeRun): ProbeRun {
	return { ...run, isAbandoned: true };
}

/** The run after a step was answered. */
export function stepDone(run: ProbeRun, step: ProbeStep, outcome: Outcome): ProbeRun {
	const { plan } = run.probe;
	const steps = plan.of === 'steps' ? plan.steps : [];
	const at = steps.findIndex((make, index) => index >= run.at && isSame(make(run.context), step)) + 1;
	return {
		...run,
		context: learn(run.context, outcome),
		done: [...run.done, { step, outcome }],
		at: at === 0 ? steps.length : at,
		leftBehind: leftAfter(run.leftBehind, step, outcome),
	};
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
	return removes !== undefined && leftBehind.includes(removes);
}

function leftAfter(leftBehind: readonly string[], { leaves, removes }: ProbeStep, outcome: Outcome): readonly string[] {
	const isDone = outcome.kind === 'ok';
	const mayBeDone = isDone || (outcome.kind === 'no answer' && outcome.failure.reached === 'perhaps');
	if (leaves !== undefined && mayBeDone) return [...leftBehind.filter((name) => name !== leaves), leaves];
	const isGone = isDone || (outcome.kind === 'error' && outcome.answer.status === 404);
	return removes !== undefined && isGone ? leftBehind.filter((name) => name !== removes) : leftBehind;
}

/** Later steps need the id of the upload and a part's ETag. */
function learn(context: ProbeContext, outcome: Outcome): ProbeContext {
	if (outcome.kind !== 'ok') return context;
	const uploadId = /<UploadId>([^<]{1,1024})<\/UploadId>/.exec(outcome.answer.body.text)?.[1];
	const etag = headerOf(outcome.answer.headers, 'etag');
	return { ...context, ...(uploadId !== undefined && { uploadId }), ...(etag !== undefined && { etag }) };
}

function isSame(a: ProbeStep, b: ProbeStep): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
