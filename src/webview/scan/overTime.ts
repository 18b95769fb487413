import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ScanSnapshot, TimelineData } from '../../panel/scan/scanProtocol.ts';
import { writeStamp } from '../../panel/scan/stamp.ts';
import { totals } from '../../panel/scan/timelineData.ts';
import { chart } from './chart.ts';
import type { Actions, Model } from './model.ts';
import { grouped, type Say } from './words.ts';

/** The errors over time: a chart to look at and to zoom into, and the same numbers as a table. */
export function overTime(
	{ say, state: { filter, showsTable } }: Model,
	{ timeline }: ScanSnapshot,
	actions: Actions,
): TemplateResult | typeof nothing {
	if (timeline.counts.length === 0 || totals(timeline).length === 0) return nothing;
	const isZoomed = filter.since !== undefined || filter.until !== undefined;
	const names = timeline.series.map((name) => name ?? say('All other codes'));
	const zoom = (since: number, until: number): void => actions.filter({ since, until });
	const zoomOut = (): void => actions.filter({ since: undefined, until: undefined });
	return html`
		<section class="card over-time" aria-labelledby="over-time-title">
			<div class="heading">
				<h2 id="over-time-title">${say('Errors over time')}</h2>
				<p class="muted">${say('Drag over the chart to zoom in. Times are UTC.')}</p>
				${isZoomed ? html`<vscode-button secondary @click=${zoomOut}>${say('Zoom out')}</vscode-button>` : nothing}
				<vscode-button secondary aria-pressed=${showsTable} @click=${actions.toggleTable}>${say('Show as table')}</vscode-button>
			</div>
			<div
				class="chart"
				tabindex="0"
				role="img"
				aria-label=${say('Errors over time')}
				aria-describedby="over-time-keys"
				${chart({ timeline, names, zoom, zoomOut, announce: actions.announce })}
			></div>
			<p id="over-time-keys" class="spoken">${say('Arrow keys go through the times, Shift selects, Enter zooms in, Escape zooms out.')}</p>
			<ul class="legend" aria-hidden="true">
				${names.map((name, series) => html`<li><span class="swatch series-${series}"></span>${name}</li>`)}
			</ul>
			<div class=${showsTable ? 'table' : 'spoken'} tabindex=${showsTable ? '0' : nothing}>${keyed(timeline.series.length, table(timeline, names, say))}</div>
		</section>
	`;
}

function table(timeline: TimelineData, names: readonly string[], say: Say): TemplateResult {
	const { start, width, counts } = timeline;
	const rows = totals(timeline).map(
		(total, bucket) => html`
			<tr>
				<th scope="row" class="number">${writeStamp(start + bucket * width)}</th>
				<td class="number">${grouped(total)}</td>
				${counts.map((series) => html`<td class="number">${grouped(series[bucket] ?? 0)}</td>`)}
			</tr>
		`,
	);
	return html`
		<table>
			<caption class="spoken">
				${say('Errors over time')}
			</caption>
			<thead>
				<tr>
					<th scope="col">${say('Time (UTC)')}</th>
					<th scope="col">${say('Total')}</th>
					${names.map((name) => html`<th scope="col">${name}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows}
			</tbody>
		</table>
	`;
}
