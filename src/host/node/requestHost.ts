import type { SendResult } from '../../core/s3/answer/exchange.ts';
import type { HostSendOptions, RequestHost } from '../../core/s3/answer/requestHost.ts';
import type { Outgoing } from '../../core/s3/request/outgoing.ts';
import { readProfiles } from './profiles.ts';
import { saveFile } from './saveFile.ts';
import { send } from './send.ts';

/** What the request panel needs, by Node; its digest is that of every host. */
export const requestHost: Omit<RequestHost, 'digest'> = {
	kind: 'node',
	shell: process.platform === 'win32' ? 'powershell' : 'posix',
	readProfiles: () => readProfiles(),
	send: (outgoing, options) => {
		const controller = new AbortController();
		return { result: sendAndSave(outgoing, options, controller.signal), cancel: () => controller.abort() };
	},
};

async function sendAndSave(
	outgoing: Outgoing,
	{ saveTo, ...options }: HostSendOptions,
	signal: AbortSignal,
): Promise<SendResult> {
	if (saveTo === undefined) return await send(outgoing, { ...options, signal });
	return await send(outgoing, { ...options, signal, sink: await saveFile(saveTo) });
}
