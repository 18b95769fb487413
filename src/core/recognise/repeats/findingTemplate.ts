import type { Finding } from '../../finding.ts';
import type { Span } from '../../span.ts';

/** A finding of a block, its offsets counted from the block's start, and which of its texts stand where in the block. */
export interface FindingTemplate {
	readonly finding: Finding;
	/** Where the code stands if it is one of the values, as a status is. */
	readonly code: Span | undefined;
	readonly fields: readonly Placed[];
	readonly details: readonly Placed[];
}

/** A field: what it always is, or where it stands. */
interface Placed {
	readonly name: string;
	readonly value: string | number;
	readonly place: Span | undefined;
	readonly isNumber: boolean;
}

/** A block's text with one of its findings. */
interface Read {
	readonly text: string;
	readonly finding: Finding | undefined;
}

/** The finding as a template, if the twins' findings differ from it in nothing but what stands at the same places of their texts. */
export function findingTemplate(
	{ text, finding }: Read & { readonly finding: Finding },
	twins: readonly Read[],
): FindingTemplate | undefined {
	const others = twins.flatMap((twin) => (twin.finding === undefined ? [] : [{ text: twin.text, finding: twin.finding }]));
	if (others.length < twins.length || !others.every((other) => hasSameForm(finding, other.finding))) return undefined;
	const placed = (value: string | number, read: (other: Finding) => string | number | undefined): Span | 'same' | 'unknown' =>
		placeOf(
			text,
			value,
			others.map((other) => ({ text: other.text, value: read(other.finding) })),
		);
	const code = placed(finding.code, (other) => other.code);
	const fields = Object.entries(finding.fields).map(([name, value]) => ({
		name,
		value,
		place: placed(value, (other) => new Map(Object.entries(other.fields)).get(name)),
	}));
	const details = Array.from(finding.details, ([name, value]) => ({
		name,
		value,
		place: placed(value, (other) => other.details.get(name)),
	}));
	if (code === 'unknown' || [...fields, ...details].some(({ place }) => place === 'unknown')) return undefined;
	return {
		finding,
		code: code === 'same' ? undefined : code,
		fields: fields.map(known),
		details: details.map(known),
	};
}

function known({ name, value, place }: { name: string; value: string | number; place: Span | 'same' | 'unknown' }): Placed {
	return { name, value, place: typeof place === 'string' ? undefined : place, isNumber: typeof value === 'number' };
}

function hasSameForm(one: Finding, two: Finding): boolean {
	const form = ({ span, extent, alsoAt, shape, certainty, fields, details }: Finding): string =>
		JSON.stringify([span, extent, alsoAt, shape, certainty, Object.keys(fields), [...details.keys()]]);
	return form(one) === form(two);
}

/** Where a value stands in its text and the twins' values in theirs; `same` where it is the same in all and stands at no place that varies. */
function placeOf(
	text: string,
	value: string | number,
	twins: readonly { readonly text: string; readonly value: string | number | undefined }[],
): Span | 'same' | 'unknown' {
	const printed = String(value);
	if (twins.every((twin) => twin.value === value)) return 'same';
	if (printed === '') return 'unknown';
	for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
		const end = at + printed.length;
		if (twins.every((twin) => String(twin.value) === twin.text.slice(at, end))) return { start: at, end };
	}
	return 'unknown';
}

/** The finding of another block of the kind, which begins at `base` of `text`. */
export function findingAt({ finding, code, fields, details }: FindingTemplate, text: string, base: number): Finding {
	const moved = ({ start, end }: Span): Span => ({ start: start + base, end: end + base });
	const stated: { [name: string]: string | number } = {};
	for (const field of fields) stated[field.name] = valueOf(field, text, base);
	return {
		code: code === undefined ? finding.code : text.slice(base + code.start, base + code.end),
		span: moved(finding.span),
		extent: moved(finding.extent),
		alsoAt: finding.alsoAt.map(moved),
		shape: finding.shape,
		certainty: finding.certainty,
		fields: stated,
		details: details.length === 0 ? none : new Map(details.map((detail) => [detail.name, String(valueOf(detail, text, base))])),
	};
}

const none: ReadonlyMap<string, string> = new Map();

function valueOf({ value, place, isNumber }: Placed, text: string, base: number): string | number {
	if (place === undefined) return value;
	const printed = text.slice(base + place.start, base + place.end);
	return isNumber ? Number(printed) : printed;
}
