import { closingBracket } from './brackets.ts';
import { type ClientRow, clientRows } from '../clients/clientRows.ts';
import { firstMatches } from './firstMatches.ts';
import { isOurEndpoint } from './ourEndpoint.ts';
import { type SdkUse, uses } from '../clients/sdks.ts';

/** An S3 client of a program that calls BangmodStorage. */
export interface Client {
	readonly row: ClientRow;
	/** What the options are set on, in languages that name it: Go's `o`. */
	readonly receiver: string;
	/** Where its opening begins. */
	readonly start: number;
	/** Between the opening and what closes it. */
	readonly open: number;
	readonly close: number;
}

/** The clients of the SDKs in use whose options we can read to their end; none that takes options from elsewhere. */
export function clientsIn(text: string, used: readonly SdkUse[]): readonly Client[] {
	return clientRows.flatMap((row) => {
		if (!uses(used, row.sdk)) return [];
		return firstMatches(text, row.opening).flatMap((match): Client[] => {
			const open = match.index + match[0].length;
			const close = row.form === 'chain' ? chainEnd(text, open) : closingBracket(text, open - 1);
			if (close === -1) return [];
			const options = text.slice(open, close);
			// What is spread into a literal may hold any option.
			if (options.includes('...') || !isOurEndpoint(options, row.endpoint, text)) return [];
			return [{ row, receiver: match[1] ?? '', start: match.index, open, close }];
		});
	});
}

/** Calls of a builder that somebody writes out; a client has some twenty options. */
const longestChain = 40;

/** The offset of the `.build()` that ends a chain of calls, or -1 when it does not end in one. */
function chainEnd(text: string, open: number): number {
	let at = open;
	for (let calls = 0; calls < longestChain; calls++) {
		const [call = '', name] = /^\s{0,200}\.(\w{1,60})\(/.exec(text.slice(at, at + 300)) ?? [];
		if (call === '' || name === 'build') return call === '' ? -1 : at;
		const close = closingBracket(text, at + call.length - 1);
		if (close === -1) return -1;
		at = close + 1;
	}
	return -1;
}
