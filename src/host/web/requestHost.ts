import type { Outgoing } from '../../core/s3/request/outgoing.ts';
import { send, type SendOptions } from './send.ts';

/** What the request panel needs, by a browser: no files, no environment, and sending as far as CORS lets it. */
export const requestHost = {
	kind: 'web',
	shell: 'posix',
	readProfiles: () => Promise.resolve([]),
	send: (outgoing: Outgoing, options: Omit<SendOptions, 'signal'>) => {
		const controller = new AbortController();
		return { result: send(outgoing, { ...options, signal: controller.signal }), cancel: () => controller.abort() };
	},
} as const;
