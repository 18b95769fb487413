import * as v from 'valibot';
import { answerSchema } from './answerSchema.ts';
import { cardResultSchema, cardSchema } from './cardData.ts';
import { checkSchema } from './checkData.ts';
import { commandText, howSchema, lineSchema } from '../explanationData.ts';
import { fromViewLimit, messageReader, toViewLimit } from '../message.ts';
import { presignedSchema } from './presignedData.ts';
import { formSchema } from './requestSchemas.ts';

const text = v.pipe(v.string(), v.maxLength(20_000));
const id = v.pipe(v.string(), v.maxLength(200));
const lines = v.pipe(v.array(lineSchema), v.maxLength(200));
const seconds = v.pipe(v.number(), v.minValue(1), v.maxValue(3600));

/** What the request view may ask of the extension. The extension asks the person before anything is written, deleted or bound. */
const fromRequestView = v.variant('type', [
	/** The view is there, for the first time or again, and empty. */
	v.strictObject({ type: v.literal('ready') }),
	v.strictObject({ type: v.literal('edited'), form: formSchema }),
	/** `correctsClock`: signed with the time that the last answer stated, this once. */
	v.strictObject({ type: v.literal('send'), form: formSchema, seconds, correctsClock: v.boolean() }),
	v.strictObject({ type: v.literal('cancel') }),
	/** Plays cards of the fault deck, one after the other, in the bucket that the form names; `takenName` is a bucket of somebody else's. */
	v.strictObject({ type: v.literal('play'), form: formSchema, cards: v.pipe(v.array(id), v.maxLength(100)), takenName: id }),
	/** Checks the connection, and the bucket that the form names; `writes`: with a temporary object. */
	v.strictObject({ type: v.literal('check'), form: formSchema, writes: v.boolean() }),
	v.strictObject({ type: v.literal('copyCheck') }),
	/** Copies a presigned URL of the form's request and takes it apart. */
	v.strictObject({ type: v.literal('presign'), form: formSchema, lifeSeconds: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
	v.strictObject({ type: v.literal('takeApart'), url: v.pipe(v.string(), v.maxLength(20_000)) }),
	/** Asks for a key in a masked prompt and binds it to the form's endpoint. */
	v.strictObject({ type: v.literal('addKey'), form: formSchema }),
	v.strictObject({ type: v.literal('removeKey'), id }),
	v.strictObject({ type: v.literal('chooseFile') }),
	v.strictObject({ type: v.literal('openPage'), id }),
	/** Copies a command of an explanation, or types it into a terminal; the text is looked up among those that were shown. */
	v.strictObject({ type: v.literal('useCommand'), text: commandText, how: howSchema }),
	v.strictObject({ type: v.literal('saveBody') }),
	/** Asks for a form (curl, aws-cli …) and copies the request in it; nothing is sent. */
	v.strictObject({ type: v.literal('copyAs'), form: formSchema }),
	/** Copies what support asks for of the last answer. */
	v.strictObject({ type: v.literal('copyReport') }),
	/** Asks for a request of the past and fills the form with it. */
	v.strictObject({ type: v.literal('openHistory') }),
	/** Fills the form with what the report names, in the place of the harmless try of it. */
	v.strictObject({ type: v.literal('fillReported') }),
	/** Removes what earlier runs made and left, after a question. */
	v.strictObject({ type: v.literal('removeLeftovers') }),
	/** The person removed it. */
	v.strictObject({ type: v.literal('forgetLeftovers') }),
]);

export type FromRequestView = v.InferOutput<typeof fromRequestView>;

/** Where a value came from and what it won over, in words. */
const sourced = v.strictObject({ value: text, from: lineSchema, overrode: lines });

/** What the form amounts to: shown beside its fields at each edit. */
const preview = v.strictObject({
	/** `GET https://…`; empty when the form cannot be a request. */
	line: text,
	endpoint: v.nullable(sourced),
	region: v.nullable(sourced),
	key: v.nullable(sourced),
	/** Whether Send leads anywhere: everything is there, or all that is missing is the person's leave to use the key at this endpoint. */
	canSend: v.boolean(),
	/**
	 * What keeps the request from being sent: `field` names the part of the form; what is only missing is no mistake yet, and what is lost was
	 * there before.
	 */
	problems: v.pipe(
		v.array(v.strictObject({ field: id, name: text, isMissing: v.boolean(), isLost: v.boolean(), words: lineSchema })),
		v.maxLength(300),
	),
	/** What one should look at twice. */
	doubts: lines,
	/** What the request does, when it writes or deletes. */
	effect: v.nullable(lineSchema),
	/** How it differs from what a report speaks of, so that nothing of the person's is touched. */
	tried: v.nullable(lineSchema),
});

export type Preview = v.InferOutput<typeof preview>;

/** A key that may be chosen; never the key itself. */
const keyRow = v.strictObject({ id, label: text, detail: text });

export type KeyRow = v.InferOutput<typeof keyRow>;

const partSchema = v.picklist(['request', 'deck', 'check', 'presigned']);

/** The parts of the view, one of which shows at a time. */
export type Part = v.InferOutput<typeof partSchema>;

/** What the extension tells the request view. */
const toRequestView = v.variant('type', [
	/** Words for the view's own labels, in the order of `requestTexts.ts`. */
	v.strictObject({ type: v.literal('texts'), texts: v.pipe(v.array(text), v.maxLength(300)) }),
	v.strictObject({
		type: v.literal('sources'),
		stored: v.pipe(v.array(keyRow), v.maxLength(200), v.readonly()),
		profiles: v.pipe(v.array(keyRow), v.maxLength(500), v.readonly()),
		/** Why nothing can be sent from here; null when it can. */
		blocked: v.nullable(lineSchema),
	}),
	v.strictObject({ type: v.literal('form'), form: formSchema }),
	v.strictObject({ type: v.literal('preview'), preview }),
	v.strictObject({ type: v.literal('progress'), words: text }),
	/** VS Code asks the person something, or has been answered: no time of a request passes meanwhile. */
	v.strictObject({ type: v.literal('asking'), isAsking: v.boolean() }),
	v.strictObject({ type: v.literal('answer'), answer: answerSchema }),
	/** The fault deck, and what of it was played; later results come one by one. */
	v.strictObject({ type: v.literal('deck'), cards: v.pipe(v.array(cardSchema), v.maxLength(100)) }),
	v.strictObject({ type: v.literal('playing'), id }),
	v.strictObject({ type: v.literal('played'), result: cardResultSchema }),
	v.strictObject({ type: v.literal('check'), check: checkSchema }),
	v.strictObject({ type: v.literal('presigned'), presigned: presignedSchema }),
	/** What was made here and is not known to be gone. */
	v.strictObject({ type: v.literal('leftovers'), names: v.pipe(v.array(text), v.maxLength(200)) }),
	/** Which of the view's parts to show. */
	v.strictObject({ type: v.literal('show'), part: partSchema }),
	/** Something to say, whatever is under way. */
	v.strictObject({ type: v.literal('notice'), words: v.nullable(text) }),
	/** Nothing is on its way any more; `words` says why, when there is no answer. */
	v.strictObject({ type: v.literal('idle'), words: v.nullable(text) }),
]);

export type ToRequestView = v.InferOutput<typeof toRequestView>;

/** Reads a message of the view; undefined for everything else. */
export const readFromRequestView = messageReader(fromRequestView, fromViewLimit);

/** Reads a message of the extension; undefined for everything else. */
export const readToRequestView = messageReader(toRequestView, toViewLimit);
