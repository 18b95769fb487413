import { type ReadMessage, writeMessage } from '../panel/message.ts';

/** What VS Code gives a webview's script, once. */
interface VscodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VscodeApi;

/** The line to the extension. */
export interface Channel<ToHost> {
	post(message: ToHost): void;
	/** What `keep` was last given, by this view or by the same one before it was hidden or the window reloaded; not to be trusted. */
	kept(): unknown;
	/** Keeps a small state; never a secret. */
	keep(state: unknown): void;
}

/** Opens the line. `onMessage` gets what `read` allows; everything else is dropped. */
export function openChannel<FromHost, ToHost>(
	read: ReadMessage<FromHost>,
	onMessage: (message: FromHost) => void,
): Channel<ToHost> {
	const api = acquireVsCodeApi();
	const token = document.body.dataset['token'] ?? '';
	window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const message = read(token, data);
		if (message !== undefined) onMessage(message);
	});
	return {
		post: (message) => api.postMessage(writeMessage(token, message)),
		kept: () => api.getState(),
		keep: (state) => api.setState(state),
	};
}
