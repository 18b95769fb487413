import type { RichText } from '../richText.ts';
import { type Client, clientsIn } from './clients.ts';
import { checksumTitle, type ClientContext, type FindFixes, type Fix, pathStyleTitle } from './fix.ts';
import type { Replacement } from '../replacement.ts';
import { importing } from './imports.ts';
import { insertOptions } from './insertion.ts';
import { mayAddChecksums } from '../clients/sdks.ts';
import type { Setting } from '../clients/setting.ts';
import { verdictOn } from './verdictOn.ts';

/** Newer SDKs add checksums and chunked bodies that gateways built on Ceph may refuse; this setting brings the plain request back. */
export const clientChecksums = (text: string, { translate, sdks }: ClientContext): readonly Fix[] =>
	clientsIn(text, sdks)
		.filter(({ row }) => mayAddChecksums(sdks, row.sdk))
		.flatMap((client) => fixOf(text, client, client.row.checksums(client.receiver), client.row.imports, checksumTitle(translate)))
		.map((fix) => ({ ...fix, markKind: 'checksums' }));

/** Virtual-hosted style needs a certificate and a name for each bucket; path style always works. */
export const clientPathStyle: FindFixes = (text, { translate, sdks }) =>
	clientsIn(text, sdks).flatMap((client) =>
		fixOf(text, client, client.row.pathStyle(client.receiver), [], pathStyleTitle(translate)),
	);

/** One fix that brings all the settings into order; none where they are. */
function fixOf(text: string, client: Client, settings: readonly Setting[], imports: readonly string[], title: RichText): Fix[] {
	const { start, open, close } = client;
	const missing: string[] = [];
	const edits: Replacement[] = [];
	for (const setting of settings) {
		const verdict = verdictOn(text.slice(open, close), setting);
		if (verdict === 'missing') missing.push(setting.text);
		else if (verdict !== 'right')
			edits.push({ span: { start: open + verdict.at, end: open + verdict.at + setting.from.length }, text: setting.to });
	}
	if (missing.length > 0) {
		const brought = importing(text, imports);
		if (brought === null) return [];
		edits.push(...brought, insertOptions(text, client, missing));
	}
	return edits.length === 0 ? [] : [{ title, at: { start, end: open }, edits }];
}
