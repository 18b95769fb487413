import type { Catalogue } from '../../core/catalog/catalog.ts';
import type { CatalogueEntry } from '../../core/catalog/entry.ts';
import type { Translations } from '../../core/catalog/tableRow.ts';
import type { WorkspaceFacts } from '../../core/diagnose/workspaceFacts.ts';
import type { ExplainContext } from '../../core/explain/context.ts';
import type { Destination } from '../../core/explain/destination.ts';
import type { Explanation } from '../../core/explain/explanation.ts';
import type { Reading } from '../../core/diagnose/readings.ts';
import type { Finding } from '../../core/finding.ts';
import type { CodeCauses } from '../../core/scan/codeCauses.ts';
import type { Hit } from '../../core/scan/hit.ts';
import type { Summary } from '../../core/scan/summary.ts';
import type { Clock, Translate } from '../../core/ports.ts';
import type { RichText } from '../../core/richText.ts';
import type * as engineModule from './engine.ts';
import type { UseOf } from '../../panel/explanationData.ts';
import type { Language, LanguageTag } from './language.ts';
import type { canType } from './shellHere.ts';
import { createShownCommands, type ShownCommands } from './shownCommands.ts';

export type Engine = typeof engineModule;

/** A report, and the text around it that tells more than its own fields (host, headers, command line); both untrusted. */
export interface Report {
	readonly finding: Finding;
	readonly surroundings: string;
	/** Everything that the text states of it; absent where there is no text. */
	readonly reading?: () => Reading;
	/** The line, from 1, of an offset in the text that `reading` is of; absent where nobody counts its lines. */
	readonly lineOf?: (offset: number) => number;
	/** The connection that brought it; absent for a report of a text. */
	readonly destination?: Destination;
}

/** The explainer in the reader's language, ready to answer at once. */
export interface Explainer {
	readonly engine: Engine;
	readonly translate: Translate;
	readonly catalogue: Catalogue;
	readonly explain: (report: Report) => Explanation;
	/** The explanation of a code alone; undefined for one that nobody documents. */
	readonly explainCode: (code: string) => { readonly explanation: Explanation; readonly entry: CatalogueEntry } | undefined;
	/** What an RGW request id says of itself. */
	readonly requestIdWords: (id: string) => readonly RichText[];
	/** Keeps a command that a view is about to show, and says what may be done with it. */
	readonly useOf: UseOf;
	/** What the reports of a code in a log come from, by those that were read closely. */
	readonly diagnoseCode: (code: string, total: number, hits: readonly Hit[]) => CodeCauses;
	/** The same for each code of a summary. */
	readonly diagnoseSummary: (summary: Summary) => readonly CodeCauses[];
	/** Everything that a text reports. The user asked, so nothing is too doubtful. */
	readonly readReports: (text: string) => readonly Report[];
}

/** Loads what is heavy, at the first call. */
export interface ExplainerSource {
	readonly load: () => Promise<Explainer>;
	/** The same, with a catalogue that searches in every language. */
	readonly loadForSearch: () => Promise<Explainer>;
	readonly loadEngine: () => Promise<Engine>;
	/** A command that some view was given, by its text. */
	readonly shownCommand: ShownCommands['find'];
}

/** What the workspace is known to tell of a report. */
type WorkspaceOf = (report: Report) => WorkspaceFacts | undefined;

/** Gives the explainer as the settings are now; `mayType` tells whether a command may be typed into a terminal here. */
export function createExplainer(
	language: Language,
	clock: Clock,
	mayType: typeof canType,
	workspaceOf: WorkspaceOf,
): ExplainerSource {
	const catalogues = { read: new Map<LanguageTag, Catalogue>(), searched: new Map<LanguageTag, Catalogue>() };
	const shown = createShownCommands(mayType);
	const loadEngine = () => import('./engine.ts');
	const loadWith = async (kept: Map<LanguageTag, Catalogue>, alsoSearched: Translations) => {
		const [engine, translate, pages] = await Promise.all([loadEngine(), language.load(), language.loadPages()]);
		const tag = language.tag();
		const catalogue =
			kept.get(tag) ?? engine.catalogueWith(() => pages.rows.map(engine.unpackRow), pages.translations, alsoSearched);
		kept.set(tag, catalogue);
		return makeExplainer(engine, catalogue, translate, clock, shown.keeper(engine), workspaceOf);
	};
	return {
		load: () => loadWith(catalogues.read, {}),
		loadForSearch: async () => await loadWith(catalogues.searched, await language.loadThaiPages()),
		loadEngine,
		shownCommand: shown.find,
	};
}

function makeExplainer(
	engine: Engine,
	catalogue: Catalogue,
	translate: Translate,
	clock: Clock,
	useOf: UseOf,
	workspaceOf: WorkspaceOf,
): Explainer {
	const context = (): ExplainContext => ({
		lookUp: (code) => catalogue.resolve(code),
		translate,
		now: clock(),
		utcOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
	});
	return {
		engine,
		translate,
		catalogue,
		useOf,
		explain: (report) => {
			const { finding, surroundings, reading, lineOf, destination } = report;
			const workspace = workspaceOf(report);
			return engine.explain(finding, {
				...context(),
				...(workspace && { workspace }),
				surroundings,
				...(reading && { reading: reading() }),
				...(lineOf && { lineOf }),
				...(destination && { destination }),
			});
		},
		explainCode: (code) => {
			const entry = catalogue.entry(code);
			return entry && { explanation: engine.explainCode(code, context()), entry };
		},
		requestIdWords: (id) => engine.requestIdWords(id, context()),
		diagnoseCode: (code, total, hits) => engine.diagnoseCode(code, total, hits, context()),
		diagnoseSummary: (summary) => engine.diagnoseSummary(summary, context()),
		readReports: (text) => {
			const findings = engine.recognise(text, { languageId: 'log' });
			const readings = engine.readingsOf(text, findings);
			return findings.map((finding, index) => ({
				finding,
				surroundings: engine.surroundingsOf(text, finding, findings),
				...(readings[index] && { reading: readings[index] }),
			}));
		},
	};
}
