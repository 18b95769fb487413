import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** Files of a package that its licence asks to be handed on. */
const handedOn = /^(?:licen[cs]e|notice|copying)(?:\.\w+)?$/i;

/** The folders of the packages of which something is in the bundles, `node_modules/lit` and the like. */
export function bundledPackages(metafiles: readonly Metafile[]): readonly string[] {
	const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
	const folders = inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? []);
	return [...new Set(folders)].toSorted();
}

/** The text of THIRD-PARTY-NOTICES.txt: each bundled package with its licence in full. Throws when a package brings none: then it must not ship. */
export function noticesOf(metafiles: readonly Metafile[], root: string): string {
	const notices = bundledPackages(metafiles).map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Record<
			'name' | 'version' | 'license',
			string
		>;
		const texts = readdirSync(path.join(root, folder))
			.filter((file) => handedOn.test(file))
			.map((file) => readFileSync(path.join(root, folder, file), 'utf8').trim());
		if (texts.length === 0) throw new Error(`${name} is bundled and brings no licence text`);
		return [`${name} ${version} (${license})`, ...texts].join('\n\n');
	});
	const rule = `\n\n${'-'.repeat(78)}\n\n`;
	return ['The bundles of this extension hold code of these packages.', ...notices].join(rule).concat('\n');
}
