import { toTerminal } from '../core/safe/encode.ts';
import { redact } from '../core/safe/redact.ts';
import { escapeJson } from '../core/scan/jsonLine.ts';
import type { Setup } from '../core/setup/setup.ts';
import type { Span } from '../core/span.ts';
import type { TextPlace } from './textPlaces.ts';

/** A setup and the file it stands in. */
export interface FoundSetup {
	readonly file: string;
	readonly setup: Setup;
	readonly placeOf: (span: Span) => TextPlace;
}

/** What a setup states, by name; null where it does not. Keys are not among it. */
function stated({ endpoint, region, addressing, checksums, keySource }: Setup) {
	return {
		endpoint: endpoint === undefined ? null : redact(endpoint.value),
		region: region === undefined ? null : redact(region.value),
		addressing: addressing?.value ?? null,
		checksums: checksums?.value ?? null,
		keySource: keySource?.value ?? null,
	};
}

/** One setup as one line of JSON, without line end. */
export function setupLine({ file, setup, placeOf }: FoundSetup): string {
	return escapeJson(JSON.stringify({ file, line: placeOf(setup.place).line, client: setup.client, ...stated(setup) }));
}

/** `file:line: client, endpoint …, region …`. */
export function plainSetup({ file, setup, placeOf }: FoundSetup): string {
	const rows = Object.entries(stated(setup)).flatMap(([name, text]) => (text === null ? [] : [`${name} ${text}`]));
	return toTerminal(`${file}:${placeOf(setup.place).line}: ${[setup.client, ...rows].join(', ')}`);
}
