import type { Shape } from '../finding.ts';
import type { Mention } from './mention.ts';

/** One layout in which clients and servers print an S3 error. Adding a layout is adding a row to a table of these. */
export interface LogShape {
	readonly name: string;
	readonly shape: Shape;
	/** Literals of the layout; text without any of them is not tried. */
	readonly gates: readonly string[];
	/**
	 * Linear, flag `gd`; names the groups `code` and, where printed, `message`, `status`, `operation`, `service`, `bucket`, `key`, `requestId`,
	 * `hostId`, `time`, and `name`, which is the code where none is printed.
	 */
	readonly pattern: RegExp;
	/** What may stand as code: any name of a code's build, or only a catalogue name. A status or its name is allowed where `bodyless`. */
	readonly codes: 'shaped' | 'known';
	readonly bodyless?: true;
	/** See `Mention.trust`. */
	readonly trust: Mention['trust'];
	/** See `Mention.rank`. */
	readonly rank: number;
	/** See `Mention.unit`. */
	readonly unit?: Mention['unit'];
	/** The words say so little that S3's name beside them is not enough: a request to it must show. */
	readonly needsRequest?: true;
	/** An AWS SDK's own words. */
	readonly isSdks?: true;
	/** A transcript prints it: the request stands in lines around. */
	readonly isTranscript?: true;
	/** See `Mention.standsFor`. */
	readonly standsFor?: Mention['standsFor'];
	/** The code stands right behind another word. */
	readonly glued?: true;
	/** The code begins with a small letter: `noSuchKey`. */
	readonly camel?: true;
	/** The code may be written `NO_SUCH_KEY`. */
	readonly screaming?: true;
	/** The message stands in front: always, or where the layout stands in a bracket. */
	readonly messageBefore?: 'always' | 'bracketed';
	/** A status is all that the layout ever prints, so that it says nothing of a missing body. */
	readonly statusOnly?: true;
	/** Texts in which this row finds the code between `«` and `»`. */
	readonly samples: readonly string[];
	/** Texts in which this row finds nothing, or nothing that is reported. */
	readonly antiSamples: readonly string[];
}
