import type { Catalogue } from '../catalog/catalog.ts';
import type { CatalogueEntry } from '../catalog/entry.ts';
import { recognise } from '../recognise/recognise.ts';

/** The codes for what a person typed or pasted, best first: what it reports, where it is a report, then what its words mean. */
export function lookUp(query: string, catalogue: Catalogue): readonly CatalogueEntry[] {
	const reported = recognise(query, { languageId: 'log' }).flatMap(({ code }) => catalogue.resolve(code) ?? []);
	return [...new Map([...reported, ...catalogue.search(query)].map((entry) => [entry.code, entry])).values()];
}
