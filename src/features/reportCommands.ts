import { commands, ConfigurationTarget, Disposable, env, Uri, workspace } from 'vscode';
import { type CommandId, commands as commandIds, settingIds } from '../ids.ts';
import { chosenReport } from './services/chosenReport.ts';
import type { Explainer, Report } from './services/explainer.ts';
import { pageLinks } from './services/links.ts';
import { confirm, notify } from './services/notify.ts';
import type { Services } from './services/services.ts';
import { settings } from './services/settings.ts';

/** What can be done with a report besides reading it: from a hover, a quick fix, or the palette with the cursor in the report. */
export function register(services: Services): Disposable {
	const { guard, explainer, language } = services;
	const onReport = (command: CommandId, run: (report: Report, ready: Explainer) => Promise<void>) =>
		commands.registerCommand(
			command,
			guard(command, async (id: unknown) => {
				const report = await chosenReport(services, id);
				if (report !== undefined) await run(report, await explainer.load());
			}),
		);
	const onCopy = (command: CommandId, textOf: (report: Report, ready: Explainer) => string | undefined) =>
		onReport(command, async (report, ready) => {
			const text = textOf(report, ready);
			if (text === undefined) return await notify(language, (t) => t('This report states no request id.'));
			await env.clipboard.writeText(text);
			await confirm(language, (t) => t('Copied.'));
		});
	return Disposable.from(
		onCopy(commandIds.copyCode, ({ finding }, { engine }) => engine.toPlainLine(finding.code)),
		onCopy(
			commandIds.copyRequestId,
			({ finding: { fields } }, { engine }) => fields.requestId && engine.toPlainLine(engine.redact(fields.requestId)),
		),
		onCopy(commandIds.copyExplanation, explanationMarkdown),
		onCopy(commandIds.copySupportReport, (report, ready) => ready.engine.reportMarkdown(supportReport(report, ready))),
		onReport(commandIds.mailSupport, async (report, ready) => {
			const address = ready.engine.reportMail(supportReport(report, ready), ready.translate);
			await env.openExternal(Uri.parse(address, true));
		}),
		onReport(commandIds.ignoreCode, ({ finding }) => ignore(finding.code)),
	);
}

function explanationMarkdown(report: Report, ready: Explainer): string {
	const explanation = ready.explain(report);
	const entry = explanation.entry === null ? undefined : ready.catalogue.entry(explanation.entry);
	return ready.engine.toPage(explanation, entry, pageLinks(explanation, settings.siteUrl(), ready.translate), ready.translate);
}

function supportReport(report: Report, { engine, explain, translate }: Explainer) {
	const { finding, surroundings, reading } = report;
	const facts = reading?.().facts ?? engine.factsOfFields(finding);
	return engine.supportReport({ findings: [finding], facts, explanation: explain(report), surroundings, tried: [] }, translate);
}

/** Adds the code to the setting of this workspace, or of the user where no workspace is open. */
async function ignore(code: string): Promise<void> {
	const target = workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
	const known = workspace.getConfiguration().inspect<unknown>(settingIds.ignoredCodes);
	const value = target === ConfigurationTarget.Global ? known?.globalValue : known?.workspaceValue;
	const codes = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
	await workspace.getConfiguration().update(settingIds.ignoredCodes, [...new Set([...codes, code])], target);
}
