import type { Explanation } from '../core/explain/explanation.ts';
import { plainLine } from '../core/explain/plain.ts';
import type { Fact, Facts } from '../core/facts.ts';
import type { Finding } from '../core/finding.ts';
import { redact } from '../core/safe/redact.ts';
import { escapeJson } from '../core/scan/jsonLine.ts';
import type { Span } from '../core/span.ts';
import type { TextPlace } from './textPlaces.ts';

/** A report of a text, explained. */
export interface Explained {
	readonly finding: Finding;
	readonly facts: Facts;
	readonly explanation: Explanation;
}

const nowhere = { file: null, line: null, column: null, length: null };

/** One report as one line of JSON, without line end; what the text does not state is null. Safe to print on a terminal. */
export function explanationLine(
	file: string,
	{ finding, facts, explanation }: Explained,
	placeOf: (span: Span) => TextPlace,
): string {
	const place = (span: Span) => {
		const { line, column, length } = placeOf(span);
		return { file, line, column, length };
	};
	const record = {
		file,
		...placeOf(finding.span),
		code: finding.code,
		certainty: finding.certainty,
		status: finding.fields.status ?? null,
		title: plainLine(explanation.title),
		headline: plainLine(explanation.headline),
		causes: explanation.causes.map(({ id, standing, because, next }) => ({
			id,
			standing,
			because: because.map((one) => ({
				sentence: plainLine(one.sentence),
				...(one.place === undefined ? (one.at ?? nowhere) : place(one.place)),
			})),
			next: plainLine(next),
		})),
		steps: explanation.steps.map(plainLine),
		retry: plainLine(explanation.retry),
		facts: factRows(facts).map(([name, { value, place: span, source }]) => ({
			name,
			value: withoutSecret(name, value),
			source,
			...place(span),
		})),
	};
	return escapeJson(JSON.stringify(record));
}

/** A fact's value as it may be shown; its own label, the last of its name, tells a secret. */
function withoutSecret(name: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const label = name.slice(name.lastIndexOf('.') + 1);
	const line = redact(`${label}: ${value}`);
	return line.startsWith(`${label}: `) ? line.slice(label.length + 2) : redact(value);
}

/** Every fact under its name: `answer.status`, `request.headers.host`. */
function factRows({
	answer,
	request,
	client,
	settings,
	loggedAt,
	attempts,
}: Facts): readonly (readonly [string, Fact<unknown>])[] {
	const rows: (readonly [string, Fact<unknown>])[] = [];
	const add = (prefix: string, facts: object) => {
		for (const [name, fact] of Object.entries(facts)) {
			if (isFact(fact)) rows.push([`${prefix}.${name}`, fact]);
			else if (fact instanceof Map)
				for (const [key, held] of fact) if (isFact(held)) rows.push([`${prefix}.${name}.${String(key)}`, held]);
		}
	};
	add('answer', answer);
	add('request', request);
	add('client', client);
	for (const setting of settings) rows.push([`settings.${setting.name}`, setting]);
	if (loggedAt !== undefined) rows.push(['loggedAt', loggedAt]);
	if (attempts !== undefined) rows.push(['attempts', attempts]);
	return rows;
}

function isFact(held: unknown): held is Fact<unknown> {
	return typeof held === 'object' && held !== null && 'place' in held && 'value' in held;
}
