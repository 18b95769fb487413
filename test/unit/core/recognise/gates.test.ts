import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { gateSearch } from '../../../../src/core/recognise/gates.ts';
import { logShapes } from '../../../../src/core/recognise/shapes.ts';

const rowsIn = gateSearch(logShapes);
const gates = logShapes.flatMap((row) => row.gates);

test('every gate has two characters of ASCII at least, by which it is looked for', () => {
	assert.deepEqual(
		gates.filter((gate) => !/^[\x20-\x7e]{2,}$/.test(gate)),
		[],
	);
});

test('the rows that are tried are those of which the text holds a gate', () => {
	const piece = fc.oneof(
		fc.constantFrom(...gates),
		fc.constantFrom(...gates).chain((gate) => fc.nat(gate.length).map((end) => gate.slice(0, end))),
		// Letters whose low byte is that of a letter of ASCII are other letters.
		fc.constantFrom(...gates).map((gate) => String.fromCharCode(...Array.from(gate, (letter) => letter.charCodeAt(0) + 0x100))),
		fc.string(),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
			const text = pieces.join('');
			const expected = logShapes.filter((row) => row.gates.some((gate) => text.includes(gate)));
			assert.deepEqual(
				rowsIn(text).map(({ name }) => name),
				expected.map(({ name }) => name),
			);
		}),
		{ numRuns: 2000 },
	);
});
