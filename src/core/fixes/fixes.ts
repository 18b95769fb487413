import { botoClientChecksums, botoClientPathStyle } from './botoClients.ts';
import { clientChecksums, clientPathStyle } from './clientSettings.ts';
import { documentKind } from './documentKind.ts';
import type { FindFixes, Fix, FixContext } from './fix.ts';
import { misspeltCodes } from './misspeltCode.ts';
import { otherNameTests } from './otherName.ts';
import { namesOurEndpoint } from './ourEndpoint.ts';
import { profileChecksums, profilePathStyle } from './profileSettings.ts';
import { regionStrings } from './regionString.ts';
import { statusTests } from './statusTest.ts';

/** UTF-16 units looked through; a program or a settings file that people edit by hand is shorter. */
const longestText = 200_000;

/** What a program that uses an S3 SDK is looked through for. */
const inPrograms: readonly FindFixes[] = [misspeltCodes, statusTests, otherNameTests];

/** The same, where it calls BangmodStorage. */
const inOurPrograms: readonly FindFixes[] = [
	regionStrings,
	clientChecksums,
	botoClientChecksums,
	clientPathStyle,
	botoClientPathStyle,
];

const inOurSettings: readonly FindFixes[] = [regionStrings, profileChecksums, profilePathStyle];

/** Every mistake of a program or a settings file that we know the right text for; none in prose, logs, or a longer text than people write. */
export function fixesIn(text: string, context: FixContext): readonly Fix[] {
	const kind = documentKind(context.languageId, context.path);
	const isProgram = kind === 'program' && context.usesS3Sdk;
	if (text.length > longestText || (!isProgram && kind !== 'settings')) return [];
	const isOurs = namesOurEndpoint(text);
	const kinds = isProgram ? [...inPrograms, ...(isOurs ? inOurPrograms : [])] : isOurs ? inOurSettings : [];
	return kinds.flatMap((find) => find(text, context));
}
