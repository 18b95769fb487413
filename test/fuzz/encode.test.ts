import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
	toCodeBlock,
	toCodeSpan,
	toCsvCell,
	toHtmlText,
	toLabel,
	toLinkTarget,
	toMailto,
	toMarkdown,
	toPlain,
	toPlainLine,
	toTerminal,
} from '../../src/core/safe/encode.ts';
import { toShellArg } from '../../src/core/safe/shellArg.ts';
import { visible } from '../../src/core/safe/visible.ts';
import { redact } from '../../src/core/safe/redact.ts';
import { hostileText } from '../unit/markdownRenderer/hostileText.ts';
import { fuzz } from './fuzz.ts';
import { anyReport } from './texts.ts';

const anyText = fc.oneof(hostileText, anyReport);

fuzz('encoder', anyText, (text) => {
	assert.match(toMarkdown(text), /^(?:[\p{L}\p{M}\p{N}]|&#\d+;)*$/u);
	assert.doesNotMatch(toHtmlText(text), /[<>"'`=]|&(?!#\d+;)/);
	for (const sink of [toPlain, toTerminal, toHtmlText, toCsvCell]) assert.doesNotMatch(sink(text), hidden(true));
	for (const sink of [toPlainLine, toLabel, toCodeSpan, toMarkdown]) assert.doesNotMatch(sink(text), hidden(false));
	assert.doesNotMatch(toLabel(text), /(?<!\\)\$\(/);
	assert.match(toLinkTarget(text), /^[A-Za-z0-9\-._~:/?#@!$&*+,;=%]*$/);
	assert.match(toMailto('a@b.example', text, text), /^mailto:a@b\.example\?subject=[^&?#\s]*&body=[^&?#\s]*$/);
	const cell = toCsvCell(text);
	assert.ok(!cell.slice(1, -1).replaceAll('""', '').includes('"'));
	assert.doesNotMatch(cell, /^"\s*[=+\-@＝＋－＠]|^"[\t\n]/);
	const [fence = '', ...lines] = toCodeBlock(text, 'xml').split('\n');
	assert.equal(lines.pop(), fence.slice(0, -3));
	assert.ok(!lines.join('\n').includes(fence.slice(0, -3)));
});

/** What reads as it was: references undone, the text is there with all that hides made visible. */
fuzz('encoder, read back', anyText, (text) => {
	const read = toMarkdown(text, Infinity).replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
	assert.equal(read, visible(text, false));
});

/** What a POSIX shell makes of one word: quoted pieces as they stand, and of a backslash pair outside them the second. */
function posixWord(word: string): string {
	return word.replace(/'([^']*)'|\\([^])/g, (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}

fuzz('shell word', anyText, (text) => {
	for (const shell of ['posix', 'powershell', 'cmd'] as const) {
		const word = toShellArg(text, shell);
		if (word.kind === 'refused') continue;
		assert.doesNotMatch(word.text, /(?!\n)\p{Cc}/u);
		if (shell === 'posix') assert.equal(posixWord(word.text), text);
	}
});

const hexadecimal = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 40, maxLength: 64 });
const label = fc.constantFrom(
	'X-Amz-Signature=',
	'x-amz-security-token: ',
	'aws_secret_access_key = ',
	'"secretAccessKey": "',
	'Authorization: Bearer ',
	'Set-Cookie: id=',
	'https://user:',
	'&Signature%3D',
	'X%2DAmz%2DSignature%3D',
	'password=',
);

fuzz('redactor', fc.tuple(anyText, label, hexadecimal, anyText), ([before, name, secret, after]) => {
	const text = `${before}\n${name}${secret}${name.startsWith('https') ? '@host' : ''}\n${after}`;
	const shown = redact(text);
	assert.ok(!shown.includes(secret), shown);
	assert.equal(redact(shown), shown);
});

function hidden(multiline: boolean): RegExp {
	return multiline ? /(?![\n\t])\p{Cc}|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u : /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
}
