import { once } from '../once.ts';
import { concepts } from './concepts.ts';

/** Words of a phrase at most. */
const longestPhrase = 4;

/** Said in every report and every question, so they tell nothing. */
const emptyWords = new Set(
	(
		'a an the of in on to is are was be been it its this that these those you your our we and or for with by when at as from has have had did do does ' +
		'can could please try again what why how get got error errors exception fault code status http https s3 amazon aws com amazonaws services model ' +
		'specified provided records occurred calling operation one least hold tried check using some any there ' +
		'ครับ ค่ะ คะ ที่ ของ และ ได้ แล้ว ยัง มี เป็น'
	).split(' '),
);

interface Names {
	readonly english: ReadonlyMap<string, string>;
	/** The longest first. */
	readonly thai: readonly (readonly [word: string, id: string])[];
}

const namesOfConcepts = once((): Names => {
	const english = new Map<string, string>();
	const thai: [string, string][] = [];
	for (const { id, english: words, thai: thaiWords = '' } of concepts) {
		for (const phrase of listed(words)) english.set(phrase.split(' ').map(stemOf).join(' '), `=${id}`);
		for (const word of listed(thaiWords)) thai.push([word, `=${id}`]);
	}
	return { english, thai: thai.toSorted(([a], [b]) => b.length - a.length) };
});

const segmenter = once(() => new Intl.Segmenter('th', { granularity: 'word' }));

/** The words of a text: of names, each part; of English, stems; of Thai, what its dictionary parts, or the concept that it names; and names of settings (`when_required`) whole. */
export function wordsIn(text: string): readonly string[] {
	const { thai } = namesOfConcepts();
	const stretches =
		splitNames(text)
			.toLowerCase()
			.match(/[\u0e00-\u0e7f]+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
	const settings = text.toLowerCase().match(/[a-z]+(?:_[a-z]+)+/g) ?? [];
	return [...stretches.flatMap((stretch) => (isThai(stretch) ? thaiWords(stretch, thai) : [stemOf(stretch)])), ...settings];
}

/** The words that tell something, with a concept (`=missing`) in the place of each phrase that names one: the longest that fits. */
export function toConcepts(words: readonly string[]): readonly string[] {
	const { english } = namesOfConcepts();
	const found: string[] = [];
	for (let at = 0; at < words.length; ) {
		const [length, id] = phraseAt(words, at, english);
		const word = words[at] ?? '';
		if (id !== undefined) found.push(id);
		else if (!emptyWords.has(word)) found.push(word);
		at += length;
	}
	return found;
}

/** Words that are spelled right: those of the concepts. */
export function conceptWords(): readonly string[] {
	return [...namesOfConcepts().english.keys()].flatMap((phrase) => phrase.split(' ')).concat(...emptyWords);
}

function isThai(stretch: string): boolean {
	return /^[\u0e00-\u0e7f]/.test(stretch);
}

function phraseAt(
	words: readonly string[],
	at: number,
	names: ReadonlyMap<string, string>,
): readonly [length: number, id?: string] {
	for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
		const id = names.get(words.slice(at, at + length).join(' '));
		if (id !== undefined) return [length, id];
	}
	return [1];
}

/** Thai between words that name a concept is parted as its dictionary does. */
function thaiWords(stretch: string, names: Names['thai']): readonly string[] {
	const [word = '', id = ''] = names.find(([name]) => stretch.includes(name)) ?? [];
	if (word === '') return Array.from(segmenter().segment(stretch), ({ segment }) => segment);
	const at = stretch.indexOf(word);
	return [...thaiPart(stretch.slice(0, at), names), id, ...thaiPart(stretch.slice(at + word.length), names)];
}

function thaiPart(stretch: string, names: Names['thai']): readonly string[] {
	return stretch === '' ? [] : thaiWords(stretch, names);
}

/** `NoSuchKey` → `No Such Key`, `BGSBillingHold` → `BGS Billing Hold`. */
function splitNames(name: string): string {
	return name.replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2');
}

/** Without the plural's s: enough for the words of this field. */
function stemOf(word: string): string {
	return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function listed(words: string): readonly string[] {
	return words
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== '');
}
