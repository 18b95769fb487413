import type { Explanation } from '../../core/explain/explanation.ts';
import type { Link } from '../../core/explain/link.ts';
import type { Translate } from '../../core/ports.ts';
import { pageTitles, sitePageUrl } from '../../core/vendor/sitePage.ts';
import { type CommandId, commands } from '../../ids.ts';
import type { Report } from './explainer.ts';

/** What may be clicked in a hover; VS Code refuses every other command there. */
export const hoverCommands: readonly CommandId[] = [
	commands.openExplanation,
	commands.goToOrigin,
	commands.applyFix,
	commands.copyCommand,
	commands.runCommand,
	commands.openSitePage,
	commands.chooseSitePage,
	commands.tryInRequestPanel,
	commands.copyRequestId,
	commands.copySupportReport,
	commands.copyExplanation,
	commands.copyCode,
	commands.ignoreCode,
];

/** An explanation, and whether the command of its next step may be typed into a terminal; undefined where it has none. */
interface Explained {
	readonly explanation: Explanation;
	readonly canType: boolean | undefined;
	/** Whether a line of the workspace is known to have led to it. */
	readonly hasOrigin: boolean;
	/** Whether a correction in the workspace is known. */
	readonly hasFix: boolean;
}

/** The links of a hover: the readable page of this very report, the first page of the site that helps, the request id. */
export function hoverLinks(report: Report, explained: Explained, reportId: string, translate: Translate): readonly Link[] {
	const { explanation, canType, hasOrigin, hasFix } = explained;
	return [
		...fixLinks(hasFix, reportId, translate),
		{ title: translate('More'), target: { kind: 'command', command: commands.openExplanation, id: reportId } },
		...originLinks(hasOrigin, reportId, translate),
		...commandLinks(canType, reportId, translate),
		...siteLinks(explanation, translate).slice(0, 1),
		tryLink(reportId, translate),
		...copyLinks(report, reportId, translate).slice(0, report.finding.fields.requestId === undefined ? 0 : 1),
	];
}

/** Everything that can be done with a report, for where a quick fix cannot reach: output channels and read-only editors. */
export function allLinks(report: Report, explained: Explained, reportId: string, translate: Translate): readonly Link[] {
	const { explanation, canType, hasOrigin, hasFix } = explained;
	return [
		...fixLinks(hasFix, reportId, translate),
		{ title: translate('More'), target: { kind: 'command', command: commands.openExplanation, id: reportId } },
		...originLinks(hasOrigin, reportId, translate),
		...commandLinks(canType, reportId, translate),
		...siteLink(explanation, reportId, translate),
		tryLink(reportId, translate),
		...copyLinks(report, reportId, translate),
	];
}

/** Pages of the site as addresses, for a document that may hold no command. */
export function pageLinks(explanation: Explanation, siteUrl: string, translate: Translate): readonly Link[] {
	return pageTitles(explanation.pages, translate).map(({ id, title }) => ({
		title,
		target: { kind: 'page', url: sitePageUrl(siteUrl, id) },
	}));
}

function siteLinks(explanation: Explanation, translate: Translate): readonly Link[] {
	return pageTitles(explanation.pages, translate).map(({ id, title }) => ({
		title,
		target: { kind: 'command', command: commands.openSitePage, id },
	}));
}

/** One link to the pages that help. */
export function siteLink(explanation: Explanation, reportId: string, translate: Translate): readonly Link[] {
	const target = { kind: 'command', command: commands.chooseSitePage, id: reportId } as const;
	return siteLinks(explanation, translate).length > 0 ? [{ title: translate('Open on the site …'), target }] : [];
}

/** What can be done with the command of the next step. */
export function commandLinks(canType: boolean | undefined, reportId: string, translate: Translate): readonly Link[] {
	if (canType === undefined) return [];
	const link = (title: string, command: CommandId): Link => ({ title, target: { kind: 'command', command, id: reportId } });
	const copy = link(translate('Copy the command'), commands.copyCommand);
	return canType ? [copy, link(translate('Run in Terminal'), commands.runCommand)] : [copy];
}

/** Corrects the line of the workspace that caused it. */
function fixLinks(hasFix: boolean, reportId: string, translate: Translate): readonly Link[] {
	const target = { kind: 'command', command: commands.applyFix, id: reportId } as const;
	return hasFix ? [{ title: translate('Fix it in the code'), target }] : [];
}

/** Leads to the line of the workspace that a trace of the report names. Its name is no part of the title: a file may be called anything. */
export function originLinks(hasOrigin: boolean, reportId: string, translate: Translate): readonly Link[] {
	const target = { kind: 'command', command: commands.goToOrigin, id: reportId } as const;
	return hasOrigin ? [{ title: translate('Go to the code'), target }] : [];
}

/** Fills the request panel with what the report speaks of; nothing is sent by that. */
export function tryLink(reportId: string, translate: Translate): Link {
	const target = { kind: 'command', command: commands.tryInRequestPanel, id: reportId } as const;
	return { title: translate('Try it in the request panel'), target };
}

/** What can be copied out of a report, or done about its code; each with the report's id. */
export function copyLinks({ finding }: Report, reportId: string, translate: Translate): readonly Link[] {
	const offered: readonly (readonly [title: string, command: CommandId])[] = [
		...(finding.fields.requestId === undefined ? [] : [[translate('Copy the request id'), commands.copyRequestId] as const]),
		[translate('Copy the support report'), commands.copySupportReport],
		[translate('Copy the explanation'), commands.copyExplanation],
		[translate('Copy the code'), commands.copyCode],
		[translate('Ignore this code in this workspace'), commands.ignoreCode],
	];
	return offered.map(([title, command]) => ({ title, target: { kind: 'command', command, id: reportId } }));
}
