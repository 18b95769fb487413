/** An extension beside ours that tells what a window makes of a workspace's settings: it puts it on the clipboard, as JSON. */
import * as vscode from 'vscode';

export function activate(context: vscode.ExtensionContext): void {
	context.subscriptions.push(
		vscode.commands.registerCommand('probe.settings', async (ids: readonly string[]) => {
			const counts = ids.map((id) => {
				const { workspaceValue } = vscode.workspace.getConfiguration().inspect(id) ?? {};
				return [id, workspaceValue === undefined ? 'not counted' : 'counts'];
			});
			await vscode.env.clipboard.writeText(JSON.stringify(Object.fromEntries(counts)));
		}),
	);
}
