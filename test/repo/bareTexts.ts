/** A literal that begins with a word, icon or not; quotes and backticks alike. */
const words = String.raw`['"\`](?:\$\([\w-]+\) )?(?:\$\{[^}]*\} )?[A-Za-z]`;

/** A choice between two literals counts as one. */
const chosen = String.raw`(?:[^'"\`,;:{}()\n]{1,80}\? )?`;

/** Where VS Code and the page show a text as it stands. */
const places: readonly RegExp[] = [
	new RegExp(String.raw`\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|showQuickPick)\(\s*\[?${words}`, 'g'),
	new RegExp(String.raw`\bnew (?:CodeAction|MarkdownString|QuickPickItem)\(\s*${words}`, 'g'),
	new RegExp(
		String.raw`\b(?:title|tooltip|placeholder|detail|description|prompt|contentText|textContent|innerText|ariaLabel)\s*[:=]\s*${chosen}${words}`,
		'g',
	),
	// In lower case these are mostly ids and names of programs.
	new RegExp(String.raw`\b(?:text|name|label)\s*[:=]\s*${chosen}['"\`](?:\$\{[^}]*\} [a-z]|[A-Z])`, 'g'),
	/<(?:button|span|p|h\d|label|th|td|li|a|summary|legend|option)\b[^<>{}]*>\s*[A-Za-z][^<$]*</g,
];

/** Texts in a source that would reach the screen in one language only. */
export function bareTexts(source: string): readonly string[] {
	return places.flatMap((place) => source.match(place) ?? []);
}
