import type { Phase, Timings } from '../../core/s3/answer/exchange.ts';

/** A clock that stops while the computer sleeps gains less than this by drift and time-server steps within one request. */
const sleepMs = 2000;

/** Times the phases of one request. */
export class PhaseWatch {
	readonly #onPhase: (phase: Phase) => void;
	readonly #startedAt = Date.now();
	readonly #started = performance.now();
	readonly #took: Partial<Record<Phase, number>> = {};
	#entered = this.#started;
	#phase: Phase = 'resolve';

	constructor(onPhase: (phase: Phase) => void) {
		this.#onPhase = onPhase;
		onPhase(this.#phase);
	}

	get phase(): Phase {
		return this.#phase;
	}

	/** Ends the phase that runs and begins the next; entering the same one twice changes nothing. */
	enter(phase: Phase): void {
		if (phase === this.#phase) return;
		this.#record();
		this.#phase = phase;
		this.#onPhase(phase);
	}

	/** A phase that turned out not to take place: what was counted for it belongs to `phase`. */
	rename(phase: Phase): void {
		this.#phase = phase;
		this.#onPhase(phase);
	}

	/** The times up to now, the running phase's among them. */
	timings(): Timings {
		const totalMs = performance.now() - this.#started;
		const suspendedMs = Date.now() - this.#startedAt - totalMs;
		const running = { [this.#phase]: (this.#took[this.#phase] ?? 0) + performance.now() - this.#entered };
		return { phases: { ...this.#took, ...running }, totalMs, ...(suspendedMs > sleepMs && { suspendedMs }) };
	}

	#record(): void {
		const now = performance.now();
		this.#took[this.#phase] = (this.#took[this.#phase] ?? 0) + now - this.#entered;
		this.#entered = now;
	}
}
