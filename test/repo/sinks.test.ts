/** Every place where a text leaves us, by name, and what keeps secrets out of it there. A new one turns this red until it is named. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');

/** Calls that show, save, copy, print or send a text. */
const leaving: Readonly<Record<string, RegExp>> = {
	clipboard: /clipboard\.writeText\(/,
	'another program': /env\.openExternal\(/,
	file: /workspace\.fs\.writeFile\(|\.writeFile\(|appendFile\(/,
	memory: /memory\.update\(|[sS]tate\.update\(/,
	view: /webview\.postMessage\(/,
	hover: /new Hover\(/,
	problem: /new Diagnostic\(/,
	decoration: /contentText/,
	'pick list': /showQuickPick\(/,
	dialog: /show(?:Information|Warning|Error)Message\(/,
	'status bar': /setStatusBarMessage\(/,
	log: /createOutputChannel\(|log\(\)\.\w+\(/,
	document: /provideTextDocumentContent/,
	'typed line': /\.sendText\(/,
	terminal: /terminal\.(?:out|complain)\(|stdout\.write\(|stderr\.write\(/,
};

/** How a secret is kept out of each: what is told there comes from a function that redacts, or is no text of anybody's. */
const guards: readonly (readonly [sink: string, file: string, guard: string])[] = [
	['clipboard', 'features/lookUp.ts', 'a code of the catalogue'],
	['clipboard', 'features/reportCommands.ts', 'explain, supportReport, redact'],
	['clipboard', 'features/request/copyAs.ts', 'curlCommand and snippets; with the signature only when chosen by name'],
	['clipboard', 'features/request/copyPresigned.ts', 'a link that was asked for, which is its own proof'],
	['clipboard', 'features/request/requestRuns.ts', 'checkReport redacts'],
	['clipboard', 'features/services/terminalCommands.ts', 'commands of explain, which leaves a secret’s place open'],
	['typed line', 'features/services/terminalCommands.ts', 'commands of explain, which leaves a secret’s place open'],
	['another program', 'features/lookUp.ts', 'a page of the site'],
	['another program', 'features/reportCommands.ts', 'reportMail of supportReport, which redacts'],
	['another program', 'features/sitePages.ts', 'a page of the site'],
	['file', 'features/services/sampleFolder.ts', 'files of ours'],
	['file', 'features/scan/scanExport.ts', 'exportLines: redactedFields, redactedSummary'],
	['file', 'host/node/saveFile.ts', 'an answer’s body, saved whole when the person says so'],
	['memory', 'features/request/interruptions.ts', 'redact'],
	['memory', 'features/request/lastForm.ts', 'keptForm redacts'],
	['memory', 'features/request/madeLedger.ts', 'names of the panel’s own, with bucket and folder; keptForm redacts the rest'],
	['memory', 'features/request/pastRequests.ts', 'historyEntry redacts'],
	['memory', 'features/scan/scanPanel.ts', 'addresses of files'],
	['view', 'features/services/webviewHost.ts', 'toAnswerData, toCardResult, scanSnapshot, scanDetails, toExplanationData redact'],
	['hover', 'features/hover.ts', 'explain redacts'],
	['problem', 'features/diagnostics.ts', 'explain redacts'],
	['problem', 'features/checks/markBoard.ts', 'redacts'],
	['decoration', 'features/decorations.ts', 'explain redacts'],
	['decoration', 'features/scan/scanExcerpts.ts', 'numbers of lines'],
	['pick list', 'features/checks/checkWorkspace.ts', 'redacts'],
	['pick list', 'features/navigate.ts', 'explain redacts'],
	['pick list', 'features/request/askForKey.ts', 'sentences of ours'],
	['pick list', 'features/request/copyAs.ts', 'sentences of ours'],
	['pick list', 'features/request/pastRequests.ts', 'historyEntry redacts'],
	['pick list', 'features/scan/chooseTargets.ts', 'names of files'],
	['pick list', 'features/sitePages.ts', 'pages of the site'],
	['dialog', 'features/failedCommands.ts', 'sentences of ours'],
	['dialog', 'features/request/consent.ts', 'bucket and key as they will be written, and nothing else of the request'],
	['dialog', 'features/scan/scanLines.ts', 'sentences of ours'],
	['dialog', 'features/scan/scanMessages.ts', 'names of files'],
	['dialog', 'features/services/notify.ts', 'sentences of ours'],
	['status bar', 'features/services/notify.ts', 'sentences of ours'],
	['log', 'features/services/guard.ts', 'an error of ours, redacted'],
	['log', 'features/services/services.ts', 'makes the channel'],
	['document', 'features/explanationPages.ts', 'explain redacts'],
	['document', 'features/scan/scanExcerpts.ts', 'the file’s own lines, in the editor as the file would be'],
	['terminal', 'cli/checkPaths.ts', 'markLine, plainMark, githubLine, sarifLog, setupLine and plainSetup redact'],
	['terminal', 'cli/explainCode.ts', 'explainCode redacts'],
	['terminal', 'cli/explainFiles.ts', 'explain and explanationLine redact'],
	['terminal', 'cli/run.ts', 'sentences of ours'],
	['terminal', 'cli/scanFiles.ts', 'jsonLine, csvLine, plainHit and the summaries redact'],
	['terminal', 'cli/terminal.ts', 'hands on what the others print'],
];

test('each place where a text leaves us is named, with what keeps secrets out of it', () => {
	const found = globSync('src/{features,cli,host}/**/*.ts', { cwd: root }).flatMap((file) => {
		const source = readFileSync(path.join(root, file), 'utf8');
		return Object.entries(leaving)
			.filter(([, call]) => call.test(source))
			.map(([sink]) => `${sink}: ${path.relative('src', file)}`);
	});
	assert.deepEqual(found.toSorted(), guards.map(([sink, file]) => `${sink}: ${file}`).toSorted());
});

/** What makes the texts that quote somebody's words, and the call by which each of them redacts. */
const redactors: readonly (readonly [file: string, call: RegExp])[] = [
	['src/core/explain/explain.ts', /value\(redactPiece\(/],
	['src/cli/explanationLine.ts', /redact\(`/],
	['src/cli/markLines.ts', /redact\(plainLine\(sentence\)\)/],
	['src/cli/setupLines.ts', /redact\(endpoint\.value\)/],
	['src/core/explain/factRows.ts', /redactPiece\(/],
	['src/core/explain/report.ts', /value\(redact\(/],
	['src/core/scan/export.ts', /redactedFields\(hit\)/],
	['src/core/scan/jsonLine.ts', /redactedFields\(hit\)/],
	['src/panel/scan/scanDetails.ts', /redactedExcerpt\(hit\)/],
	['src/panel/scan/scanSnapshot.ts', /redactedThrottling\(/],
	['src/core/s3/request/copied/curl.ts', /redact\(word\)/],
	['src/core/s3/answer/history.ts', /redactValue\(name, value\)/],
	['src/panel/request/keptForm.ts', /keptDraft\(draft, longestBody\)/],
	['src/panel/request/answerData.ts', /redact\(body\.text\)/],
	['src/panel/request/cardData.ts', /redact\(body\)/],
	['src/panel/request/checkData.ts', /return redact\(/],
	['src/panel/request/presignedData.ts', /redact\(text\)/],
	['src/panel/request/previewData.ts', /redact\(/],
	['src/panel/request/routeData.ts', /redact\(route\.proxy\)/],
	['src/panel/request/signingData.ts', /redact\(text\)/],
	['src/features/request/interruptions.ts', /redact\(request\)/],
	['src/features/services/guard.ts', /redact\(/],
];

for (const [file, call] of redactors) {
	test(`${file} redacts what it tells`, () => {
		assert.match(readFileSync(path.join(root, file), 'utf8'), call);
	});
}
