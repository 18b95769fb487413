import { catalogueOf } from '../core/catalog/catalogueOf.ts';
import { toTerminal } from '../core/safe/encode.ts';
import { explainCode as explain } from '../core/explain/explain.ts';
import { plainLine, toPlainText } from '../core/explain/plain.ts';
import { code, phrase, value } from '../core/richText.ts';
import { defaultSiteUrl } from '../core/vendor/service.ts';
import { pageTitles, sitePageUrl } from '../core/vendor/sitePage.ts';
import type { ExplainCommand } from './arguments.ts';
import { translateInto } from './translateInto.ts';
import type { Terminal } from './terminal.ts';

/** Prints what a code means and what to do. Codes are found in any letter case and by their other names; exit code 0 even for an unknown one. */
export function explainCode({ code: name, language }: ExplainCommand, terminal: Terminal): number {
	const translate = translateInto(language);
	const codes = catalogueOf(language);
	const known = codes.resolve(name);
	const explanation = explain(known?.code ?? name, { lookUp: (name) => codes.entry(name), translate });
	const links = pageTitles(explanation.pages, translate).map(({ id, title }) => ({
		title,
		url: sitePageUrl(defaultSiteUrl, id),
	}));
	terminal.out(toTerminal(toPlainText(explanation, links, translate), Infinity));
	if (known === undefined) {
		for (const near of codes.nearest(name)) {
			terminal.out(`${plainLine(phrase(translate, 'Did you mean {0}?', code(near)))}\n`);
		}
	} else if (known.code !== name) {
		terminal.complain(plainLine(phrase(translate, '{0} is looked up as {1}.', value(name), code(known.code))));
	}
	return 0;
}
