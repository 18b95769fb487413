import type { LabelledValue, Reach } from './labelledValue.ts';
import { labelBefore } from './labelBefore.ts';
import { inText } from './labelledValues.ts';
import { shadowOf } from './shadow.ts';
import { valueAfter } from './valueAfter.ts';
import { endsIn } from './valueEnds.ts';

/** What may part a label from its value; most are the blanks of a sentence, so they are looked at one after the other and with little. */
const gaps = /[ \t]{1,40}|:?\r?\n/g;
/** Leading dots and a verb behind the blanks. */
const verb = /(?:[.·…_-]{3,80}[ \t]{1,4})?(?:(?:is|was|are|equals|to|of)[ \t]{1,4}){0,2}/y;
/** Behind a line's end: one word alone on its line, perhaps below a rule. */
const wordAlone = /(?:[-=_ ]{3,80}\r?\n)?[ \t]{0,8}(?=\S{6,}[ \t]{0,8}(?:[\r\n]|$))/y;
/** A joint or the end of something: no value begins with it. */
const noLabelEnd = ' \t\r\n=:|,;({[<>&?!./\\';
const noValue = ' \t\r\n=:|,;)}]>&';
/** A flag, or the label of something else. */
const anotherLabel = /--?[A-Za-z]|[\w.-]{1,40}(?:=\\{0,15}["']?[\w/+$-]|: )/y;
/** Commands that give the word behind a name to it. */
const command = /(?:^|\s)(?:set|setx|put|add|config|env|export|login|arg)$/i;

const alone = { reach: 'word', isQuery: false, encloser: '', encloserAt: 0, isInRecord: false } as const;

/**
 * Values behind a label and blanks alone: flags, commands, columns, lines of `.netrc`, sentences. As often as not two words of a sentence, so who
 * reads them has to look at the value. Linear in the text's length.
 */
export function spokenValues(text: string, reach: Reach): readonly LabelledValue[] {
	const shadow = shadowOf(text);
	const ends = endsIn(shadow);
	const found: LabelledValue[] = [];
	for (const { 0: gap, index } of shadow.text.matchAll(gaps)) {
		const at = valueStart(shadow.text, index, gap);
		if (at === undefined) continue;
		const label = labelBefore(shadow.text, index, 5);
		if (label === undefined) continue;
		const { start, end } = label.span;
		const name = shadow.text.slice(start, end);
		if (reach(name) === undefined) continue;
		anotherLabel.lastIndex = at;
		if (anotherLabel.test(shadow.text)) continue;
		const value = valueAfter(shadow, ends, { at, ...alone, escape: shadow.isEscaped(index, '%') ? '%' : '' });
		const isFlag =
			(shadow.text[start - 1] === '-' && !name.includes(' ')) || command.test(name.slice(0, Math.max(0, name.lastIndexOf(' '))));
		if (value === undefined) continue;
		const { span, isQuoted } = value;
		found.push(inText(shadow, { label: label.span, value: span, notation: isFlag ? 'flag' : 'words', isQuoted }));
	}
	return found;
}

/** Where a value may begin behind a gap. */
function valueStart(text: string, index: number, gap: string): number | undefined {
	if (noLabelEnd.includes(text[index - 1] ?? ' ')) return undefined;
	const at = index + gap.length;
	const pattern = gap.endsWith('\n') ? wordAlone : verb;
	pattern.lastIndex = at;
	const isMatch = pattern.test(text);
	if (!isMatch && pattern === wordAlone) return undefined;
	const start = isMatch ? pattern.lastIndex : at;
	return start >= text.length || noValue.includes(text[start] ?? '') ? undefined : start;
}
