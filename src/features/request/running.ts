import type { Sending } from '../../core/s3/answer/requestHost.ts';

/** Something that the person started, from the click until its end. It may send several requests, one at a time. */
export class Running {
	#isCancelled = false;
	#sending: Sending | null = null;

	/** Whether nothing more is to be sent but what cleans up. */
	get isCancelled(): boolean {
		return this.#isCancelled;
	}

	/** Tells of the request that is on the wire from now on. */
	watch(sending: Sending): void {
		this.#sending = sending;
	}

	/** Closes the socket of what is on the wire. */
	cancel(): void {
		this.#isCancelled = true;
		this.#sending?.cancel();
	}
}
