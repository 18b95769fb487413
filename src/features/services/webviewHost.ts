import { type Disposable, Uri, type WebviewPanel } from 'vscode';
import type { ReadMessage } from '../../panel/message.ts';
import { writeMessage } from '../../panel/message.ts';
import { viewHtml } from '../../panel/viewHtml.ts';
import type { LanguageTag } from './language.ts';
import type { Services } from './services.ts';

/** What a view is shown with. */
export interface ViewOptions<Message> {
	/** Name of its bundle: `dist/webview/NAME.js` and `.css`. */
	readonly name: 'scan' | 'request';
	readonly language: LanguageTag;
	/** The messages that the view may send; what is none of them is dropped. */
	readonly read: ReadMessage<Message>;
	readonly onMessage: (message: Message) => void | Promise<void>;
}

/** A view that shows; disposing of it ends the listening, not the panel. */
export interface View<Message> extends Disposable {
	/** Sends one message; one that finds the view hidden is lost, and the view asks again when it is back. */
	post(message: Message): void;
}

/**
 * Fills a panel with one of our views. The view may read its own bundle and nothing else: not the workspace, not the home folder, not the
 * network. Its state is small and kept by VS Code; `retainContextWhenHidden` is never needed.
 */
export function showView<FromView, ToView>(
	{ extensionUri, ports: { makeNonce }, guard }: Pick<Services, 'extensionUri' | 'ports' | 'guard'>,
	{ title, webview }: WebviewPanel,
	{ name, language, read, onMessage }: ViewOptions<FromView>,
): View<ToView> {
	const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
	const token = makeNonce();
	const handle = guard(`message of the ${name} view`, async (received: unknown) => {
		const message = read(token, received);
		if (message !== undefined) await onMessage(message);
	});
	const listening = webview.onDidReceiveMessage(handle);
	webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
	webview.html = viewHtml({
		nonce: makeNonce(),
		token,
		cspSource: webview.cspSource,
		script: webview.asWebviewUri(Uri.joinPath(folder, `${name}.js`)).toString(),
		style: webview.asWebviewUri(Uri.joinPath(folder, `${name}.css`)).toString(),
		language,
		title,
	});
	return {
		post: (message) => void webview.postMessage(writeMessage(token, message)),
		dispose: () => listening.dispose(),
	};
}
