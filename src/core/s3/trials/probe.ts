import type { Draft } from '../request/draft.ts';
import type { Made } from '../request/made.ts';
import type { Spoil } from '../sign/spoil.ts';

/** What a card says will come back. */
interface Prediction {
	/** Of BangmodStorage, the likeliest first. */
	readonly codes: readonly string[];
	readonly statuses: readonly number[];
	/** Of a plain Ceph RGW where it differs. */
	readonly onCeph?: { readonly code: string; readonly status: number };
}

/** What a step may use: the bucket the person chose, names for what is made, and what earlier steps answered. */
export interface ProbeContext {
	/** A bucket of the person's; the card's own objects go there and are removed. */
	readonly bucket: string;
	/** A name for a temporary bucket or key: `bangmod-probe-1a2b3c4d`. */
	readonly temporary: string;
	/** A bucket name that belongs to somebody else, as the person says. */
	readonly takenName: string;
	readonly uploadId: string;
	readonly etag: string;
}

/** One request of a card. `prepare` and `clean up` are right; `provoke` is the one that is spoiled and looked at. */
export interface ProbeStep {
	readonly role: 'prepare' | 'provoke' | 'clean up';
	readonly draft: Draft;
	readonly spoils: readonly Spoil[];
	/** What is there once this step may have succeeded, and is listed until a later one removes it. */
	readonly leaves?: Made;
	readonly removes?: Made;
	/** For `prepare`: the one status with which the card goes on, where that is not success; and what is said of any other. */
	readonly wants?: { readonly status: number; readonly otherwise: string };
}

/** A card of the fault deck. */
export interface Probe {
	readonly id: string;
	/** What is wrong, in one plain sentence. */
	readonly spoiled: string;
	readonly prediction: Prediction;
	readonly plan:
		| {
				readonly of: 'steps';
				readonly needs: 'bucket' | 'foreign bucket' | null;
				readonly steps: readonly ((context: ProbeContext) => ProbeStep)[];
		  }
		/** Cannot be provoked safely; `why` says so in one sentence. */
		| { readonly of: 'recorded'; readonly why: string; readonly answer: RecordedAnswer };
}

/** An answer that is shown and not sent for, marked by its origin. */
export interface RecordedAnswer {
	/** `ceph`: recorded from a real Ceph RGW 16.2; `documentation`: written after BangmodStorage's own page, never seen on the wire. */
	readonly from: 'ceph' | 'documentation';
	readonly status: number;
	readonly headers: readonly (readonly [string, string])[];
	readonly body: string;
}
