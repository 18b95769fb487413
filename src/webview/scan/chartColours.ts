/** What a chart is drawn with, as the theme has it at this moment. */
export interface ChartColours {
	/** One for each series, in their order. */
	readonly series: readonly string[];
	readonly text: string;
	readonly grid: string;
	readonly background: string;
	readonly font: string;
}

/** As many as there are series; `chart.css` gives each its theme colour. */
const seriesCount = 7;

/** Reads the colours off the style sheet: a canvas knows no variables. */
export function chartColours(element: Element): ChartColours {
	const style = getComputedStyle(element);
	const colour = (name: string): string => style.getPropertyValue(name).trim();
	return {
		series: Array.from({ length: seriesCount }, (_, index) => colour(`--series-${index}`)),
		text: colour('--vscode-descriptionForeground') || style.color,
		grid: colour('--chart-grid'),
		background: colour('--surface') || style.backgroundColor,
		font: `11px ${style.fontFamily}`,
	};
}
