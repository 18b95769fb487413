import type { RequestHost } from '../../core/s3/answer/requestHost.ts';
import type { Trials } from './trials.ts';

/** What the request panel alone asks of a host, loaded when the first panel opens. */
export interface RequestPorts {
	/** What this machine can do for the request panel. */
	readonly loadRequestHost: () => Promise<RequestHost>;
	/** Fault deck and connection check; null in a browser, which hides most of what they look at. */
	readonly loadTrials: (() => Promise<Trials>) | null;
}
