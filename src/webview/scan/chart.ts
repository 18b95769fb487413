import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import { TimeChart, type TimeChartInput } from './timeChart.ts';

/** Keeps a chart in an element, and redraws it when its data or the theme change. */
class ChartDirective extends AsyncDirective {
	private drawn: TimeChart | undefined;

	override render(_: TimeChartInput): typeof noChange {
		return noChange;
	}

	override update({ element }: ElementPart, [input]: [TimeChartInput]): typeof noChange {
		if (!(element instanceof HTMLElement)) return noChange;
		if (this.drawn === undefined) this.drawn = new TimeChart(element, input);
		else this.drawn.show(input);
		return noChange;
	}

	protected override disconnected(): void {
		this.drawn?.dispose();
		this.drawn = undefined;
	}
}

export const chart = directive(ChartDirective);
