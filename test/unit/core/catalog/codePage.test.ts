import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultText } from '../../../../build/catalogue/fault.ts';
import { parseCodePage, parseTranslation } from '../../../../build/catalogue/parseCodePage.ts';

const front = ['---', 'statuses: 404', 'class: object', 'retryable: after-fix', 'origin: general', 'pages: buckets', '---'];
const text = [
	'# NoSuchKey',
	'',
	'The key is not there.',
	'',
	'## What it means here',
	'',
	'Nothing has the key `a/b`.',
	'',
	'## Likely causes',
	'',
	'1. (key-missing) A typo.',
	'2. (bucket-missing) Another bucket.',
	'',
	'## What to do',
	'',
	'1. (key-missing) List: `aws s3 ls`.',
	'',
	'## On AWS and on Ceph',
	'',
	'- AWS: the same.',
	'',
	'## What the answer looks like',
	'',
	'```text',
	'HTTP/1.1 404 Not Found',
	'',
	'<Error><Code>NoSuchKey</Code></Error>',
	'```',
	'',
];
const good = [...front, ...text].join('\n');

test('a page becomes a row of the table', () => {
	assert.deepEqual(parseCodePage('en/NoSuchKey.md', good), {
		value: {
			code: 'NoSuchKey',
			origin: 'general',
			statuses: [404],
			vendor: [],
			errorClass: 'object',
			retryable: 'after-fix',
			aliases: [],
			pages: ['buckets'],
			summary: 'The key is not there.',
			article: {
				meaning: ['Nothing has the key `a/b`.'],
				causes: ['(key-missing) A typo.', '(bucket-missing) Another bucket.'],
				steps: ['(key-missing) List: `aws s3 ls`.'],
				differences: ['AWS: the same.'],
				answer: 'HTTP/1.1 404 Not Found\n\n<Error><Code>NoSuchKey</Code></Error>',
			},
		},
	});
});

/** What is done to the good page → the fault that the build tells, as file:line: sentence (its beginning). */
const faults: readonly (readonly [name: string, from: string, to: string, fault: string])[] = [
	[
		'a cause without its id',
		'1. (key-missing) A typo',
		'1. A typo',
		':18: in "Likely causes" a line begins with its cause in brackets',
	],
	[
		'a cause that is in no list',
		'1. (key-missing) A typo',
		'1. (key-gone) A typo',
		':18: in "Likely causes" a line begins with its cause in brackets; "key-gone" is none',
	],
	[
		'a step of a cause that is in no list',
		'1. (key-missing) List',
		'1. (key-gone) List',
		':23: in "What to do" a line begins with its cause in brackets; "key-gone" is none',
	],
	['no front matter', '---\nstatuses', 'statuses', ':1: a page begins with front matter between two "---" lines'],
	['an unknown key', 'class: object', 'klass: object', ':3: the front-matter key "klass" is unknown; known are statuses, class'],
	['a key twice', 'class: object', 'class: object\nclass: auth', ':4: the front-matter key "class" stands here twice'],
	['a line without a key', 'class: object', 'class: object\nand so on', ':4: a line of front matter reads "key: value"'],
	['a missing key', 'retryable: after-fix\n', '', ':2: the front matter has no "retryable"'],
	['a bad status', 'statuses: 404', 'statuses: 404, 4O3', ':2: "4O3" is no HTTP status (100 to 599)'],
	['a status out of range', 'statuses: 404', 'statuses: 600', ':2: "600" is no HTTP status (100 to 599)'],
	['an unknown class', 'class: object', 'class: key', ':3: "key" is no class; known are account, auth'],
	[
		'an unknown retry word',
		'retryable: after-fix',
		'retryable: maybe',
		':4: "maybe" is no retryable; known are yes, after-fix, no',
	],
	['an unknown origin', 'origin: general', 'origin: rumour', ':5: "rumour" is no origin; known are documented, general, client'],
	['an unknown page', 'pages: buckets', 'pages: buckets, home', ':6: the page id "home" is unknown; known are keys, buckets'],
	['a page named like a built-in', 'pages: buckets', 'pages: constructor', ':6: the page id "constructor" is unknown'],
	['a bad alias', 'pages: buckets', 'aliases: No Key', ':6: the alias "No Key" is no code'],
	[
		'a documented code without rows',
		'origin: general',
		'origin: documented',
		':2: a documented code, and only such a one, has the rows',
	],
	[
		'rows without being documented',
		'pages: buckets',
		'vendor: 404 Gone.',
		':2: a documented code, and only such a one, has the rows',
	],
	['a row without a meaning', 'pages: buckets', 'vendor: 404', ':6: a vendor row reads "status meaning"'],
	['a row of another status', 'pages: buckets', 'vendor: 410 Gone.', ':6: the status 410 is missing from "statuses"'],
	['another title', '# NoSuchKey', '# NoSuchkey', ':8: the title reads "# NoSuchKey", as the file is named'],
	['no summary', 'The key is not there.\n', '', ':8: between the title and the sections stands the summary, one line'],
	[
		'two lines of summary',
		'not there.',
		'not there.\nReally.',
		':11: between the title and the sections stands the summary, one line',
	],
	['a missing section', '## Likely causes', '## Causes', ':16: the section "Causes" is unknown; known are What it means here'],
	['a missing section, as well', '## Likely causes', '## Causes', ':8: the section "Likely causes" is missing'],
	['a section twice', '## Likely causes', '## What to do', ':8: the section "Likely causes" is missing'],
	['an empty section', '- AWS: the same.', '', ':25: the section "On AWS and on Ceph" is empty'],
	['a list that counts wrongly', '2. (bucket', '3. (bucket', ':19: in "Likely causes" this line begins with "2. "'],
	[
		'a bullet for a number',
		'1. (key-missing) A typo',
		'- (key-missing) A typo',
		':18: in "Likely causes" this line begins with "1. "',
	],
	['a wrapped line', '- AWS: the same.', '- AWS: the\n  same.', ':28: in "On AWS and on Ceph" this line begins with "- "'],
	['a link', 'A typo.', 'A [typo](x).', ':18: "[" is markup'],
	['a bare address', 'A typo.', 'See https://example.com.', ':18: "https://" is markup'],
	['emphasis', 'A typo.', 'A *typo*.', ':18: "*" is markup'],
	['HTML', 'A typo.', 'A <b>typo</b>.', ':18: "<" is markup'],
	['an entity', 'A typo.', 'A &lt;typo.', ':18: "&lt;" is markup'],
	['a heading of another level', 'A typo.', '### A typo', ':18: "#" is markup'],
	['an open backtick', '`a/b`', '`a/b', ':14: a backtick is not closed'],
	['empty code', '`a/b`', '` `', ':14: the code between two backticks is empty'],
	['no block', '```text', 'text', ':29: the section "What the answer looks like" holds one block'],
	['words beside the block', '```text', 'So:\n\n```text', ':29: the section "What the answer looks like" holds one block'],
];

for (const [name, from, to, fault] of faults) {
	test(`the build refuses ${name}`, () => {
		assert.ok(good.includes(from));
		const parsed = parseCodePage('en/NoSuchKey.md', good.replace(from, to));
		assert.ok('faults' in parsed);
		const told = parsed.faults.map(faultText);
		assert.ok(
			told.some((line) => line.startsWith(`en/NoSuchKey.md${fault}`)),
			told.join('\n'),
		);
	});
}

for (const file of ['en/NoSuchKey.txt', 'en/No-Such-Key.md', 'en/.md', 'en/a.b.c.md']) {
	test(`the build refuses a file named ${file}`, () => {
		const parsed = parseCodePage(file, good);
		assert.deepEqual('faults' in parsed && parsed.faults.map(faultText), [
			`${file}:1: the file is named <Code>.md, with the code in S3's own spelling`,
		]);
	});
}

test('a translation is a page without front matter', () => {
	const withAnswer = text.join('\n');
	const parsed = parseTranslation('th/NoSuchKey.md', withAnswer.slice(0, withAnswer.indexOf('\n## What the answer')));
	assert.equal('value' in parsed && parsed.value.page.summary, 'The key is not there.');
	const refused = parseTranslation('th/NoSuchKey.md', good);
	assert.deepEqual('faults' in refused && refused.faults.map(faultText), [
		'th/NoSuchKey.md:1: a translation has no front matter; that stands in the English page only',
	]);
	const answered = parseTranslation('th/NoSuchKey.md', withAnswer);
	assert.ok('faults' in answered);
	assert.match(answered.faults.map(faultText).join(), /:22: the section "What the answer looks like" is unknown/);
});
