import * as v from 'valibot';
import type { Kept } from './session.ts';
import { kept } from './shapes.ts';
import { toHost, type ToHost } from './toHost.ts';
import { toWebview, type ToWebview } from './toWebview.ts';

export type Decoded<Message> = { readonly kind: 'message'; readonly message: Message } | { readonly kind: 'refused' };

/** Reads what came out of the webview. Whatever it is: no throw, and nothing but a message of the union gets through. */
export function decodeToHost(raw: unknown): Decoded<ToHost> {
	return decode(toHost, raw);
}

/** Reads what came from the host. */
export function decodeToWebview(raw: unknown): Decoded<ToWebview> {
	return decode(toWebview, raw);
}

/** Reads what was kept over a reload; another version of the extension may have written it. */
export function decodeKept(raw: unknown): Decoded<Kept> {
	return decode(kept, raw);
}

function decode<Message>(schema: v.GenericSchema<unknown, Message>, raw: unknown): Decoded<Message> {
	try {
		const parsed = v.safeParse(schema, raw, { abortEarly: true });
		return parsed.success ? { kind: 'message', message: parsed.output } : { kind: 'refused' };
	} catch {
		// A value with a getter that throws, or nested too deeply for the stack.
		return { kind: 'refused' };
	}
}
