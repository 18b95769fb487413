import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Comments, strings and templates, which are passed over, and regular expressions where an expression may begin. */
const token =
	/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{;]\s*|return )\/(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/(?<flags>[dgimsuvy]*)/g;

/** The regular expressions of a folder's TypeScript: literals as they stand in the text, and those that modules build while they load. */
export async function patternsOf(folder: string): Promise<readonly RegExp[]> {
	const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
	const literals = files.flatMap((name) =>
		[...readFileSync(path.join(folder, name), 'utf8').matchAll(token)].flatMap(({ groups }) =>
			groups?.['source'] === undefined ? [] : [new RegExp(groups['source'], groups['flags'])],
		),
	);
	const built: RegExp[] = [];
	// A dependency's own patterns are not ours: it is loaded before.
	await import('fast-xml-parser');
	const { RegExp: original } = globalThis;
	globalThis.RegExp = new Proxy(original, {
		construct(target, parts: [string, string?]) {
			const made = new target(...parts);
			built.push(made);
			return made;
		},
	});
	try {
		for (const name of files) await import(path.join(folder, name));
	} finally {
		globalThis.RegExp = original;
	}
	return [...literals, ...built];
}
