import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';
import { explain } from '../../../../src/core/explain/explain.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';

const english = catalogueOf('en');
const span = { start: 0, end: 4 };

/** What an explanation says last of a code that nobody documents, by the status beside it. */
function causeOf(status: number | undefined): string {
	const fields = status === undefined ? {} : { status };
	const finding = {
		code: 'XNew',
		span,
		extent: span,
		alsoAt: [],
		shape: 'xml',
		certainty: 'certain',
		fields,
		details: new Map(),
	} as const;
	const translate = (sentence: string) => sentence;
	const { headline, causes } = explain(finding, { lookUp: (code) => english.entry(code), translate });
	assert.equal(plainLine(headline), 'XNew is in no list of S3 error codes, neither BangmodStorage’s nor another’s.');
	return causes.flatMap(({ texts }) => texts.map(plainLine)).at(-1) ?? '';
}

for (const [status, cause] of [
	[undefined, ''],
	[200, 'Status 200 reads like success, yet the answer carries an error.'],
	[299, 'Status 299 reads like success, yet the answer carries an error.'],
	[300, 'Status 300 sends the client to another place.'],
	[399, 'Status 399 sends the client to another place.'],
	[400, 'Status 400 says that the request itself was refused; repeating it changes nothing.'],
	[401, 'Status 401 says that the request is not allowed.'],
	[403, 'Status 403 says that the request is not allowed.'],
	[404, 'Status 404 says that the thing asked for is not there.'],
	[499, 'Status 499 says that the request itself was refused; repeating it changes nothing.'],
	[500, 'Status 500 says that the server failed, not the request.'],
] as const) {
	test(`an unknown code: ${cause || 'nothing, where no status is stated'}`, () => assert.equal(causeOf(status), cause));
}
