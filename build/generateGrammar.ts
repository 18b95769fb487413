/** Writes the injection grammar that colours S3's codes and error bodies, from the catalogue, so that the two cannot part. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../syntaxes/s3Errors.injection.tmLanguage.json');

/** Elements of an S3 error body, and the same names as JSON keys. */
const fields = ['Message', 'RequestId', 'HostId', 'BucketName', 'Key', 'Resource', 'Region', 'StatusCode'];

/** A request id of Ceph RGW: `tx`, a counter, the second in hexadecimal, the gateway, the zone. */
const requestId = String.raw`\btx[0-9a-f]{17,24}-[0-9a-f]{8,10}-[0-9a-z]{1,16}-[\w-]{1,40}`;

/** `codes`: the names that only S3 uses; what other systems print as well is coloured inside an error body alone. */
export function grammar(codes: readonly string[]): object {
	const element = (names: string, scope: string) => ({
		match: `(<)(${names})(>)([^<]{0,1024})(</)(\\2)(>)`,
		captures: {
			1: { name: 'punctuation.definition.tag.begin.xml' },
			2: { name: 'entity.name.tag.s3-error.bangmod' },
			3: { name: 'punctuation.definition.tag.end.xml' },
			4: { name: scope },
			5: { name: 'punctuation.definition.tag.begin.xml' },
			6: { name: 'entity.name.tag.s3-error.bangmod' },
			7: { name: 'punctuation.definition.tag.end.xml' },
		},
	});
	return {
		$schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
		name: 'S3 errors (made by build/generateGrammar.ts)',
		scopeName: 'bangmod.s3-errors.injection',
		injectionSelector: 'L:text.log -comment, L:text.xml -comment, L:source.json -comment, L:source.json.lines -comment',
		patterns: [
			element('Code', 'entity.name.type.s3-error-code.bangmod'),
			element(fields.join('|'), 'string.unquoted.s3-error.bangmod'),
			{ match: `\\b(?:${codes.toSorted().join('|')})\\b`, name: 'entity.name.type.s3-error-code.bangmod' },
			{ match: requestId, name: 'constant.other.s3-request-id.bangmod' },
		],
	};
}

export async function generateGrammar(): Promise<void> {
	// Loaded here and not above: the catalogue's table, which these stand on, is generated, too.
	const { codeNames } = await import('../src/core/catalog/table.generated.ts');
	const { isCodeShaped, isUnmistakable } = await import('../src/core/recognise/codes.ts');
	const codes = codeNames.filter((code) => isUnmistakable(code) && isCodeShaped(code));
	const text = `${JSON.stringify(grammar(codes), null, 2)}\n`;
	mkdirSync(path.dirname(file), { recursive: true });
	if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

if (import.meta.main) await generateGrammar();
