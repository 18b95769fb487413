import type { Phase, SendResult } from '../../core/s3/answer/exchange.ts';
import type { Outgoing } from '../../core/s3/request/outgoing.ts';
import { readProfiles } from './profiles.ts';
import { saveFile } from './saveFile.ts';
import { send } from './send.ts';

interface Options {
	readonly deadlineMs: number;
	readonly onPhase: (phase: Phase) => void;
	readonly proxy?: string;
	/** Absolute path that the whole body is written to as well. */
	readonly saveTo?: string;
}

/** What the request panel needs, by Node; its digest is that of every host. */
export const requestHost = {
	kind: 'node',
	shell: process.platform === 'win32' ? 'powershell' : 'posix',
	readProfiles: () => readProfiles(),
	send: (outgoing: Outgoing, options: Options) => {
		const controller = new AbortController();
		return { result: sendAndSave(outgoing, options, controller.signal), cancel: () => controller.abort() };
	},
} as const;

async function sendAndSave(outgoing: Outgoing, { saveTo, ...options }: Options, signal: AbortSignal): Promise<SendResult> {
	if (saveTo === undefined) return await send(outgoing, { ...options, signal });
	return await send(outgoing, { ...options, signal, sink: await saveFile(saveTo) });
}
