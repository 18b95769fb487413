import { html, type TemplateResult } from 'lit';
import type { Offer } from '../../panel/request/offers.ts';
import type { View } from './view.ts';

/** What the answer suggests to send next, as buttons. */
export function offerButtons(view: View, offers: readonly Offer[]): readonly TemplateResult[] {
	const { t, act } = view;
	return offers.map((offer) => {
		switch (offer.of) {
			case 'as get':
				return html`<vscode-button id="as-get" secondary @click=${() => sendAsGet(view)}>${t('Send the Same as GET')}</vscode-button>`;
			case 'correct clock':
				return html`<vscode-button id="correct-clock" secondary @click=${() => act.send(true)}>${t('Send Again with the Server’s Time')}</vscode-button>`;
			case 'other place':
				return html`<vscode-button id="other-place" secondary @click=${() => sendTo(view, offer)}>${t('Sign Anew for the Region')} ${offer.region}</vscode-button>`;
			case 'path style':
				return html`<vscode-button id="path-style" secondary @click=${() => sendByPath(view)}>${t('Send Again in Path Style')}</vscode-button>`;
		}
	});
}

/** HEAD hides the code; GET of one byte tells it. */
function sendAsGet({ state, act }: View): void {
	const { draft } = state.form;
	if (draft.operation === 'HeadBucket') act.editDraft({ operation: 'ListObjectsV2', inputs: [['max-keys', '1']] });
	else if (draft.operation === 'HeadObject') {
		act.editDraft({
			operation: 'GetObject',
			inputs: [...draft.inputs.filter(([name]) => name !== 'Range'), ['Range', 'bytes=0-0']],
		});
	} else {
		const headers = draft.headers.filter(([name]) => name.toLowerCase() !== 'range');
		act.editDraft({ raw: { ...draft.raw, method: 'GET' }, headers: [...headers, ['Range', 'bytes=0-0']] });
	}
	act.send();
}

/** The place changes in the form, too: the next request goes there as well. */
function sendTo({ act }: View, { place }: Extract<Offer, { of: 'other place' }>): void {
	act.editChoice({ place });
	act.send();
}

function sendByPath({ act }: View): void {
	act.editDraft({ style: 'path' });
	act.send();
}

/** What would set a connection right, as buttons that set it and check again. */
export function settingButtons({ t, act }: View, offers: readonly Offer[]): readonly TemplateResult[] {
	return offers.flatMap((offer) => {
		if (offer.of === 'other place') {
			const set = () => act.editChoice({ place: offer.place });
			return settingButton(act, set, `${t('Set the Region and Check Again')}: ${offer.region}`);
		}
		if (offer.of === 'path style')
			return settingButton(act, () => act.editDraft({ style: 'path' }), t('Set Path Style and Check Again'));
		return [];
	});
}

function settingButton(act: View['act'], set: () => void, label: string): TemplateResult {
	const onClick = () => {
		set();
		act.check();
	};
	return html`<vscode-button class="set-it" @click=${onClick}>${label}</vscode-button>`;
}
