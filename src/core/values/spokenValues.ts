import type { LabelledValue, Reach } from './labelledValue.ts';
import { labelBefore } from './labelBefore.ts';
import { labelled } from './labelledValues.ts';
import { shadowOf } from './shadow.ts';
import { valueAfter } from './valueAfter.ts';
import { endsIn } from './valueEnds.ts';

/** Blanks with or without a verb, or the end of a line that holds nothing but the label. */
const gaps =
	/(?<=[\p{L}\p{N}_"'’”)\]-])(?:[ \t]{1,40}(?:(?:is|was|are|equals|to|of)[ \t]{1,4}){0,2}|:?[ \t]{0,8}\r?\n(?:[-=_ ]{3,80}\r?\n)?[ \t]{0,8}(?=\S{6,}[ \t]{0,8}(?:[\r\n]|$)))(?=[^\s=:|,;)}\]>&])/gu;
const anotherFlag = /--?[A-Za-z]/y;
/** Commands that give the word behind a name to it. */
const command = /(?:^|\s)(?:set|setx|put|add|config|env|export|login|arg)$/i;

const alone = { reach: 'word', isQuery: false, encloser: '', encloserAt: 0, isInRecord: false, escape: '' } as const;

/**
 * Values behind a label and blanks alone: flags, commands, columns, lines of `.netrc`, sentences. As often as not two words of a sentence, so who
 * reads them has to look at the value. Linear in the text's length.
 */
export function spokenValues(text: string, reach: Reach): readonly LabelledValue[] {
	const shadow = shadowOf(text);
	const ends = endsIn(shadow);
	const found: LabelledValue[] = [];
	for (const { 0: gap, index } of shadow.text.matchAll(gaps)) {
		const label = labelBefore(shadow.text, index, 5);
		if (label === undefined) continue;
		const { start, end } = label.span;
		const name = shadow.text.slice(start, end);
		if (reach(name) === undefined) continue;
		const at = index + gap.length;
		anotherFlag.lastIndex = at;
		if (anotherFlag.test(shadow.text)) continue;
		const value = valueAfter(shadow, ends, { at, ...alone });
		const isFlag = shadow.text[start - 1] === '-' || command.test(name.slice(0, Math.max(0, name.lastIndexOf(' '))));
		if (value !== undefined) found.push(labelled(shadow, label, value, isFlag ? 'flag' : 'words'));
	}
	return found;
}
