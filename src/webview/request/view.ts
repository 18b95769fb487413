import type { Draft } from '../../core/s3/draft.ts';
import type { AnswerData } from '../../panel/answerSchema.ts';
import type { LineData } from '../../panel/explanationData.ts';
import type { KeyRow, Preview } from '../../panel/requestMessages.ts';
import type { Form } from '../../panel/requestSchemas.ts';
import type { RequestText } from '../../panel/requestTexts.ts';

/** All that the view shows. */
export interface ViewState {
	readonly form: Form;
	readonly stored: readonly KeyRow[];
	readonly profiles: readonly KeyRow[];
	/** Why nothing can be sent from here. */
	readonly blocked: LineData | null;
	readonly preview: Preview | null;
	/** When the request that is on its way was sent (`performance.now()`), and what it is at. */
	readonly sending: { readonly since: number; readonly phase: string } | null;
	/** Why the last attempt ended without an answer. */
	readonly notice: string | null;
	readonly answer: AnswerData | null;
	readonly showsRawBody: boolean;
	readonly seconds: number;
}

/** What the parts of the view are drawn with. */
export interface View {
	readonly state: ViewState;
	/** A label in the reader's language. */
	readonly t: (text: RequestText) => string;
	readonly act: Actions;
}

/** What a person can do. */
export interface Actions {
	edit(form: Form): void;
	editDraft(change: Partial<Draft>): void;
	editChoice(change: Partial<Form['choice']>): void;
	limit(seconds: number): void;
	send(): void;
	cancel(): void;
	addKey(): void;
	removeKey(id: string): void;
	chooseFile(): void;
	openPage(id: string): void;
	saveBody(): void;
	copyAs(): void;
	copyReport(): void;
	openHistory(): void;
	showRawBody(isRaw: boolean): void;
}
