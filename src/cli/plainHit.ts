import { catalogueOf } from '../core/catalog/catalogueOf.ts';
import { toTerminal } from '../core/safe/encode.ts';
import { explain } from '../core/explain/explain.ts';
import { plainLine } from '../core/explain/plain.ts';
import { findingOfHit } from '../core/scan/findingOfHit.ts';
import type { Hit } from '../core/scan/hit.ts';
import type { Language } from './arguments.ts';
import { translateInto } from './translateInto.ts';

/** `file:line:column: code — what happened`, as compilers print and editors link. */
export function plainHit(language: Language): (file: string, hit: Hit) => string {
	const translate = translateInto(language);
	const codes = catalogueOf(language);
	return (file, hit) => {
		const { headline } = explain(findingOfHit(hit), { lookUp: (code) => codes.entry(code), translate });
		return toTerminal(`${file}:${hit.place.line}:${hit.place.column}: ${hit.code} — ${plainLine(headline)}`);
	};
}
