import type { Block, Entry } from './block.ts';
import type { Span } from '../span.ts';
import { reference } from './reference.ts';
import { statementsOf } from './statements.ts';
import { tokensOf } from './tokens.ts';

/** A line that names a value: what stands before the name, the name, what parts them, and the value. */
const setting =
	/^([ \t]*)(?:(?:export|setenv|SetEnv|set|setx|ENV|ARG|-|--|Environment=|env:)[ \t]*)?["']?(?:env\[)?([A-Za-z_][\w.:/-]{0,120}?)\]?(?:[ \t]*(?:=|:(?=[ \t]|$))[ \t]*|[ \t]+(?=https?:\/\/))(.*)$/;
const header = /^\s{0,8}\[{1,2}[ \t]?([^\][\n]{1,200}?)[ \t]?\]{1,2}\s{0,20}(?:[#;].{0,200})?$/;
const longestLine = 4000;

interface Section {
	readonly head: string;
	readonly place: Span;
	readonly entries: Entry[];
}

/** Reads lines of `name = value`, in sections or not: INI, environment, properties, TOML and what a shell sets. */
export function linesOf(text: string): Block {
	const root: Section = { head: '', place: { start: 0, end: 0 }, entries: [] };
	const sections: Section[] = [];
	let [section, holder, indent] = [root, '', 0];
	for (const { line, start } of linesIn(text)) {
		if (/^\s{0,200}(?:[#;!]|\/\/|$)/.test(line)) continue;
		const named = header.exec(line);
		if (named !== null) {
			const at = start + line.indexOf('[');
			section = {
				head: (named[1] ?? '').replaceAll('"', ''),
				place: { start: at, end: start + line.trimEnd().length },
				entries: [],
			};
			sections.push(section);
			[holder, indent] = ['', 0];
			continue;
		}
		const [, blank = '', name = '', rest = ''] = setting.exec(line) ?? [];
		if (name === '') continue;
		if (blank.length <= indent) holder = '';
		const nameAt = start + line.indexOf(name);
		const place = { start: nameAt, end: nameAt + name.length };
		// What follows indented belongs to a name without a value: `s3 =` of `~/.aws/config`.
		if (rest.trim() === '') [holder, indent] = [name, blank.length];
		else
			section.entries.push({
				name: holder === '' ? name : `${holder}.${name}`,
				value: valueOf(text, start + line.length - rest.length, rest),
				place,
			});
	}
	return { head: '', place: root.place, kind: 'group', entries: [...root.entries, ...nested(sections)] };
}

function* linesIn(text: string): Generator<{ readonly line: string; readonly start: number }> {
	for (let start = 0; start < text.length; ) {
		const end = text.indexOf('\n', start);
		const stop = end === -1 ? text.length : end;
		yield { line: text.slice(start, Math.min(stop, start + longestLine)).replace(/\r$/, ''), start };
		start = stop + 1;
	}
}

function valueOf(text: string, at: number, rest: string): Entry['value'] {
	const opening = rest.charAt(0);
	if (opening === '{' || opening === '[') {
		const tokens = tokensOf(text.slice(0, at + rest.length), { hash: true, slashes: false, dashes: false }, at);
		const [entry] = statementsOf(tokens, { bracesGroup: true, dotJoins: false }).entries;
		if (entry?.value.kind === 'block') return entry.value;
	}
	const quote = /^(?:"""|"|'|`)/.exec(rest)?.[0] ?? '';
	const close = quote === '' ? -1 : rest.indexOf(quote, quote.length);
	const inner = close === -1 ? rest.replace(/[ \t]+[#;].*$/, '').replace(/["']?[ \t]*\\?$/, '') : rest.slice(quote.length, close);
	const start = at + (close === -1 ? 0 : quote.length);
	return reference(inner, { start, end: start + inner.length });
}

/** Sections as entries, one in another where its name goes on from the other's: `[store]`, `[store.credentials]`. */
function nested(sections: readonly Section[]): readonly Entry[] {
	const byHead = new Map(sections.map((section) => [section.head, section]));
	const top: Entry[] = [];
	for (const section of sections) {
		const cut = section.head.lastIndexOf('.');
		const holder = cut === -1 ? undefined : byHead.get(section.head.slice(0, cut));
		const entry: Entry = {
			name: section.head.slice(holder === undefined ? 0 : cut + 1),
			value: { kind: 'block', block: { ...section, kind: 'group' } },
			place: section.place,
		};
		(holder === undefined || holder === section ? top : holder.entries).push(entry);
	}
	return top;
}
