import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Explanation } from '../../../../src/core/explain/explanation.ts';
import type { Link } from '../../../../src/core/explain/link.ts';
import { toHover, toPage, toQuietHover } from '../../../../src/core/explain/markdown.ts';
import { toPlainText } from '../../../../src/core/explain/plain.ts';
import { code, value, words } from '../../../../src/core/richText.ts';
import { english, entryOf } from './samples.ts';

const explanation: Explanation = {
	code: 'NoSuchKey',
	entry: 'NoSuchKey',
	title: [value('404 Not Found · NoSuchKey · GetObject')],
	headline: [words('The key '), value('a_b'), words(' is not there.')],
	evidence: [[words('First.')], [words('Second.')], [words('Third.')], [words('Fourth.')]],
	causes: [{ id: 'key-missing', standing: 'open', texts: [[words('A typing error.')]], because: [], next: [] }],
	steps: [[words('Run '), code('aws s3 ls'), words('.')], [words('Look again.')]],
	retry: [words('Retry: no.')],
	otherClients: [[words('boto3: '), code('x=1')]],
	notes: [[words('Same on Ceph.')]],
	facts: [{ label: [words('Bucket')], text: [value('b-main')] }],
	pages: ['buckets'],
};
const links: readonly Link[] = [
	{ title: 'More', target: { kind: 'command', command: 'bangmod.showPage', id: 'NoSuchKey' } },
	{ title: 'Buckets', target: { kind: 'page', url: 'https://bangmod.storage/console/buckets' } },
];
const linkLine = '[More](command:bangmod.showPage?%5B%22NoSuchKey%22%5D) · [Buckets](https://bangmod.storage/console/buckets)';

/** Undoes character references, so that a reader of the test sees the words. */
const plain = (markdown: string) => markdown.replace(/&#(\d+);/g, (_all, point: string) => String.fromCodePoint(Number(point)));

test('a hover says what the report is of, what happened, three pieces of evidence, the next step, whether to retry, and the links', () => {
	assert.deepEqual(plain(toHover(explanation, links, english)).split('\n\n'), [
		'404 Not Found · NoSuchKey · GetObject',
		'**The key a_b is not there.**',
		'First.',
		'Second.',
		'Third.',
		'Next step: Run `aws s3 ls`. · Retry: no.',
		linkLine,
	]);
});

test('a hover without steps, evidence and links is its title and headline', () => {
	const bare = { ...explanation, steps: [], retry: [], evidence: [] };
	assert.equal(plain(toHover(bare, [], english)), '404 Not Found · NoSuchKey · GetObject\n\n**The key a_b is not there.**');
});

test('the quiet hover is one line', () => {
	assert.equal(
		plain(toQuietHover(explanation, links, english)),
		`If this is an S3 error: The key a_b is not there. · ${linkLine}`,
	);
});

test('a page has the code’s article and this report’s own facts', () => {
	const article = {
		meaning: [[words('Meaning.')]],
		causes: [],
		steps: [],
		differences: [],
		answer: '<Error>\n  <Code>NoSuchKey</Code>\n</Error>',
	};
	assert.equal(
		plain(toPage(explanation, entryOf('NoSuchKey', { article }), links, english)),
		`# \`NoSuchKey\`

\`404 Not Found · NoSuchKey · GetObject\`

The key \`a_b\` is not there.

## What it means here

Meaning.

## What this report says

- First.
- Second.
- Third.
- Fourth.

## What to do

1. Run \`aws s3 ls\`.
2. Look again.

Retry: no.

## With other clients

- boto3: \`x=1\`

## Likely causes

1. A typing error.

## Good to know

- Same on Ceph.

## What the answer looks like

\`\`\`xml
<Error>
  <Code>NoSuchKey</Code>
</Error>
\`\`\`

## Facts of this report

- Bucket: \`b-main\`

## Links

- [More](command:bangmod.showPage?%5B%22NoSuchKey%22%5D)
- [Buckets](https://bangmod.storage/console/buckets)
`,
	);
});

test('plain text says the same in lines', () => {
	assert.equal(
		toPlainText(explanation, [{ title: 'Buckets', url: 'https://bangmod.storage/console/buckets' }], english),
		`NoSuchKey: The key a_b is not there.

What to do
  1. Run \`aws s3 ls\`.
  2. Look again.

Retry: no.

What this report says
  - First.
  - Second.
  - Third.
  - Fourth.

Likely causes
  1. A typing error.

Good to know
  - Same on Ceph.

Facts of this report
  Bucket: b-main

Links
  Buckets: https://bangmod.storage/console/buckets
`,
	);
});

test('plain text lets no control character but the line feed through', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const shown = toPlainText(
				{ ...explanation, code: text, headline: [value(text)], facts: [{ label: [words('Key')], text: [value(text)] }] },
				[],
				english,
			);
			assert.doesNotMatch(shown.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
			assert.equal(shown.split('\n').length, toPlainText(explanation, [], english).split('\n').length);
		}),
	);
});

test('the argument of a command link is one id, whatever it holds', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('%41', '%22', '")', '] (x')), (id) => {
			const [, query = ''] =
				/\]\(command:bangmod\.x\?([^()\s<>]*)\)$/.exec(
					toHover(explanation, [{ title: 'T', target: { kind: 'command', command: 'bangmod.x', id } }], english),
				) ?? [];
			assert.deepEqual(JSON.parse(decodeURIComponent(query)), [id]);
		}),
	);
});

test('in plain text a command of several words is set off from its sentence, a single word is not', () => {
	const steps = [[words('Run '), code('aws s3 ls'), words(' or '), code('rclone'), words('.')]];
	assert.match(toPlainText({ ...explanation, steps }, [], english), /1\. Run `aws s3 ls` or rclone\.\n/);
});
