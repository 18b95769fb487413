/** Every name that package.json, the code and the tests must agree on, spelled once. */

/** Commands; those in `internalCommands` take an id from our own tables and stay out of the palette. */
export const commands = {
	lookUp: 'bangmod.lookUp',
	explainSelection: 'bangmod.explainSelection',
	explainClipboard: 'bangmod.explainClipboard',
	openCodePage: 'bangmod.openCodePage',
	openExplanation: 'bangmod.openExplanation',
	openSitePage: 'bangmod.openSitePage',
	chooseSitePage: 'bangmod.chooseSitePage',
	copyCommand: 'bangmod.copyCommand',
	runCommand: 'bangmod.runCommand',
	copyCode: 'bangmod.copyCode',
	copyRequestId: 'bangmod.copyRequestId',
	copyExplanation: 'bangmod.copyExplanation',
	copySupportReport: 'bangmod.copySupportReport',
	mailSupport: 'bangmod.mailSupport',
	ignoreCode: 'bangmod.ignoreCode',
	nextError: 'bangmod.nextError',
	previousError: 'bangmod.previousError',
	listErrors: 'bangmod.listErrors',
	goToOrigin: 'bangmod.goToOrigin',
	applyFix: 'bangmod.applyFix',
	checkWorkspace: 'bangmod.checkWorkspace',
	scanLog: 'bangmod.scanLog',
	openSample: 'bangmod.openSample',
	openRequestPanel: 'bangmod.openRequestPanel',
	tryInRequestPanel: 'bangmod.tryInRequestPanel',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** Settings that turn a surface on or off. */
export const switchIds = {
	hover: 'bangmod.hover.enabled',
	terminalLinks: 'bangmod.terminal.links',
	failedCommands: 'bangmod.terminal.explainFailedCommands',
	workspace: 'bangmod.workspace.enabled',
} as const;

export type SwitchId = (typeof switchIds)[keyof typeof switchIds];

export const settingIds = {
	...switchIds,
	language: 'bangmod.language',
	siteUrl: 'bangmod.site.url',
	diagnosticsLevel: 'bangmod.diagnostics.level',
	checks: 'bangmod.checks',
	decorations: 'bangmod.decorations',
	exclude: 'bangmod.exclude',
	ignoredCodes: 'bangmod.ignoredCodes',
} as const;

export type SettingId = (typeof settingIds)[keyof typeof settingIds];

/** Read-only documents that we write ourselves: a code's page, an explanation. */
export const pageScheme = 'bangmod-code';

/** Read-only documents with the lines around an error in a file that the editor does not open. */
export const excerptScheme = 'bangmod-excerpt';

/** The panel of a scan. */
export const scanViewType = 'bangmod.scan';

/** The count in the status bar. */
export const statusItemId = 'bangmod.errors';

/** The request panel; VS Code brings it back after a reload. */
export const requestViewType = 'bangmod.request';

/** Keys in the secret store begin so; the access key id follows. */
export const secretPrefix = 'bangmod.key.';
