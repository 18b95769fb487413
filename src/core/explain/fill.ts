import type { Facts } from '../facts.ts';
import type { RichText } from '../richText.ts';
import { redact } from '../safe/redact.ts';
import { toShellArg } from '../safe/shellArg.ts';
import type { Region } from '../vendor/service.ts';
import { inRegion } from './inRegion.ts';

/** A value that stands in a command as it is: no shell reads anything into it, and no client does. */
const plainWord = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/;

/**
 * Puts what the report states into a piece of advice: its region's endpoint, bucket and key in place of `BUCKET` and `KEY`. A value that has to
 * be quoted is quoted for a POSIX shell; one that cannot be, that a
 * client would read as something else, or that holds a secret leaves its place open.
 */
export function fill(advice: RichText, facts: Facts, region: Region | undefined): RichText {
	const placed = region === undefined ? advice : inRegion(advice, region);
	const bucket = word(facts.request.bucket?.value);
	const key = word(facts.request.key?.value);
	if (bucket === undefined && key === undefined) return placed;
	return placed.map((part) =>
		part.kind !== 'code' || !/\b(?:BUCKET|KEY)\b/.test(part.text) || /^\w+$|:::/.test(part.text)
			? part
			: {
					...part,
					text: part.text.replace(/\bBUCKET\b/g, bucket ?? 'BUCKET').replace(/(?<![\w/-])KEY\b|(?<=\/)KEY\b/g, key ?? 'KEY'),
				},
	);
}

/** An option, an address that clients fetch, and signs that end a code span or show nothing. */
const misread = /^-|^\w+:\/\/|[`\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

function word(stated: string | undefined): string | undefined {
	if (stated === undefined || stated === '' || misread.test(stated) || redact(stated) !== stated) return undefined;
	if (plainWord.test(stated)) return stated;
	const quoted = toShellArg(stated, 'posix');
	return quoted.kind === 'word' ? quoted.text : undefined;
}
