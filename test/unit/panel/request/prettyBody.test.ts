import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { prettyBody } from '../../../../src/panel/request/prettyBody.ts';

for (const [text, kind, pretty] of [
	['<Error><Code>NoSuchKey</Code><Message/></Error>', 'xml', '<Error>\n  <Code>NoSuchKey</Code>\n  <Message/>\n</Error>'],
	['<?xml version="1.0"?><A><B><C>1</C></B></A>', 'xml', '<?xml version="1.0"?>\n<A>\n  <B>\n    <C>1</C>\n  </B>\n</A>'],
	['<A><B>cut', 'xml', '<A>\n  <B>cut'],
	['<A></A></B>', 'xml', '<A></A>\n</B>'],
	['{"a":[1]}', 'json', '{\n  "a": [\n    1\n  ]\n}'],
	['{"a":', 'json', ''],
	['plain', 'text', ''],
] as const) {
	test(`${kind} ${text} is laid out for reading`, () => assert.equal(prettyBody(text, kind), pretty));
}

test('laying out loses nothing but blanks', () => {
	const piece = fc.constantFrom('<a>', '</a>', '<b x="1">', '</b>', '<c/>', 'text', '&lt;', '<!-- x -->', '<', '>');
	const bare = (text: string) => text.replace(/\s/g, '');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
			const text = parts.join('');
			assert.equal(bare(prettyBody(text, 'xml')), bare(text));
		}),
	);
});
