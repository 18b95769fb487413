import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readCatalogue } from '../../build/generateCatalogue.ts';
import { catalogueOf } from '../../src/core/catalog/catalogueOf.ts';
import type { PageText } from '../../src/core/catalog/tableRow.ts';
import { codeNames, readRows } from '../../src/core/catalog/table.generated.ts';
import { readThai } from '../../src/core/catalog/thai.generated.ts';
import { pages, regions } from '../../src/core/vendor/service.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { rows, thai } = readCatalogue();
const english = catalogueOf('en');

/** The rows of the tables on the vendor's error-codes page: `| 404 | NoSuchKey | meaning |`. */
const vendorRows = readFileSync(path.join(root, 'test/fixtures/vendor-error-codes.txt'), 'utf8')
	.split('\n')
	.map((line) => /^\| (\d{3}) \| (\w+) \| (.+) \|$/.exec(line))
	.filter((match) => match !== null)
	.map(([, status = '', code = '', meaning = '']) => ({ status: Number(status), code, meaning }));

const documented = [...new Set(vendorRows.map(({ code }) => code))];

test('the vendor documents 24 codes in 25 rows', () => {
	assert.equal(vendorRows.length, 25);
	assert.equal(documented.length, 24);
});

for (const { status, code, meaning } of vendorRows) {
	test(`the catalogue has the vendor's row ${status} ${code} word for word`, () => {
		const entry = english.entry(code);
		assert.equal(entry?.origin, 'documented');
		assert.deepEqual(
			entry.vendor.filter((row) => row.status === status),
			[{ status, meaning }],
		);
		assert.ok(entry.statuses.includes(status));
	});
}

test("only the codes on the vendor's page are called documented", () => {
	const claimed = rows.filter(({ origin }) => origin === 'documented').map(({ code }) => code);
	assert.deepEqual(claimed.toSorted(), documented.toSorted());
	assert.equal(rows.flatMap(({ vendor }) => vendor).length, vendorRows.length);
});

test('the generated table is that of the sources', () => {
	assert.deepEqual(
		codeNames,
		rows.map(({ code }) => code),
	);
	assert.equal(new Set(codeNames).size, codeNames.length);
	assert.deepEqual(readRows(), rows);
	assert.deepEqual(readThai(), thai);
});

test('every code that an S3 service or SDK is known to send is in the catalogue', () => {
	const known = readFileSync(path.join(root, 'test/fixtures/known-s3-codes.txt'), 'utf8').trimEnd().split('\n');
	assert.equal(known.length, 408);
	assert.deepEqual(
		known.filter((code) => english.entry(code) === undefined),
		[],
	);
});

/** Every line of a page that a person reads. */
function linesOf({ summary, article }: PageText): readonly string[] {
	if (article === undefined) return [summary];
	const { meaning, causes, steps, differences } = article;
	return [summary, ...meaning, ...causes, ...steps, ...differences];
}

/** What stands between backticks. */
function codeIn(line: string): readonly string[] {
	return line.split('`').filter((_, index) => index % 2 === 1);
}

const texts = [
	...rows.map((row) => ({ name: row.code, lines: [...linesOf(row), row.article?.answer ?? ''] })),
	...Object.entries(thai).map(([code, page]) => ({ name: `${code} in Thai`, lines: linesOf(page) })),
];

test('commands name our endpoints only, and with each its own region', () => {
	const endpoints: readonly string[] = regions.map(({ endpoint }) => endpoint);
	const wrong = texts.flatMap(({ name, lines }) =>
		lines.flatMap(codeIn).flatMap((code) => {
			const urls = code.match(/https?:\/\/[^\s/'"]+/g) ?? [];
			const region = regions.find(({ endpoint }) => code.includes(endpoint));
			const isForeign = urls.some((url) => !endpoints.includes(url));
			const isMixed = code.includes('--region') && region !== undefined && !code.includes(`--region ${region.region} `);
			return isForeign || isMixed ? [`${name}: ${code}`] : [];
		}),
	);
	assert.deepEqual(wrong, []);
});

test('a command that calls the service says which endpoint and region', () => {
	const bare = texts.flatMap(({ name, lines }) =>
		lines
			.flatMap(codeIn)
			.filter((code) => /\baws\b.* (s3|s3api) [a-z-]+ [^…]/.test(`${code} `) && !code.includes('--endpoint-url'))
			.map((code) => `${name}: ${code}`),
	);
	assert.deepEqual(bare, []);
});

test('no page promises or sounds like an advertisement', () => {
	const words = /\b(simply|just|easily|seamless\w*|robust|powerful|leverage|please|obviously|guarantee\w*|TODO|TBD|lorem)\b/i;
	const found = texts.flatMap(({ name, lines }) =>
		lines.flatMap((line) => {
			const [word] = words.exec(line) ?? [];
			return word === undefined ? [] : [`${name}: ${word}`];
		}),
	);
	assert.deepEqual(found, []);
});

test("every code with a page leads somewhere on the vendor's site when the vendor documents it", () => {
	for (const { code, pages: ids, origin } of rows) {
		if (origin === 'documented') assert.ok(ids.length > 0, code);
		assert.deepEqual(
			ids.filter((id) => !Object.hasOwn(pages, id)),
			[],
			code,
		);
	}
});

test('every documented code has a page in Thai', () => {
	assert.deepEqual(
		documented.filter((code) => !Object.hasOwn(thai, code)),
		[],
	);
});

/** What people meet next: bare statuses, the gateway's own refusals, Thai names, newer SDKs' checksums, uploads from a browser. */
const metNext =
	'403 404 NotFound Forbidden 400 BadRequest 503 Unknown UnknownError QuotaExceeded UserSuspended ' +
	'KeyTooLongError InvalidObjectName InvalidURI MetadataTooLarge BadDigest XAmzContentSHA256Mismatch MissingContentMD5 NotImplemented NoSuchCORSConfiguration AccessForbidden';

test('every code that people meet next has a page in Thai', () => {
	assert.deepEqual(
		metNext.split(' ').filter((code) => !Object.hasOwn(thai, code)),
		[],
	);
});

for (const [code, page] of Object.entries(thai)) {
	test(`the Thai page of ${code} has what the English one has`, () => {
		const source = rows.find((row) => row.code === code)?.article;
		const counts = (article: PageText['article']): unknown => [
			article?.causes.length,
			article?.steps.length,
			article?.differences.length,
		];
		assert.deepEqual(counts(page.article), counts(source));
		for (const [index, step] of (source?.steps ?? []).entries()) {
			assert.deepEqual(new Set(codeIn(page.article?.steps[index] ?? '')), new Set(codeIn(step)));
		}
		assert.ok(
			linesOf(page)
				.slice(0, -1)
				.every((line) => /[\u0e00-\u0e7f]/.test(line)),
		);
	});
}

test('a code without a Thai page answers in English', () => {
	const inThai = catalogueOf('th');
	assert.notDeepEqual(inThai.entry('NoSuchKey')?.summary, english.entry('NoSuchKey')?.summary);
	assert.deepEqual(inThai.entry('NoSuchKey')?.vendor, english.entry('NoSuchKey')?.vendor);
	assert.deepEqual(inThai.entry('InvalidRange'), english.entry('InvalidRange'));
	assert.equal(inThai.search('นาฬิกา')[0]?.code, 'RequestTimeTooSkewed');
	assert.equal(inThai.search('clock')[0]?.code, 'RequestTimeTooSkewed');
});

test('a command at the end of a step can be copied without a full stop behind it', () => {
	const stopped = rows.flatMap(({ code, article }) =>
		(article?.steps ?? []).filter((step) => /`[^`]* [^`]*`\.$/.test(step)).map((step) => `${code}: ${step}`),
	);
	assert.deepEqual(stopped, []);
});
