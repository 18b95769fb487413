import type { RequestHost } from '../../core/s3/answer/requestHost.ts';
import { send } from './send.ts';

/** What the request panel needs, by a browser: no files, no environment, and sending as far as CORS lets it. */
export const requestHost: Omit<RequestHost, 'digest'> = {
	kind: 'web',
	shell: 'posix',
	readProfiles: () => Promise.resolve([]),
	send: (outgoing, options) => {
		const controller = new AbortController();
		return { result: send(outgoing, { ...options, signal: controller.signal }), cancel: () => controller.abort() };
	},
};
