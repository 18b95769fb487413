import * as v from 'valibot';

/**
 * Longest message that the extension takes from a view, in UTF-16 units. A view may be in somebody else's hands; the largest honest message
 * is a request's body typed by hand.
 */
export const fromViewLimit = 1 << 20;

/** Longest message that a view takes: the largest is a scan's summary, some hundred kilobytes. */
export const toViewLimit = 1 << 23;

/** Reads what arrived as one of the messages of a protocol; undefined for everything else. Never throws. */
export type ReadMessage<Message> = (token: string, received: unknown) => Message | undefined;

/**
 * A message as it travels: text, so that its length is known before anybody looks inside. `token` belongs to one panel, so that neither side
 * takes what was meant for another.
 */
export function writeMessage(token: string, message: unknown): string {
	return JSON.stringify({ token, message });
}

/** Makes the reader of one direction of a protocol. `limit` is in UTF-16 units. */
export function messageReader<Schema extends v.GenericSchema>(schema: Schema, limit: number): ReadMessage<v.InferOutput<Schema>> {
	return (token, received) => {
		if (typeof received !== 'string' || received.length > limit) return undefined;
		const envelope = v.safeParse(v.strictObject({ token: v.literal(token), message: schema }), parse(received));
		return envelope.success ? envelope.output.message : undefined;
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
