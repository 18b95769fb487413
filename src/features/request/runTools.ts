import type { Phase } from '../../core/s3/answer/exchange.ts';
import type { ToRequestView } from '../../panel/request/requestMessages.ts';
import { phaseWords } from '../../panel/request/routeData.ts';
import type { Explainer } from '../services/explainer.ts';
import type { BodyFiles } from './bodyFiles.ts';
import type { Connections } from './connections.ts';
import type { Consent } from './consent.ts';
import type { Interruptions } from './interruptions.ts';
import type { MadeLedger } from './madeLedger.ts';
import type { RequestHost } from '../../core/s3/answer/requestHost.ts';
import type { Running } from './running.ts';

/** What anything that sends works with: one request, the cards of the fault deck, the connection check. */
export interface RunTools {
	readonly host: RequestHost;
	readonly connections: Connections;
	readonly consent: Consent;
	readonly files: BodyFiles;
	readonly interrupted: Interruptions;
	readonly ledger: MadeLedger;
	readonly explainer: Explainer;
	readonly running: Running;
	readonly post: (message: ToRequestView) => void;
}

/** Shows in the view which phase a request is in. */
export function showPhase({ post, explainer }: RunTools): (phase: Phase) => void {
	return (phase) => post({ type: 'progress', words: phaseWords(phase, explainer.translate) });
}
