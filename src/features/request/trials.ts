import type { Translate } from '../../core/ports.ts';
import { probes } from '../../core/s3/trials/probes.ts';
import { toCard, type CardData, type CardResult } from '../../panel/request/cardData.ts';
import { playCards, type CardsWish } from './playCards.ts';
import { runCheck, type Checked, type CheckChoice } from './runCheck.ts';
import type { RunTools } from './runTools.ts';

/** Fault deck and connection check: what sends several requests in a row. Loaded where a host can send them as they are meant. */
export interface Trials {
	/** The fault deck, as a view shows it. */
	cards(translate: Translate): readonly CardData[];
	/** Plays the cards with these ids, in the deck's order; gives the reason when it stops before the last. */
	play(ids: readonly string[], wish: CardsWish, tools: RunTools, onPlayed: (result: CardResult) => void): Promise<string | null>;
	/** Checks a connection, drawn anew after each answer; gives the reason when nothing was sent. */
	check(choice: CheckChoice, tools: RunTools, onDrawn: (checked: Checked) => void): Promise<string | null>;
}

export const trials: Trials = {
	cards: (translate) => probes.map((probe) => toCard(probe, translate)),
	play: (ids, wish, tools, onPlayed) =>
		playCards(
			probes.filter(({ id }) => ids.includes(id)),
			wish,
			tools,
			onPlayed,
		),
	check: runCheck,
};
