import type { Block, Entry, Value } from './block.ts';
import { reference } from './reference.ts';

const tag = /<(\/?)([\w:.-]{1,100})((?:\s+[\w:.-]{1,100}\s*=\s*(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'))*)\s*(\/?)>/g;
const attribute = /([\w:.-]{1,100})\s*=\s*["']([^"'<]{0,2000})["']/g;

/** Elements in elements; what is deeper is left out. */
const deepest = 100;

interface Element {
	readonly name: string;
	readonly start: number;
	/** Where what it holds begins. */
	readonly inside: number;
	readonly entries: Entry[];
}

/** Reads elements and attributes as blocks: text alone in an element is its value, `name` beside `value` is an entry. */
export function xmlOf(text: string): Block {
	const root: Element = { name: '', start: 0, inside: 0, entries: [] };
	const open: Element[] = [root];
	for (const match of withoutComments(text).matchAll(tag)) {
		const [whole, slash, name, attributes = '', empty] = match;
		if (name === undefined || open.length > deepest) continue;
		const after = match.index + whole.length;
		if (slash === '/') {
			const at = open.findLastIndex((one) => one.name === name);
			if (at <= 0) continue;
			const element = open[at];
			open.length = at;
			if (element !== undefined) open.at(-1)?.entries.push(close(element, text, match.index));
			continue;
		}
		const element: Element = {
			name,
			start: match.index + 1,
			inside: after,
			entries: attributesOf(attributes, match.index + whole.indexOf(attributes, name.length)),
		};
		if (empty === '/') open.at(-1)?.entries.push(close(element, text, after));
		else open.push(element);
	}
	return { head: '', place: { start: 0, end: 0 }, kind: 'group', entries: open.flatMap(({ entries }) => entries) };
}

/** The text with blanks where its comments are. */
function withoutComments(text: string): string {
	const pieces = text.split('<!--');
	return pieces
		.map((piece, index) => {
			if (index === 0) return piece;
			const end = piece.indexOf('-->');
			return end === -1 ? `    ${piece}` : `${' '.repeat(end + 7)}${piece.slice(end + 3)}`;
		})
		.join('');
}

function attributesOf(text: string, at: number): Entry[] {
	return [...text.matchAll(attribute)].map((match) => {
		const [whole, name = '', value = ''] = match;
		const start = at + match.index + whole.length - 1 - value.length;
		return {
			name,
			value: reference(value, { start, end: start + value.length }),
			place: { start: at + match.index, end: at + match.index + name.length },
		};
	});
}

function close({ name, start, inside, entries }: Element, text: string, end: number): Entry {
	const place = { start, end: start + name.length };
	const pair = pairOf(entries);
	if (pair !== undefined) return pair;
	if (entries.length > 0) return { name, value: { kind: 'block', block: { head: name, place, kind: 'group', entries } }, place };
	const raw = text.slice(inside, Math.max(inside, end));
	const from = inside + raw.length - raw.trimStart().length;
	const written = raw.trim();
	return { name, value: reference(written, { start: from, end: from + written.length }), place };
}

/** `<name>…</name><value>…</value>` of Hadoop, `<add key="…" value="…" />` of .NET. */
function pairOf(entries: readonly Entry[]): Entry | undefined {
	const by = (names: RegExp): Value | undefined => entries.find(({ name }) => names.test(name))?.value;
	const [name, value] = [by(/^(?:name|key)$/i), by(/^value$/i)];
	return name?.kind === 'text' && value !== undefined ? { name: name.text, value, place: name.place } : undefined;
}
