import type { Shell } from '../../safe/shellArg.ts';
import type { Digest } from '../../ports.ts';
import type { Phase, SendResult } from './exchange.ts';
import type { Outgoing } from '../request/outgoing.ts';
import type { Profile } from '../connect/profile.ts';

/** How one request is sent. */
export interface HostSendOptions {
	/** For all phases together, milliseconds. */
	readonly deadlineMs: number;
	readonly onPhase: (phase: Phase) => void;
	/** The proxy that VS Code is set to use, without its login; for telling its faults from the store's. */
	readonly proxy?: string;
	/** Writes the whole body to this file as well. */
	readonly saveTo?: string;
}

/** A request on its way. */
export interface Sending {
	readonly result: Promise<SendResult>;
	/** Closes the socket at once; the result then says that it was cancelled. */
	readonly cancel: () => void;
}

/** What the request panel needs of the machine that it runs on: desktop and remote have Node, vscode.dev has a browser. */
export interface RequestHost {
	readonly kind: 'node' | 'web';
	/** The shell that a copied command is most likely pasted into. */
	readonly shell: Shell;
	readonly digest: Digest;
	readonly send: (outgoing: Outgoing, options: HostSendOptions) => Sending;
	/** Profiles of the home folder and the environment; a browser has neither. */
	readonly readProfiles: () => Promise<readonly Profile[]>;
}
