import type { Facts } from '../facts.ts';
import type { RichText } from '../richText.ts';
import { redact } from '../safe/redact.ts';
import { toShellArg } from '../safe/shellArg.ts';
import { fillCommand, type Values } from './command.ts';
import type { Destination } from './destination.ts';
import { inRegion } from './inRegion.ts';
import { regions } from '../vendor/service.ts';

/** A value that stands in a command as it is: no shell reads anything into it, and no client does. */
const plainWord = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/;

/**
 * Puts what is known into a piece of advice: endpoint, region and profile of the destination, bucket, key and upload id of the report in
 * place of `BUCKET`, `KEY` and `UPLOAD_ID`. A literal that is a whole command can be run then. A value that has to be quoted is quoted for a
 * POSIX shell; one that cannot be, that a client would read as something else, or that holds a secret leaves its place open.
 */
export function fill(advice: RichText, facts: Facts, destination: Destination | undefined): RichText {
	const ours = regions.find(({ endpoint }) => endpoint === destination?.endpoint);
	const placed = ours === undefined ? advice : inRegion(advice, ours);
	const values = valuesOf(facts);
	return placed.map((part) => {
		if (part.kind !== 'code') return part;
		const literal = ours === undefined && destination !== undefined ? elsewhere(part.text, destination) : part.text;
		const filled = fillCommand(literal, values, destination?.profile);
		return filled === undefined ? { ...part, text: filledLiteral(part.text, values) } : { ...part, ...filled };
	});
}

/** A command of the catalogue for an endpoint of one's own; what is said of BangmodStorage's regions stays. */
function elsewhere(literal: string, { endpoint, region }: Destination): string {
	const [first, ...others] = regions;
	if (first === undefined || others.some((other) => literal.includes(other.endpoint))) return literal;
	return literal.replaceAll(first.endpoint, endpoint).replaceAll(first.region, region);
}

function valuesOf({ request, answer }: Facts): Values {
	const uploadId = answer.elements.get('UploadId')?.value ?? /(?:^|&)uploadId=([^&]+)/.exec(request.query?.value ?? '')?.[1];
	const stated = [
		['BUCKET', request.bucket?.value],
		['KEY', request.key?.value],
		['PREFIX', prefixOf(request.key?.value)],
		['UPLOAD_ID', uploadId],
	] as const;
	return new Map(stated.flatMap(([place, value]) => (isUsable(value) ? [[place, value]] : [])));
}

/** What lies around a key: its folder, or what begins like it. */
function prefixOf(key: string | undefined): string | undefined {
	return key?.slice(0, key.lastIndexOf('/') + 1) || key?.match(/^.{1,4}/su)?.[0];
}

/** A literal that is no command: `s3://BUCKET/KEY`. A single word is the place's own name, and `:::` an ARN's. */
function filledLiteral(literal: string, values: Values): string {
	if (/^\w+$|:::/.test(literal)) return literal;
	return literal.replace(/(?<![\w$-])(?:BUCKET|KEY)\b/g, (place) => word(values.get(place)) ?? place);
}

/** An option, an address that clients fetch, and signs that end a code span or show nothing. */
const misread = /^-|^\w+:\/\/|[`\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

function isUsable(stated: string | undefined): stated is string {
	return stated !== undefined && stated !== '' && !misread.test(stated) && redact(stated) === stated;
}

function word(value: string | undefined): string | undefined {
	if (value === undefined || plainWord.test(value)) return value;
	const quoted = toShellArg(value, 'posix');
	return quoted.kind === 'word' ? quoted.text : undefined;
}
