/** A literal in quotes; group 1 is what stands between them. */
const literal = /(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;

/** What reads as a sentence is for the screen, however it gets there. */
const sentence = /^(?:[A-Za-z]|\{0\} )[^]*? [^]*? [^]*?[^.]\.$/;

/** Functions that translate what they are given, and which of their arguments it is. */
const translators: ReadonlyMap<string, number> = new Map([
	['translate', 0],
	['t', 0],
	['say', 0],
	['phrase', 1],
]);

/** Every sentence of some sources that is looked up in a translation. */
export function sentencesIn(sources: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>();
	const properties = new Set<string>();
	const tables = new Set<string>();
	for (const source of sources) {
		for (const text of literalsIn(source)) if (sentence.test(text)) found.add(text);
		for (const [name, index] of translatorsOf(source)) {
			for (const argument of argumentsOf(source, name, index)) {
				for (const text of literalsIn(argument)) found.add(text);
				const [, table, property] = /^(\w+)(?:\[[^\]]*\])?(?:\??\.(\w+))?$/.exec(argument) ?? [];
				if (property !== undefined) properties.add(property);
				else if (table !== undefined) tables.add(table);
			}
		}
	}
	for (const source of sources) {
		for (const name of tables) for (const text of valuesOf(source, name)) found.add(text);
		for (const name of properties) for (const text of assignedTo(source, name)) found.add(text);
	}
	return found;
}

/** The translators, and functions of this source that hand one of their own arguments to a translator. */
function translatorsOf(source: string): ReadonlyMap<string, number> {
	const known = new Map(translators);
	for (const [name, index] of translators) {
		for (const argument of argumentsOf(source, name, index)) {
			if (!/^\w+$/.test(argument)) continue;
			for (const [, declared, assigned, parameters = ''] of source.matchAll(
				/(?:function (\w+)|const (\w+) = (?:async )?)\(([^()]*)/g,
			)) {
				const place = parameters.split(',').findIndex((parameter) => parameter.trim().split(/[:?]/, 1)[0] === argument);
				if (place !== -1) known.set(declared ?? assigned ?? '', place);
			}
		}
	}
	return known;
}

/** The argument at `index` of each call of `name`, as it is written. */
function argumentsOf(source: string, name: string, index: number): readonly string[] {
	return [...source.matchAll(new RegExp(String.raw`(?<!function )\b${name}\(`, 'g'))].flatMap((call) => {
		const given = splitArguments(source, call.index + call[0].length)[index];
		return given === undefined ? [] : [given.trim()];
	});
}

/** What stands between the bracket before `start` and the one that closes it, parted by its own commas. */
function splitArguments(source: string, start: number): readonly string[] {
	const given: string[] = [];
	let [depth, from, quote] = [0, start, ''];
	for (let at = start; at < source.length; at++) {
		const character = source.charAt(at);
		if (quote !== '') {
			if (character === '\\') at++;
			else if (character === quote) quote = '';
		} else if (`'"\``.includes(character)) quote = character;
		else if ('([{'.includes(character)) depth++;
		else if (depth > 0 && ')]}'.includes(character)) depth--;
		else if (depth === 0 && ',)]}'.includes(character)) {
			given.push(source.slice(from, at));
			from = at + 1;
			if (character !== ',') return given;
		}
	}
	return given;
}

/** The literals of a table: `const name = { … }` or `[ … ]`. */
function valuesOf(source: string, name: string): readonly string[] {
	return [...source.matchAll(new RegExp(String.raw`\bconst ${name}\b[^=;]*= (?:new \w+\()?[[{]`, 'g'))].flatMap((table) =>
		splitArguments(source, table.index + table[0].length).flatMap((entry) => literalsIn(entry.slice(entry.indexOf(':') + 1))),
	);
}

/** The literals that a property is set to, or that a choice between them sets it to. */
function assignedTo(source: string, property: string): readonly string[] {
	return [...source.matchAll(new RegExp(String.raw`\b${property}: `, 'g'))].flatMap((place) =>
		literalsIn((splitArguments(source, place.index + place[0].length)[0] ?? '').trim().replace(/^(?![^]*\?)(?!['"])[^]*$/, '')),
	);
}

/** The literals of a piece of source, without those that something is compared with. */
function literalsIn(source: string): readonly string[] {
	return [...source.matchAll(literal)]
		.filter(([whole]) => whole.slice(1, -1).trim() !== '')
		.filter(({ index }) => !/[=!]==? $/.test(source.slice(Math.max(0, index - 5), index)))
		.map(([, single, double]) => (single ?? double ?? '').replaceAll(/\\(.)/g, '$1'));
}
