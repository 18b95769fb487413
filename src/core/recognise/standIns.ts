import type { LogShape } from './logShape.ts';
import { failures } from './standIns/failures.ts';
import { messages } from './standIns/messages.ts';
import { servedRequests } from './standIns/servedRequests.ts';
import { statuses } from './standIns/statuses.ts';

/**
 * What stands for the code in a report that prints none: the service's message, the answer's status, a proxy's page, or the words for having
 * got no answer. None of them is S3's by itself; what stands around it decides (`judge/standInEvidence.ts`).
 */
export const standIns: readonly LogShape[] = [...messages, ...servedRequests, ...statuses, ...failures];
