import type { LogShape } from './logShape.ts';
import { bracketedMessages } from './shapes/bracketedMessages.ts';
import { labelled } from './shapes/labelled.ts';
import { plainLines } from './shapes/plainLines.ts';
import { sdkMessages } from './shapes/sdkMessages.ts';
import { serverLines } from './shapes/serverLines.ts';
import { standIns } from './standIns.ts';

/** All layouts. Where two rows of one rank see the same code, the earlier one speaks. */
export const logShapes: readonly LogShape[] = [
	...sdkMessages,
	...bracketedMessages,
	...serverLines,
	...labelled,
	...plainLines,
	...standIns,
];
