import type { Facts } from '../facts.ts';
import { shellWords } from '../safe/shellWords.ts';
import { type Region, regions } from '../vendor/service.ts';

/**
 * Where the commands of an explanation go. An endpoint comes from the connection in use or is one of BangmodStorage's own: a log's word
 * alone sends nobody's signature to a host of its choice.
 */
export interface Destination {
	/** Origin, without a slash at its end. */
	readonly endpoint: string;
	readonly region: string;
	/** A profile of `~/.aws`. */
	readonly profile?: string;
}

/** The region of the report, else BangmodStorage's first, with the profile that its command line names. */
export function destinationOf(region: Region | undefined, { client }: Facts): Destination | undefined {
	const there = region ?? regions[0];
	const profile = profileIn(client.command?.value ?? '');
	return there && { endpoint: there.endpoint, region: there.region, ...(profile !== undefined && { profile }) };
}

/** `--profile NAME`, `--profile=NAME` or `AWS_PROFILE=NAME` of a command line; a name of plain letters only. */
function profileIn(command: string): string | undefined {
	const words = shellWords(command.slice(0, 4096)) ?? [];
	const at = words.indexOf('--profile');
	const named =
		(at === -1 ? undefined : words[at + 1]) ??
		words.map((word) => /^(?:--profile|AWS_PROFILE)=(.*)$/.exec(word)?.[1]).find((name) => name);
	return named !== undefined && /^\w[\w.@-]{0,63}$/.test(named) ? named : undefined;
}
