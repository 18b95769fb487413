import { setTimeout } from 'node:timers/promises';
import { plainLine } from '../core/explain/plain.ts';
import { phrase, value } from '../core/richText.ts';
import { toTerminal } from '../core/safe/encode.ts';
import { follow, lookMs } from '../host/node/follow/follow.ts';
import { createFileScanner } from '../host/node/scanFile.ts';
import type { ScanCommand } from './arguments.ts';
import type { ScanListener } from './runScan.ts';
import { translateInto } from './translateInto.ts';

/** What became of a file that is followed. */
const turns = {
	replaced: '{0}: another file has its name by now; reading goes on there.',
	restarted: '{0}: it was cut off; reading goes on from its start.',
} as const;

/** Scans a file and goes on with what is added to it, until nobody wants more; gives the exit code. */
export async function followScan(
	{ files, all, language }: ScanCommand,
	{ onMessage, isWanted }: ScanListener,
	complain: (line: string) => void,
): Promise<number> {
	const translate = translateInto(language);
	const [file = ''] = files;
	const say = (sentence: string): void => complain(toTerminal(plainLine(phrase(translate, sentence, value(file)))));
	const isThere = await follow(file, {
		scanFile: createFileScanner({ includePossible: all }),
		onHits: (hits) => onMessage({ kind: 'hits', file, hits }),
		onTurn: (turn) => say(turns[turn]),
		isWanted,
		pause: () => setTimeout(lookMs),
	});
	if (!isThere) say('{0}: there is no such file, or it is packed or in UTF-16 and cannot be followed.');
	return isThere ? 0 : 2;
}
