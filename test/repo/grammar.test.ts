import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { grammar } from '../../build/generateGrammar.ts';
import { codeNames } from '../../src/core/catalog/table.generated.ts';
import { isCodeShaped, isUnmistakable } from '../../src/core/recognise/codes.ts';

interface Rule {
	readonly match: string;
	readonly name?: string;
	readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

const root = path.resolve(import.meta.dirname, '../..');
const shipped = JSON.parse(readFileSync(path.join(root, 'syntaxes/s3Errors.injection.tmLanguage.json'), 'utf8')) as {
	patterns: readonly Rule[];
};
const codes = codeNames.filter((code) => isUnmistakable(code) && isCodeShaped(code));

test('the shipped grammar is the one that the catalogue gives', () => {
	assert.deepEqual(shipped, grammar(codes));
});

test('the grammar brings no language and no file extension', () => {
	const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
		contributes: Record<string, unknown>;
	};
	assert.equal(contributes['languages'], undefined);
});

/** What is coloured in a line, each with the last word of its scope before ours. */
function coloured(line: string): string[] {
	return shipped.patterns.flatMap(({ match, name, captures }) =>
		[...line.matchAll(new RegExp(match, 'g'))].flatMap((found) =>
			captures === undefined
				? [`${found[0]} ${name}`]
				: Object.entries(captures).map(([group, scope]) => `${found[Number(group)]} ${scope.name}`),
		),
	);
}

/** Snapshots: a line, and what is coloured in it besides the tags. */
for (const [line, expected] of [
	[
		'ERROR An error occurred (SignatureDoesNotMatch) when calling PutObject',
		['SignatureDoesNotMatch entity.name.type.s3-error-code.bangmod'],
	],
	['<Code>AccessDenied</Code>', ['AccessDenied entity.name.type.s3-error-code.bangmod']],
	['AccessDenied, InternalError and NotFound are words of others, too', []],
	['NoSuchKeyError MyNoSuchKey nosuchkey', []],
	[
		'<RequestId>tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk</RequestId>',
		[
			'tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk string.unquoted.s3-error.bangmod',
			'tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk constant.other.s3-request-id.bangmod',
		],
	],
	['tx-rate 12 tx0 ok', []],
] as const) {
	test(`colours of ${JSON.stringify(line)}`, () => {
		assert.deepEqual(
			coloured(line).filter((found) => !/ (?:punctuation|entity\.name\.tag)/.test(found)),
			expected,
		);
	});
}
