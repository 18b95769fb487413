import * as v from 'valibot';
import { explanationSchema, lineSchema } from '../explanationData.ts';
import { offerSchema } from './offers.ts';

const text = v.pipe(v.string(), v.maxLength(20_000));

/** A body is read up to 1 MiB; the rest is room for indentation. */
const bodyText = v.pipe(v.string(), v.maxLength(1_200_000));
const pair = v.tuple([text, text]);
const lines = v.pipe(v.array(lineSchema), v.maxLength(64));

/** Line of a signing text, and what of the request made it. */
const signingLines = v.pipe(v.array(v.strictObject({ text, maker: text })), v.maxLength(300));

/** An answer on its way into the view: words and redacted text, nothing to interpret. */
export const answerSchema = v.strictObject({
	tone: v.picklist(['ok', 'failed', 'unknown']),
	/** `404 Not Found`; empty when there is no answer. */
	status: text,
	/** Null when there is nothing to explain. */
	explanation: v.nullable(explanationSchema),
	/** What is to be said of the answer besides its code. */
	said: lines,
	request: v.strictObject({ line: text, headers: v.array(pair) }),
	headers: v.array(pair),
	/** `pretty` is empty when there is nothing to indent. */
	body: v.nullable(v.strictObject({ raw: bodyText, pretty: bodyText, size: lineSchema })),
	timings: v.array(v.strictObject({ label: text, ms: v.number() })),
	totalMs: v.number(),
	route: v.array(v.strictObject({ label: lineSchema, text: lineSchema })),
	signing: v.nullable(v.strictObject({ canonicalRequest: signingLines, stringToSign: signingLines })),
	/** What to send next. */
	offers: v.pipe(v.array(offerSchema), v.maxLength(10)),
});

export type AnswerData = v.InferOutput<typeof answerSchema>;
