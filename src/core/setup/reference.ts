import type { Value } from './block.ts';
import type { Span } from '../span.ts';

/** `${NAME}`, `${NAME:-other}`, `${name:other}`, `$NAME`, `%NAME%`, `${{ secrets.NAME }}`, `{{ env.NAME }}`, `<%= ENV['NAME'] %>`. */
const wholes: readonly RegExp[] = [
	/^\$\{\{\s{0,4}(?:secrets|vars|env)\.(\w{1,80})\s{0,4}\}\}$/,
	/^\$\{(?:env[.:])?([\w.-]{1,120})(?::[-=?]?([^{}]{0,300}))?\}$/,
	/^\$\(?([A-Za-z_]\w{0,80})\)?$/,
	/^%(?:env\()?([A-Za-z_]\w{0,80})\)?%$/,
	/^!(?:ENV|env)\s{1,4}\$\{(\w{1,80})\}$/,
	/^#\{ENV\[['"](\w{1,80})['"]\]\}$/,
	/^<%=\s{0,4}ENV(?:\.fetch\(|\[)\s{0,4}['"](\w{1,80})['"](?:\s{0,4},\s{0,4}['"]([^'"]{0,300})['"])?\s{0,4}[\])]\s{0,4}%>$/,
];
/** A sign of each of those, and of all that is filled; most texts have none, and are looked at once. */
const signs = /[$%{<!#]/;
/** Something that a template fills. */
const filled = /[$#]\{|\{\{|<%|\$\(|%\((?!bucket\))/;

/** What a written value is: the text itself, the variable that it names alone, or unknown where it is put together from others. */
export function reference(text: string, place: Span): Value {
	if (!signs.test(text)) return { kind: 'text', text, place };
	for (const whole of wholes) {
		const [, name, other] = whole.exec(text) ?? [];
		if (name === undefined) continue;
		if (other === undefined) return { kind: 'variable', name, place };
		const start = place.start + text.lastIndexOf(other);
		return {
			kind: 'variable',
			name,
			place,
			fallback: { kind: 'text', text: other, place: { start, end: start + other.length } },
		};
	}
	return filled.test(text) ? { kind: 'unknown', place } : { kind: 'text', text, place };
}
