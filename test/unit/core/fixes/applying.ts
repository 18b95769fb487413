import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import { dependedSdks } from '../../../../src/core/fixes/dependencyFiles.ts';
import type { Fix } from '../../../../src/core/fixes/fix.ts';
import { fixesIn } from '../../../../src/core/fixes/fixes.ts';
import { importedSdks } from '../../../../src/core/clients/sdks.ts';
import { importsS3Sdk } from '../../../../src/core/recognise/recognise.ts';

const english = catalogueOf('en');

/** A document, and the manifests of the project around it: name → text. */
export interface Document {
	readonly languageId: string;
	readonly text: string;
	readonly path?: string;
	readonly project?: Readonly<Record<string, string>>;
}

/** What is offered in a document, as the editor asks for it. */
export function fixesOf({ languageId, text, path = '/project/file', project = {} }: Document): readonly Fix[] {
	const sdks = [...importedSdks(text), ...Object.entries(project).flatMap(([name, file]) => dependedSdks(name, file))];
	return fixesIn(text, {
		translate: (sentence) => sentence,
		languageId,
		path,
		usesS3Sdk: sdks.length > 0 || importsS3Sdk(text),
		sdks,
		nearest: (name) => english.nearest(name),
		isCode: (name) => english.entry(name) !== undefined,
		statusesOf: (code) => (english.entry(code)?.vendor ?? []).map(({ status }) => status),
	});
}

export function titleOf({ title }: Fix): string {
	return plainLine(title);
}

export function apply(text: string, { edits }: Fix): string {
	return [...edits]
		.sort((a, b) => b.span.start - a.span.start)
		.reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}
