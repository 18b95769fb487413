import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import {
	defaultDeadlineMs,
	isRead,
	shownBytes,
	type Answer,
	type BodyEnd,
	type Certificate,
	type Failure,
	type FailureCause,
	type Phase,
	type SendResult,
} from '../../core/s3/answer/exchange.ts';
import { hostOf, type Field } from '../../core/s3/request/httpRequest.ts';
import type { Outgoing } from '../../core/s3/request/outgoing.ts';
import { bodyOf } from './bodyOf.ts';
import { openRequest } from './openRequest.ts';
import { PhaseWatch } from './phaseWatch.ts';
import { readBody, type Sink } from './readBody.ts';
import { causeOf } from './sendError.ts';
import { certificateOf, routeOf } from './socketFacts.ts';

export interface SendOptions {
	readonly signal: AbortSignal;
	/** For all phases together; a server that drips a byte now and then cannot stretch it. */
	readonly deadlineMs?: number;
	/** Takes the whole body, for a file; without it reading stops at 1 MiB. */
	readonly sink?: Sink;
	/** The proxy that VS Code or the environment names, without its login; for telling its faults from the store's. */
	readonly proxy?: string;
	readonly onPhase?: (phase: Phase) => void;
}

/** RFC 9110 lets a client that asked for 100 Continue send its body after a while; curl waits one second. */
const continueWaitMs = 1000;

/**
 * Sends one request with `https.request` and the default agent, so that VS Code's proxy and certificates apply. Never throws: what goes wrong
 * is in the result. No byte is sent before the server's certificate was checked, redirects are not followed, and the socket is closed at
 * the end, whatever the end is. Cancelling takes below 2 ms in every phase (`test/bench/requestCancel.bench.ts`).
 */
export async function send(outgoing: Outgoing, options: SendOptions): Promise<SendResult> {
	return await new Exchange(outgoing, options).run();
}

class Exchange {
	readonly #outgoing: Outgoing;
	readonly #options: SendOptions;
	readonly #watch: PhaseWatch;
	/** Rejects with the first error of request or socket; an answer in hand outweighs it. */
	readonly #broken = Promise.withResolvers<never>();
	readonly #answered = Promise.withResolvers<IncomingMessage>();
	#stopped: 'deadline' | 'cancelled' | null = null;
	#error: unknown = null;
	#request: ClientRequest | null = null;
	#response: IncomingMessage | null = null;
	#socket: Socket | null = null;
	#certificate: Certificate | null = null;
	#hasSent = false;

	constructor(outgoing: Outgoing, options: SendOptions) {
		this.#outgoing = outgoing;
		this.#options = options;
		this.#broken.promise.catch(() => {});
		this.#watch = new PhaseWatch(options.onPhase ?? (() => {}));
	}

	async run(): Promise<SendResult> {
		const stop = (why: 'deadline' | 'cancelled') => () => this.#stop(why);
		const cancel = stop('cancelled');
		const timer = setTimeout(stop('deadline'), this.#deadlineMs());
		this.#options.signal.addEventListener('abort', cancel, { once: true });
		try {
			if (this.#options.signal.aborted) this.#stop('cancelled');
			return await this.#exchange();
		} catch (error) {
			return this.#failure(error);
		} finally {
			clearTimeout(timer);
			this.#options.signal.removeEventListener('abort', cancel);
			this.#close();
		}
	}

	/** A proxy's agent may bring the socket only after the request was given up. */
	#close(): void {
		this.#request?.once('socket', (socket) => socket.destroy()).destroy();
		this.#socket?.destroy();
	}

	#deadlineMs(): number {
		return this.#options.deadlineMs ?? defaultDeadlineMs;
	}

	#stop(why: 'deadline' | 'cancelled'): void {
		if (this.#stopped !== null) return;
		this.#stopped = why;
		this.#broken.reject(new Error(why));
		this.#response?.destroy();
		this.#close();
	}

	async #exchange(): Promise<SendResult> {
		if (this.#stopped !== null) return this.#failure(null);
		const request = this.#open();
		const early = await Promise.race([this.#secured(request), this.#answered.promise, this.#broken.promise]);
		// An answer before TLS was up is the proxy's own, instead of a tunnel.
		if (early !== 'secured') return await this.#answer(early, true);
		this.#watch.enter('send');
		const written = this.#write(request).then(
			() => this.#watch.phase === 'send' && this.#stopped === null && this.#watch.enter('wait'),
		);
		const response = await Promise.race([
			this.#answered.promise,
			this.#broken.promise,
			written.then(() => this.#answered.promise),
		]);
		return await this.#answer(response, false);
	}

	#open(): ClientRequest {
		const request = openRequest(this.#outgoing);
		this.#request = request;
		request.on('error', (error) => {
			this.#error ??= error;
			this.#broken.reject(error);
		});
		request.once('response', (response) => {
			this.#response = response;
			if (isFinal(response)) this.#answered.resolve(response);
			else this.#broken.reject(new NoStatus(response.statusCode));
		});
		// Nobody asked for another protocol; without a listener Node waits for ever.
		request.once('upgrade', ({ statusCode }, socket) => {
			socket.destroy();
			this.#broken.reject(new NoStatus(statusCode));
		});
		return request;
	}

	/** Resolves once the socket speaks TLS with a server whose certificate holds. */
	async #secured(request: ClientRequest): Promise<'secured'> {
		const socket = await socketOf(request);
		this.#socket = socket;
		if (!(socket instanceof TLSSocket)) return await new Promise(() => {});
		// Node destroys a socket whose certificate does not hold before it tells; this listener comes before Node's own.
		socket.prependListener('secure', () => (this.#certificate = certificateOf(socket)));
		if (socket.connecting) {
			// An address needs no look-up, and a cached name may be known before the socket is.
			if (isAddress(this.#outgoing.request.origin)) this.#watch.rename('connect');
			socket.once('lookup', (error: Error | null) => error === null && this.#watch.enter('connect'));
			await once(socket, 'connect');
		} else {
			this.#watch.rename('connect');
		}
		this.#watch.enter('tls');
		if (socket.getProtocol() === null || !socket.authorized) await once(socket, 'secureConnect');
		this.#watch.enter('verify');
		this.#certificate ??= certificateOf(socket);
		// Somebody may have switched Node's own check off for the whole process, or VS Code's for all extensions.
		if (!socket.authorized) throw new UncheckedCertificate(String(socket.authorizationError));
		return 'secured';
	}

	async #write(request: ClientRequest): Promise<void> {
		const { body, expectsContinue } = this.#outgoing;
		if (this.#stopped !== null) return;
		this.#hasSent = true;
		if (expectsContinue) await this.#continued(request);
		// 417, or any other answer that did not wait for the body.
		if (this.#response !== null) return;
		if (body.kind === 'chunks') {
			for await (const chunk of guarded(body.chunks)) {
				if (request.destroyed || this.#response !== null) return;
				if (!request.write(chunk)) await once(request, 'drain');
			}
		}
		const finished = once(request, 'finish');
		request.end(body.kind === 'bytes' ? body.bytes : undefined);
		await finished;
	}

	async #continued(request: ClientRequest): Promise<void> {
		request.flushHeaders();
		const { promise, resolve } = Promise.withResolvers<void>();
		const timer = setTimeout(resolve, continueWaitMs);
		request.once('continue', resolve);
		await Promise.race([promise, this.#answered.promise, this.#broken.promise]).finally(() => clearTimeout(timer));
	}

	async #answer(response: IncomingMessage, isFromProxy: boolean): Promise<Answer> {
		this.#watch.enter('receive');
		const receivedAt = Date.now();
		const route = routeOf(this.#socket, this.#options.proxy);
		const whyStopped = (): BodyEnd | null => this.#stopped ?? (isParseError(this.#error) ? 'malformed' : null);
		const read = await readBody(response, shownBytes, this.#options.sink, whyStopped);
		// What the server sent beyond the end is refused by the parser in the same turn as the end itself.
		await new Promise(setImmediate);
		this.#watch.enter('decode');
		const hasExtra = read.end === 'complete' && isParseError(this.#error);
		const { body, oddities } = await bodyOf(response, read, hasExtra);
		const end = this.#stopped !== null && read.end === 'complete' ? this.#stopped : read.end;
		return {
			kind: 'answer',
			status: response.statusCode ?? 0,
			statusText: response.statusMessage ?? '',
			httpVersion: response.httpVersion,
			headers: pairs(response.rawHeaders),
			body: { ...body, end },
			oddities,
			isFromProxy,
			...(read.saved !== undefined && { saved: read.saved }),
			timings: this.#watch.timings(),
			route,
			receivedAt,
		};
	}

	#failure(thrown: unknown): Failure {
		const { request } = this.#outgoing;
		const reached = this.#hasSent ? 'perhaps' : 'no';
		return {
			kind: 'failure',
			phase: this.#watch.phase,
			cause: this.#cause(thrown),
			host: hostOf(request.origin),
			reached,
			isRepeatSafe: reached === 'no' || isRead(request.method),
			timings: this.#watch.timings(),
			route: routeOf(this.#socket, this.#options.proxy),
			failedAt: Date.now(),
		};
	}

	#cause(thrown: unknown): FailureCause {
		if (this.#stopped === 'cancelled') return { of: 'cancelled' };
		if (this.#stopped === 'deadline') return { of: 'deadline', seconds: this.#deadlineMs() / 1000 };
		if (thrown instanceof UncheckedCertificate) {
			return { of: 'certificate', why: 'checks off', certificate: this.#certificate, detail: thrown.message };
		}
		if (thrown instanceof UnreadableBody) return { of: 'cannot send', why: 'body unreadable', detail: thrown.message };
		if (thrown instanceof NoStatus) return { of: 'no status', status: thrown.status };
		if (this.#request === null) return { of: 'cannot send', why: 'bad request', detail: String(thrown) };
		const port = Number(new URL(this.#outgoing.request.origin).port || 443);
		return causeOf(this.#error ?? thrown, { port, proxy: this.#options.proxy, certificate: this.#certificate });
	}
}

function socketOf(request: ClientRequest): Promise<Socket> {
	return new Promise((resolve, reject) => request.once('socket', resolve).once('error', reject));
}

/** HTTP's own final statuses; what comes with any other number may not be taken for a success or a failure. */
function isFinal({ statusCode = 0 }: IncomingMessage): boolean {
	return statusCode >= 200 && statusCode <= 599;
}

/** The status ends no request. */
class NoStatus extends Error {
	readonly status: number;

	constructor(status = 0) {
		super(`status ${status}`);
		this.status = status;
	}
}

/** The certificate did not hold, and Node was told not to mind. */
class UncheckedCertificate extends Error {}

/** The request's own body could not be read. */
class UnreadableBody extends Error {}

async function* guarded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		yield* chunks;
	} catch (error) {
		throw new UnreadableBody(error instanceof Error ? error.message : String(error));
	}
}

function pairs(rawHeaders: readonly string[]): readonly Field[] {
	return rawHeaders.flatMap((name, index): Field[] => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []));
}

function isAddress(origin: string): boolean {
	return /^https:\/\/(?:\[|[\d.]+(?::\d+)?$)/.test(origin);
}

function isParseError(error: unknown): boolean {
	return error instanceof Error && 'code' in error && String(error.code).startsWith('HPE_');
}
