import UPlot, { type Options, type Series } from 'uplot';
import { writeStamp } from '../../panel/scan/stamp.ts';
import { type ChartColours, chartColours } from './chartColours.ts';
import { grouped } from './words.ts';

/** What a chart asks and tells while it is used. */
export interface ChartUse {
	/** The first and the last second that it covers. */
	readonly extent: () => readonly [number, number];
	/** The bucket under the pointer; undefined when there is none. */
	readonly onPoint: (bucket: number | undefined) => void;
	readonly onSelect: () => void;
}

/** In CSS pixels: a fifth of a small window, so that the codes below are still in sight. */
export const chartHeight = 190;

/** How uPlot draws stacked bars: the last series lies behind all others, so it is drawn first. */
export function chartOptions(element: Element, names: readonly string[], { extent, onPoint, onSelect }: ChartUse): Options {
	const colours = chartColours(element);
	const series = names.map((label, index): Series => ({ label, ...barsOf(colours, index) })).toReversed();
	const axis = { stroke: colours.text, font: colours.font, ticks: { stroke: colours.grid, width: 1 } };
	const whole = (ticks: readonly number[]): string[] => ticks.map((tick) => (Number.isInteger(tick) ? grouped(tick) : ''));
	return {
		width: element.clientWidth,
		height: chartHeight,
		tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
		legend: { show: false },
		cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
		scales: { x: { range: () => [...extent()] }, y: { range: (_, __, max) => [0, Math.max(1, max * 1.05)] } },
		axes: [
			{ ...axis, size: 48, grid: { show: false }, values: (_, ticks) => timeLabels(ticks) },
			{ ...axis, size: 56, grid: { stroke: colours.grid, width: 1 }, values: (_, ticks) => whole(ticks) },
		],
		series: [{}, ...series],
		hooks: {
			setCursor: [({ cursor: { left = -1, idx } }) => onPoint(left < 0 ? undefined : (idx ?? undefined))],
			setSelect: [onSelect],
		},
	};
}

function barsOf({ series, background }: ChartColours, index: number): Omit<Series, 'label'> {
	const { bars } = UPlot.paths;
	return {
		fill: series[index] ?? '',
		stroke: background,
		width: 1,
		points: { show: false },
		...(bars && { paths: bars({ size: [1, 64], align: 1 }) }),
	};
}

/** The clock at each tick, with the day below the first one and wherever it changes. */
function timeLabels(ticks: readonly number[]): string[] {
	const stamps = ticks.map((seconds) => writeStamp(seconds * 1000));
	const hasSeconds = stamps.some((stamp) => !stamp.endsWith(':00'));
	return stamps.map((stamp, index) => {
		const [day = '', clock = ''] = stamp.split(' ');
		const isNewDay = !(stamps[index - 1] ?? '').startsWith(day);
		return `${hasSeconds ? clock : clock.slice(0, 5)}${isNewDay ? `\n${day}` : ''}`;
	});
}
