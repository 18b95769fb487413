import type { IncomingMessage } from 'node:http';
import type { BodyEnd, Saved } from '../../core/s3/answer/exchange.ts';

/** Takes an answer's body as it arrives, for a file. A throw ends the saving, not the reading. */
export interface Sink {
	write(chunk: Uint8Array): Promise<void>;
	/** Called once; `isWhole` tells whether all of the body was written. */
	close(isWhole: boolean): Promise<void>;
}

export interface ReadBody {
	/** As on the wire, at most the cap. */
	readonly bytes: Uint8Array;
	readonly receivedBytes: number;
	readonly end: BodyEnd;
	readonly saved?: Saved;
}

/** Reads a body up to `capBytes`, and beyond it only for a sink. `whyStopped` says who destroyed the answer, if anybody did. */
export async function readBody(
	response: IncomingMessage,
	capBytes: number,
	sink: Sink | undefined,
	whyStopped: () => BodyEnd | null,
): Promise<ReadBody> {
	const kept: Uint8Array[] = [];
	const saving = sink === undefined ? null : new Saving(sink);
	let receivedBytes = 0;
	let end: BodyEnd = 'complete';
	try {
		for await (const chunk of response as AsyncIterable<Buffer>) {
			if (receivedBytes < capBytes) kept.push(chunk.subarray(0, capBytes - receivedBytes));
			receivedBytes += chunk.length;
			await saving?.write(chunk);
			if (receivedBytes <= capBytes || saving?.isOpen === true) continue;
			end = 'cut at cap';
			break;
		}
		if (end === 'complete' && !response.complete) end = whyStopped() ?? 'connection lost';
	} catch {
		end = whyStopped() ?? 'connection lost';
	}
	const saved = await saving?.finish(end === 'complete');
	return { bytes: Buffer.concat(kept), receivedBytes, end, ...(saved !== undefined && { saved }) };
}

/** A sink until it fails. */
class Saving {
	readonly #sink: Sink;
	#bytes = 0;
	#problem: string | undefined;

	constructor(sink: Sink) {
		this.#sink = sink;
	}

	get isOpen(): boolean {
		return this.#problem === undefined;
	}

	async write(chunk: Uint8Array): Promise<void> {
		if (!this.isOpen) return;
		try {
			await this.#sink.write(chunk);
			this.#bytes += chunk.length;
		} catch (error) {
			this.#problem = error instanceof Error ? error.message : String(error);
		}
	}

	async finish(isWhole: boolean): Promise<Saved> {
		try {
			await this.#sink.close(isWhole && this.isOpen);
		} catch (error) {
			this.#problem ??= error instanceof Error ? error.message : String(error);
		}
		return { bytes: this.#bytes, ...(this.#problem !== undefined && { problem: this.#problem }) };
	}
}
