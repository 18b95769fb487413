import type { Draft } from '../../core/s3/request/draft.ts';
import type { AnswerData } from '../../panel/request/answerSchema.ts';
import type { CardData, CardResult } from '../../panel/request/cardData.ts';
import type { CheckData } from '../../panel/request/checkData.ts';
import type { LineData } from '../../panel/explanationData.ts';
import type { PresignedData } from '../../panel/request/presignedData.ts';
import type { KeyRow, Part, Preview } from '../../panel/request/requestMessages.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import type { RequestText } from '../../panel/request/requestTexts.ts';

/** What is under way. */
interface Sending {
	/** When it began, or went on after a question (`performance.now()`). */
	readonly since: number;
	readonly phase: string;
	/** Whether VS Code asks the person something first. */
	readonly isAsking: boolean;
}

/** All that the view shows. */
export interface ViewState {
	readonly form: Form;
	readonly stored: readonly KeyRow[];
	readonly profiles: readonly KeyRow[];
	/** Why nothing can be sent from here. */
	readonly blocked: LineData | null;
	readonly preview: Preview | null;
	readonly sending: Sending | null;
	/** Why the last attempt ended without an answer. */
	readonly notice: string | null;
	readonly answer: AnswerData | null;
	readonly showsRawBody: boolean;
	readonly seconds: number;
	readonly part: Part;
	readonly cards: readonly CardData[];
	/** What came of the cards that were played, by their ids. */
	readonly played: ReadonlyMap<string, CardResult>;
	/** The card that is being played. */
	readonly playing: string | null;
	readonly takenName: string;
	/** What was made here and is not known to be gone. */
	readonly leftovers: readonly string[];
	readonly check: CheckData | null;
	/** Whether the check may write a temporary object. */
	readonly writes: boolean;
	readonly presigned: PresignedData | null;
	readonly lifeSeconds: number;
}

/** What a person changes without the extension's doing. */
type Local = Pick<ViewState, 'part' | 'takenName' | 'writes' | 'lifeSeconds' | 'showsRawBody'>;

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
	set(change: Partial<Local>): void;
	limit(seconds: number): void;
	/** `correctsClock`: with the time that the last answer stated. */
	send(correctsClock?: boolean): void;
	play(cards: readonly string[]): void;
	check(): void;
	copyCheck(): void;
	presign(): void;
	takeApart(url: string): void;
	cancel(): void;
	addKey(): void;
	removeKey(id: string): void;
	chooseFile(): void;
	openPage(this: void, id: string): void;
	useCommand(this: void, text: string, how: 'copy' | 'run'): void;
	saveBody(): void;
	copyAs(): void;
	copyReport(): void;
	openHistory(): void;
	fillReported(): void;
	removeLeftovers(): void;
	forgetLeftovers(): void;
}
