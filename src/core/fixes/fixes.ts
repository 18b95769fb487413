import { checksumMode, pathStyle } from './clientSettings.ts';
import type { FindFixes, Fix, FixContext } from './fix.ts';
import { misspeltCodes } from './misspeltCode.ts';
import { regionStrings } from './regionString.ts';
import { digestCode, skewStatus } from './statusTest.ts';

/** UTF-16 units looked through; a program or a settings file that people edit by hand is shorter. */
const longestText = 200_000;

const kinds: readonly FindFixes[] = [misspeltCodes, skewStatus, digestCode, regionStrings, checksumMode, pathStyle];

/** Every mistake of a program or a settings file that we know the right text for; none in a longer text than people write. */
export function fixesIn(text: string, context: FixContext): readonly Fix[] {
	return text.length > longestText ? [] : kinds.flatMap((find) => find(text, context));
}
