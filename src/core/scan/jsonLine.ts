import type { Hit, Place } from './hit.ts';
import { redactedFields } from './redacted.ts';

/** What acts instead of showing on a terminal although JSON allows it: delete, C1 controls, bidi and zero-width marks, line separators. */
const unsafe = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

/** One hit as one line of JSON, without line end; a field that the text does not state is null. Without secrets, else equal in value to the text. */
export function jsonLine(file: string, hit: Hit): string {
	const fields = redactedFields(hit);
	const record = {
		file,
		...placeRecord(hit.place),
		code: hit.code,
		shape: hit.shape,
		certainty: hit.certainty,
		status: fields.status ?? null,
		requestId: fields.requestId ?? null,
		hostId: fields.hostId ?? null,
		operation: fields.operation ?? null,
		bucket: fields.bucket ?? null,
		key: fields.key ?? null,
		message: fields.message ?? null,
		region: fields.region ?? null,
		time: fields.time ?? null,
		alsoAt: hit.alsoAt.map(placeRecord),
	};
	return escapeJson(JSON.stringify(record));
}

/** The same JSON, with everything escaped that could act on a terminal. */
export function escapeJson(json: string): string {
	return json.replace(unsafe, escaped);
}

function placeRecord({ line, column, byteOffset, length }: Place): Place {
	return { line, column, byteOffset, length };
}

function escaped(character: string): string {
	let out = '';
	for (let i = 0; i < character.length; i++) out += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
	return out;
}
