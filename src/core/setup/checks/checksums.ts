import { addsChecksums, isChecksumClient } from '../../clients/checksumReleases.ts';
import { settingWords } from '../../clients/settingWords.ts';
import { botoClientChecksums } from '../../fixes/botoClients.ts';
import { clientChecksums } from '../../fixes/clientSettings.ts';
import type { ClientContext } from '../../fixes/fix.ts';
import { code, phrase, value } from '../../richText.ts';
import type { Span } from '../../span.ts';
import type { CheckContext, OurSetup } from './ours.ts';
import type { Mark, MarkFix } from './mark.ts';

/** Newer SDKs add checksums and chunked bodies that gateways built on Ceph may refuse. */
export function checksumMarks({ file, setup }: OurSetup, { translate, sdks }: CheckContext): readonly Mark[] {
	const { client, checksums } = setup;
	if (checksums?.value === 'when_required') return [];
	const sentence = phrase(
		translate,
		'Checksums are added to every request, which gateways built on Ceph may refuse; set {0}.',
		code('when_required'),
	);
	if (checksums !== undefined) {
		const written = file.text.slice(checksums.place.start, checksums.place.end);
		const text = inverted(written);
		const fix: MarkFix | undefined =
			text === undefined
				? undefined
				: { title: phrase(translate, 'Change to {0}', code(text)), edits: [{ span: checksums.place, text }] };
		return [{ kind: 'checksums', severity: 'hint', place: checksums.place, sentence, ...(fix !== undefined && { fix }) }];
	}
	if (!isChecksumClient(client)) return [];
	const releases = sdks.filter(({ name, version }) => name === client && version !== '');
	if (releases.length === 0 || releases.some(({ version }) => addsChecksums(client, version) !== true)) return [];
	const words = settingWords(client, 'checksums') ?? 'when_required';
	const fix = insertionAt(file.text, setup.place, { translate, sdks: releases });
	return [
		{
			kind: 'checksums',
			severity: 'hint',
			place: setup.place,
			sentence: phrase(
				translate,
				'{0} of this release adds checksums to every request, which gateways built on Ceph may refuse; set {1}.',
				value(client),
				code(words),
			),
			...(fix !== undefined && { fix }),
		},
	];
}

/** What puts the missing setting into the client that opens there; undefined where we cannot read its options to their end. */
function insertionAt(text: string, place: Span, context: ClientContext): MarkFix | undefined {
	const found = [...botoClientChecksums(text, context), ...clientChecksums(text, context)];
	return found.find(({ at }) => at.start <= place.start && place.start < at.end);
}

/** The other value, in the spelling of the one that is written; undefined for a switch. */
function inverted(written: string): string | undefined {
	if (written === 'true') return 'false';
	const text = written.replace(/supported$/i, (word) =>
		word === 'SUPPORTED' ? 'REQUIRED' : word === 'Supported' ? 'Required' : 'required',
	);
	return text === written ? undefined : text;
}
