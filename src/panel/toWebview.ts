/** What the host shows in the webview: the whole view at once, so that the page holds no state of its own but the focus. No secret is in it. */
import * as v from 'valibot';
import { connectionChoice, draft, field, listOf, number, richText, short, text } from './shapes.ts';

const signingLines = listOf(v.strictObject({ text, madeBy: richText }));

/** An answer or a failure, explained. */
const result = v.strictObject({
	run: number,
	kind: v.picklist(['ok', 'error', 'empty success', 'redirect', 'not from the gateway', 'no answer']),
	/** Null without an answer. */
	status: v.nullable(number),
	statusText: short,
	code: v.nullable(short),
	headline: richText,
	/** In the order of reading. */
	evidence: listOf(richText),
	steps: listOf(richText),
	notes: listOf(richText),
	facts: listOf(v.strictObject({ label: richText, text: richText })),
	/** Ids of pages on the vendor's site. */
	pages: listOf(short),
	headers: listOf(field),
	body: v.strictObject({
		text,
		kind: v.picklist(['empty', 'xml', 'html', 'json', 'text', 'binary']),
		receivedBytes: number,
		isWhole: v.boolean(),
	}),
	sent: v.strictObject({ requestLine: text, headers: listOf(field), canonicalRequest: signingLines, stringToSign: signingLines }),
	/** Phase and milliseconds, in order. */
	timings: listOf(v.strictObject({ phase: short, ms: number })),
	route: listOf(richText),
	offers: listOf(v.picklist(['as get', 'other region', 'correct clock', 'save', 'report'])),
});

const activity = v.variant('of', [
	v.strictObject({ of: v.literal('idle') }),
	v.strictObject({ of: v.literal('planning'), run: number }),
	v.strictObject({ of: v.literal('asking'), run: number, questions: listOf(richText) }),
	/** `since`: milliseconds since 1970 UTC, to show the time that passed. */
	v.strictObject({ of: v.literal('running'), run: number, since: number, doing: richText, isCancelling: v.boolean() }),
]);

/** How the last run ended, when it did not end with an answer. */
const ending = v.variant('of', [
	v.strictObject({ of: v.literal('none') }),
	v.strictObject({ of: v.literal('refused'), reasons: listOf(v.strictObject({ field: short, name: short, text: richText })) }),
	v.strictObject({ of: v.literal('declined') }),
	v.strictObject({ of: v.literal('cancelled') }),
	/** The window was reloaded, or the host ended, while a request was under way: nobody knows what became of it. */
	v.strictObject({ of: v.literal('interrupted'), at: number, what: richText }),
]);

const probe = v.strictObject({
	id: short,
	spoiled: richText,
	predicted: richText,
	/** Null for a card that can be sent. */
	whyNot: v.nullable(richText),
	verdict: v.nullable(
		v.strictObject({ of: v.picklist(['as predicted', 'as plain Ceph', 'surprise', 'not provoked']), got: richText }),
	),
	leftBehind: listOf(short),
});

const connection = v.strictObject({
	choice: connectionChoice,
	regions: listOf(v.strictObject({ id: short, name: short, endpoint: short, region: short })),
	profiles: listOf(
		v.strictObject({ kind: v.picklist(['aws', 'rclone', 'environment']), name: short, accessKeyId: short, hint: richText }),
	),
	stored: listOf(v.strictObject({ id: short, accessKeyId: short, origins: listOf(short) })),
	/** Where endpoint, region and key came from, and what they overrode. */
	sources: listOf(v.strictObject({ field: short, text: richText })),
	warnings: listOf(richText),
	problem: v.nullable(richText),
});

const history = v.strictObject({
	at: number,
	operation: short,
	target: text,
	status: v.nullable(number),
	code: v.nullable(short),
	totalMs: number,
});

const view = v.strictObject({
	connection,
	draft,
	activity,
	ending,
	result: v.nullable(result),
	probes: listOf(probe),
	check: listOf(v.strictObject({ step: short, state: v.picklist(['waiting', 'passed', 'failed', 'skipped']), text: richText })),
	history: listOf(history),
	presigned: v.nullable(
		v.strictObject({ facts: listOf(v.strictObject({ label: richText, text: richText })), faults: listOf(richText) }),
	),
	/** Which machine sends: local, an SSH host, a container, the browser. */
	sentFrom: richText,
});
export type PanelView = v.InferOutput<typeof view>;

export const toWebview = v.variant('kind', [
	v.strictObject({ kind: v.literal('view'), view }),
	/** One line for the live region of a screen reader. */
	v.strictObject({ kind: v.literal('say'), text: richText }),
]);
export type ToWebview = v.InferOutput<typeof toWebview>;
