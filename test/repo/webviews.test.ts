import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const sources = globSync('src/{webview,panel}/**/*.ts', { cwd: root });
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Ways from a string to markup or code. */
const sinks =
	/innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|unsafeHTML|unsafeStatic|unsafeSVG|\beval\(|new Function/;

test('no view turns text into markup or code', () => {
	assert.ok(sources.length > 5);
	assert.deepEqual(
		sources.filter((file) => sinks.test(read(file))),
		[],
	);
});

test('views take their colours from the theme', () => {
	const literal = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla)\(/i;
	const styles = globSync('src/webview/**/*.css', { cwd: root });
	assert.ok(styles.length > 0);
	assert.deepEqual(
		styles.filter((file) => literal.test(read(file))),
		[],
	);
});

test('views talk to the extension and to nobody else', () => {
	const network = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|https?:\/\/|<img|<iframe|<form/;
	assert.deepEqual(
		globSync('src/webview/**/*.ts', { cwd: root }).filter((file) => network.test(read(file))),
		[],
	);
});
