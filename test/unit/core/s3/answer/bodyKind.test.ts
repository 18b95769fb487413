import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyKind } from '../../../../../src/core/s3/answer/bodyKind.ts';

for (const [body, kind] of [
	['', 'empty'],
	['\uFEFF \r\n', 'empty'],
	['<!DOCTYPE html><p>', 'html'],
	['<html lang="th">', 'html'],
	['<?xml version="1.0"?><html xmlns="x">', 'html'],
	['\uFEFF<Error/>', 'xml'],
	['<?xml version="1.0"?><Error/>', 'xml'],
	['< 5 bytes', 'text'],
	['{"a":1}', 'json'],
	['[]', 'json'],
	['a line\r\n\tand a page\f', 'text'],
	['PK\u0003\u0004', 'binary'],
	['not \uFFFD UTF-8', 'binary'],
	[`${'a'.repeat(1023)}\0`, 'binary'],
	[`${'a'.repeat(1024)}\0`, 'text'],
] as const) {
	test(`${JSON.stringify(body.slice(-40))} is ${kind}`, () => assert.equal(bodyKind(body), kind));
}
