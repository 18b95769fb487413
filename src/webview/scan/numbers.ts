import { html, nothing, type TemplateResult } from 'lit';
import type { ScanSnapshot } from '../../panel/scan/scanProtocol.ts';
import { lengthOf, totals } from '../../panel/scan/timelineData.ts';
import { writeStamp } from '../../panel/scan/stamp.ts';
import { sentence } from '../sentence.ts';
import { grouped, type Say } from './words.ts';

/** The numbers that a reader wants first: how many, how many kinds, since when, and when the most. */
export function numbers(snapshot: ScanSnapshot, say: Say): TemplateResult | typeof nothing {
	const { codes, found, shown, remarks, timeline, first, last } = snapshot;
	if (found === 0) return nothing;
	const counts = totals(timeline);
	const most = counts.reduce((greatest, count) => Math.max(greatest, count), 0);
	const busiest = timeline.start + counts.indexOf(most) * timeline.width;
	return html`
		<dl class="tiles">
			${tile(say('errors'), grouped(shown), shown === found ? '' : say('of {0}', found))}
			${tile(say('codes'), grouped(codes.length), '')}
			${first === undefined ? nothing : tile(say('first'), writeStamp(first), '')}
			${last === undefined ? nothing : tile(say('last'), writeStamp(last), '')}
			${most === 0 ? nothing : tile(say('busiest'), writeStamp(busiest), say('{0} in {1}', most, lengthOf(timeline.width)))}
		</dl>
		${
			remarks.length === 0
				? nothing
				: html`<ul class="remarks muted">
					${remarks.map((line) => html`<li>${sentence(line)}</li>`)}
				</ul>`
		}
	`;
}

function tile(label: string, value: string, more: string): TemplateResult {
	return html`<div class="tile">
		<dt class="muted">${label}</dt>
		<dd class="number">${value}${more === '' ? nothing : html` <span class="muted">${more}</span>`}</dd>
	</div>`;
}
