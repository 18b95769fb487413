import { readSetups } from '../../../../src/core/setup/readSetups.ts';
import type { Setup } from '../../../../src/core/setup/setup.ts';
import { treeReaders } from '../../../../src/core/setup/trees/treeReaders.ts';

/** The setups of a text under this path. */
export function setupsOf(path: string, text: string, variables: ReadonlyMap<string, string> = new Map()): readonly Setup[] {
	return readSetups({ path, text, variables }, treeReaders);
}

/** What a setup states, in a few words that read well in a table. */
export function states({ endpoint, region, addressing, checksums, keySource, buckets }: Setup): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries({
			endpoint: endpoint?.value,
			region: region?.value,
			addressing: addressing?.value,
			checksums: checksums?.value,
			bucket: buckets[0]?.value,
			keySource: keySource?.value,
		}).filter((row): row is [string, string] => row[1] !== undefined),
	);
}
