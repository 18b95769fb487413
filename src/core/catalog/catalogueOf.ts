import { type Catalogue, catalogueWith } from './catalog.ts';
import { readThai } from './thai.generated.ts';

/** Languages that the catalogue is written in; IETF tags. */
export type Language = 'en' | 'th';

/** The catalogue of one language, for those who carry the Thai pages with them; the extension reads them from a file. */
export function catalogueOf(language: Language): Catalogue {
	return catalogueWith(language === 'th' ? readThai() : {});
}
