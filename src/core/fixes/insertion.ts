import type { Client } from './clients.ts';
import { insertion } from './fix.ts';
import type { Replacement } from '../replacement.ts';

/** Puts options into a client, laid out as the options that are there already. */
export function insertOptions(text: string, client: Client, options: readonly string[]): Replacement {
	const { open, row } = client;
	if (row.form === 'arguments') return appendArguments(text, open, client.close, options);
	const indent = /^[ \t]{0,40}\r?\n([ \t]{0,200})/.exec(text.slice(open, open + 300))?.[1];
	const end = { literal: ',', statements: indent === undefined ? ';' : '', chain: '' }[row.form];
	if (indent !== undefined) return insertion(open, options.map((option) => `\n${indent}${option}${end}`).join(''));
	if (row.form === 'chain') return insertion(open, options.join(''));
	const isSpaced = text.charAt(open) === ' ';
	const line = options.map((option) => `${option}${end}`).join(' ');
	return insertion(open, isSpaced ? ` ${line}` : `${line} `);
}

/** Puts arguments behind the last one of a call, if there is one, whether or not a comma is there. */
export function appendArguments(text: string, open: number, close: number, options: readonly string[]): Replacement {
	const end = open + text.slice(open, close).trimEnd().length;
	if (end === open) return insertion(open, options.join(', '));
	if (text.charAt(end - 1) !== ',') return insertion(end, options.map((option) => `, ${option}`).join(''));
	const indent = /^[ \t]{0,200}/.exec(text.slice(text.lastIndexOf('\n', end - 1) + 1))?.[0] ?? '';
	// A comma at the end of a line: each argument has a line of its own.
	return insertion(
		end,
		options.map((option) => (text.slice(end, close).includes('\n') ? `\n${indent}${option},` : ` ${option}`)).join(''),
	);
}
