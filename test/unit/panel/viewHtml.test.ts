import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { makeNonce } from '../../../src/host/nonce.ts';
import { viewHtml } from '../../../src/panel/viewHtml.ts';

const given = {
	token: 'token',
	cspSource: "'self' https://*.vscode-cdn.net",
	script: 'https://file.vscode-cdn.net/dist/webview/scan.js',
	style: 'https://file.vscode-cdn.net/dist/webview/scan.css',
	language: 'th',
	title: '</title><script>alert(1)</script>"',
} as const;
const parsed = (nonce: string) => new JSDOM(viewHtml({ ...given, nonce }), { url: 'https://view.test/' }).window.document;

test('a view may run its own script, use its own style, and nothing else', () => {
	const meta = parsed('abc').querySelector('meta[http-equiv="Content-Security-Policy"]');
	assert.deepEqual(meta?.getAttribute('content')?.split('; '), [
		"default-src 'none'",
		"script-src 'nonce-abc'",
		"style-src 'self' https://*.vscode-cdn.net",
		"form-action 'none'",
		"base-uri 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types lit-html',
	]);
});

test('the document holds one script, with the nonce, and no word that could be markup', () => {
	const document = parsed('abc');
	assert.deepEqual(
		[...document.scripts].map(({ src, nonce }) => [src, nonce]),
		[[given.script, 'abc']],
	);
	assert.equal(document.title, given.title);
	assert.equal(document.documentElement.lang, 'th');
	assert.deepEqual(
		[...document.querySelectorAll('*')].map(({ localName }) => localName),
		['html', 'head', 'meta', 'meta', 'meta', 'link', 'title', 'body', 'script'],
	);
});

test('a nonce has 128 bits and is never the same', () => {
	const nonces = new Set(Array.from({ length: 1000 }, makeNonce));
	assert.equal(nonces.size, 1000);
	for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
});
