import type { Translate } from '../ports.ts';
import { phrase, type RichText } from '../richText.ts';
import { toPlainLine } from '../safe/encode.ts';
import type { Explanation } from './explanation.ts';

/** A page on the vendor's site, as plain text shows it. */
export interface PageLine {
	/** Already in the reader's language. */
	readonly title: string;
	readonly url: string;
}

/**
 * The explanation for a terminal, the command line or the clipboard: what happened, what to do, why we think so, and so on, one line each.
 * No control character but LF survives.
 */
export function toPlainText(explanation: Explanation, pages: readonly PageLine[], translate: Translate): string {
	return [
		`${toPlainLine(explanation.code)}: ${plainLine(explanation.headline)}`,
		block(phrase(translate, 'What to do'), numbered(explanation.steps)),
		plainLine(explanation.retry),
		block(phrase(translate, 'What this report says'), bullets(explanation.evidence)),
		block(phrase(translate, 'Likely causes'), numbered(explanation.causes.flatMap(({ texts }) => texts))),
		block(phrase(translate, 'Good to know'), bullets(explanation.notes)),
		block(
			phrase(translate, 'Facts of this report'),
			explanation.facts.map(({ label, text }) => `${plainLine(label)}: ${plainLine(text)}`),
		),
		block(
			phrase(translate, 'Links'),
			pages.map(({ title, url }) => `${toPlainLine(title)}: ${toPlainLine(url)}`),
		),
	]
		.filter((part) => part !== '')
		.join('\n\n')
		.concat('\n');
}

/** One sentence as plain text on one line. */
export function plainLine(text: RichText): string {
	return text.map((part) => toPlainLine(part.text)).join('');
}

/** As `plainLine`, with a command of several words set off from the sentence around it; a single word needs no marks. */
function markedLine(text: RichText): string {
	return text
		.map((part) => {
			const line = toPlainLine(part.text);
			return part.kind === 'code' && line.includes(' ') ? `\`${line}\`` : line;
		})
		.join('');
}

function block(title: RichText, lines: readonly string[]): string {
	return lines.length === 0 ? '' : [plainLine(title), ...lines.map((line) => `  ${line}`)].join('\n');
}

function bullets(texts: readonly RichText[]): readonly string[] {
	return texts.map((text) => `- ${markedLine(text)}`);
}

function numbered(texts: readonly RichText[]): readonly string[] {
	return texts.map((text, index) => `${index + 1}. ${markedLine(text)}`);
}
