import { code, phrase, type RichText } from '../richText.ts';
import type { Translate } from '../ports.ts';
import { closingBracket } from './brackets.ts';
import { type FindFixes, type Fix, insertion, type Replacement } from './fix.ts';

/** How one SDK writes a setting: what opens its client's options, what shows that the setting is there, what to put in. */
interface ClientRow {
	/** Ends with the bracket that opens the options. */
	readonly opening: RegExp;
	readonly isThere: RegExp;
	/** Put right behind the opening bracket; null where only the settings at hand can be completed. */
	readonly inside: string;
}

const checksumRows: readonly ClientRow[] = [
	{
		opening: /new S3Client\(\{/g,
		isThere: /requestChecksumCalculation/,
		inside: "\n\trequestChecksumCalculation: 'WHEN_REQUIRED',\n\tresponseChecksumValidation: 'WHEN_REQUIRED',",
	},
	{
		opening: /\bConfig\(/g,
		isThere: /request_checksum_calculation/,
		inside: "request_checksum_calculation='when_required', response_checksum_validation='when_required', ",
	},
	{
		opening: /func\(o \*s3\.Options\) \{/g,
		isThere: /RequestChecksumCalculation/,
		inside:
			'\n\t\to.RequestChecksumCalculation = aws.RequestChecksumCalculationWhenRequired\n\t\to.ResponseChecksumValidation = aws.ResponseChecksumValidationWhenRequired',
	},
];

const pathStyleRows: readonly ClientRow[] = [
	{ opening: /new S3Client\(\{/g, isThere: /forcePathStyle/, inside: '\n\tforcePathStyle: true,' },
	{ opening: /\bConfig\(/g, isThere: /addressing_style/, inside: "s3={'addressing_style': 'path'}, " },
	// The AWS SDK for JavaScript v2 has a name of its own for it.
	{ opening: /new AWS\.S3\(\{/g, isThere: /s3ForcePathStyle/, inside: '\n\ts3ForcePathStyle: true,' },
	{ opening: /func\(o \*s3\.Options\) \{/g, isThere: /UsePathStyle/, inside: '\n\t\to.UsePathStyle = true' },
];

/** Newer SDKs add checksums and chunked bodies that gateways built on Ceph may refuse; this setting brings the plain request back. */
export const checksumMode: FindFixes = (text, { translate }) => [
	...rowFixes(text, checksumRows, phrase(translate, 'Calculate checksums only where required ({0})', code('when_required'))),
	...botoClient(text, translate),
	...profileLines(text, translate),
];

/** Virtual-hosted style needs a certificate and a name for each bucket; path style always works. */
export const pathStyle: FindFixes = (text, { translate }) =>
	rowFixes(text, pathStyleRows, phrase(translate, 'Address buckets by path'));

function rowFixes(text: string, rows: readonly ClientRow[], title: RichText): Fix[] {
	if (!isForBangmod(text)) return [];
	return rows.flatMap(({ opening, isThere, inside }) =>
		[...text.matchAll(opening)].flatMap((match): Fix[] => {
			const open = match.index + match[0].length - 1;
			const close = closingBracket(text, open);
			if (close === -1 || isThere.test(text.slice(open, close))) return [];
			return [{ title, at: { start: match.index, end: open + 1 }, edits: [insertion(open + 1, inside)] }];
		}),
	);
}

/** boto3 without a `Config` of its own gets one, and the import that it needs. */
function botoClient(text: string, translate: Translate): Fix[] {
	const imported = /^import boto3\b/m.exec(text);
	if (!isForBangmod(text) || imported === null || /\bConfig\(/.test(text)) return [];
	return [...text.matchAll(/\bboto3\.(?:client|resource)\(/g)].flatMap((match): Fix[] => {
		const open = match.index + match[0].length - 1;
		const close = closingBracket(text, open);
		if (close === -1 || !/^\(\s{0,20}['"]s3['"]/.test(text.slice(open, close))) return [];
		const argument = "config=Config(request_checksum_calculation='when_required', response_checksum_validation='when_required')";
		const hasComma = /,\s*$/.test(text.slice(open, close));
		const edits: Replacement[] = [
			insertion(imported.index, 'from botocore.config import Config\n'),
			insertion(close, hasComma ? argument : `, ${argument}`),
		];
		return [
			{
				title: phrase(translate, 'Calculate checksums only where required ({0})', code('when_required')),
				at: { start: match.index, end: open + 1 },
				edits,
			},
		];
	});
}

/** The line of a profile or of an environment file that names the endpoint. */
const endpointLine =
	/^([ \t]*)(endpoint_url|(export )?AWS_ENDPOINT_URL(?:_S3)?)([ \t]*=[ \t]*)[^\n]{0,20}\.bangmod\.storage[^\n]{0,20}$/gm;

/** `~/.aws/config` and environment files: two lines below the endpoint's. */
function profileLines(text: string, translate: Translate): Fix[] {
	return [...text.matchAll(endpointLine)].flatMap((match): Fix[] => {
		const [line, indent = '', name = '', exported = '', equals = ''] = match;
		const end = match.index + line.length;
		const section = text.slice(text.lastIndexOf('\n[', match.index) + 1, nextSection(text, end));
		if (/request_checksum_calculation/i.test(section)) return [];
		const names = name.endsWith('endpoint_url')
			? ['request_checksum_calculation', 'response_checksum_validation']
			: ['AWS_REQUEST_CHECKSUM_CALCULATION', 'AWS_RESPONSE_CHECKSUM_VALIDATION'].map((variable) => exported + variable);
		return [
			{
				title: phrase(translate, 'Calculate checksums only where required ({0})', code('when_required')),
				at: { start: match.index, end },
				edits: [insertion(end, names.map((setting) => `\n${indent}${setting}${equals}when_required`).join(''))],
			},
		];
	});
}

function nextSection(text: string, from: number): number {
	const next = text.indexOf('\n[', from);
	return next === -1 ? text.length : next;
}

function isForBangmod(text: string): boolean {
	return text.includes('.bangmod.storage');
}
