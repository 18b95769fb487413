import { type Catalogue, catalogueWith } from './catalog.ts';
import { readRows } from './table.generated.ts';
import { readThai } from './thai.generated.ts';

/** Languages that the catalogue is written in; IETF tags. */
export type Language = 'en' | 'th';

/** The catalogue of one language, for those who carry its pages with them; the extension reads them from files. */
export function catalogueOf(language: Language): Catalogue {
	return catalogueWith(readRows, language === 'th' ? readThai() : {}, readThai());
}
