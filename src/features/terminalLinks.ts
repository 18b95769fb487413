import { commands, type Disposable, type TerminalLink, type TerminalLinkContext, window } from 'vscode';
import { commands as commandIds, settingIds } from '../ids.ts';
import type { Report } from './services/explainer.ts';
import type { Services } from './services/services.ts';
import { whileOn } from './services/settings.ts';

interface ReportLink extends TerminalLink {
	readonly command: string;
	readonly id: string;
}

/** Codes and request ids in a line of a terminal: a click explains the code, or copies the id. */
export function register({ explainer, reports, guard }: Services): Disposable {
	const provideTerminalLinks = guard('terminal links', async ({ line }: TerminalLinkContext): Promise<ReportLink[]> => {
		const { readReports, translate: t } = await explainer.load();
		return readReports(line)
			.filter(({ finding }) => finding.certainty !== 'possible')
			.flatMap((report) => {
				const id = reports.idOf([report]);
				const { span } = report.finding;
				const code = { startIndex: span.start, length: span.end - span.start };
				const requestId = requestIdIn(line, report);
				return [
					{ ...code, tooltip: t('Explain this S3 error'), command: commandIds.openExplanation, id },
					...(requestId === undefined
						? []
						: [{ ...requestId, tooltip: t('Copy the request id'), command: commandIds.copyRequestId, id }]),
				];
			});
	});
	const handleTerminalLink = guard('terminal link', async ({ command, id }: ReportLink) => {
		await commands.executeCommand(command, id);
	});
	return whileOn(settingIds.terminalLinks, () =>
		window.registerTerminalLinkProvider({ provideTerminalLinks, handleTerminalLink }),
	);
}

function requestIdIn(line: string, { finding }: Report): { startIndex: number; length: number } | undefined {
	const { requestId } = finding.fields;
	const startIndex = requestId === undefined ? -1 : line.indexOf(requestId);
	return requestId === undefined || startIndex < 0 ? undefined : { startIndex, length: requestId.length };
}
