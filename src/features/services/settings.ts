import { type ConfigurationScope, Disposable, workspace } from 'vscode';
import { defaultSiteUrl } from '../../core/vendor/service.ts';
import { parseSiteUrl } from '../../core/s3/connect/siteUrl.ts';
import { type SettingId, settingIds, type SwitchId } from '../../ids.ts';

/** How loudly errors are marked in open editors. */
type DiagnosticsLevel = 'hint' | 'information' | 'off';

/** Behind which lines a sentence stands. */
type Decorations = 'off' | 'cursor' | 'all';

/** What the user chose. Every read checks the type: settings.json may hold anything. */
export interface Settings {
	language(): 'auto' | 'en' | 'th';
	/** Origin and path of the vendor's site, without a slash at the end. */
	siteUrl(): string;
	isOn(id: SwitchId): boolean;
	diagnosticsLevel(): DiagnosticsLevel;
	/** How loudly mistakes in programs and settings are marked before they fail. */
	checksLevel(): 'off' | 'hint' | 'on';
	decorations(): Decorations;
	/** Globs of documents that every surface leaves alone. */
	exclude(scope: ConfigurationScope): readonly string[];
	/** Codes that every surface leaves alone. */
	ignoredCodes(scope: ConfigurationScope): ReadonlySet<string>;
	onDidChange(ids: readonly SettingId[], listener: () => void): Disposable;
}

export const settings: Settings = {
	language: () => {
		const chosen = workspace.getConfiguration().get(settingIds.language);
		return chosen === 'en' || chosen === 'th' ? chosen : 'auto';
	},
	siteUrl,
	isOn: (id) => workspace.getConfiguration().get(id) === true,
	diagnosticsLevel: () => {
		const chosen = workspace.getConfiguration().get(settingIds.diagnosticsLevel);
		return chosen === 'information' || chosen === 'off' ? chosen : 'hint';
	},
	decorations: () => {
		const chosen = workspace.getConfiguration().get(settingIds.decorations);
		// Up to 0.1.0 it was on or off.
		if (typeof chosen === 'boolean') return chosen ? 'all' : 'off';
		return chosen === 'off' || chosen === 'all' ? chosen : 'cursor';
	},
	checksLevel: () => {
		const chosen = workspace.getConfiguration().get(settingIds.checks);
		return chosen === 'off' || chosen === 'hint' ? chosen : 'on';
	},
	exclude: (scope) => strings(workspace.getConfiguration(undefined, scope).get(settingIds.exclude)),
	ignoredCodes: (scope) => new Set(strings(workspace.getConfiguration(undefined, scope).get(settingIds.ignoredCodes))),
	onDidChange: (ids, listener) =>
		workspace.onDidChangeConfiguration((event) => {
			if (ids.some((id) => event.affectsConfiguration(id))) listener();
		}),
};

/** Keeps `register` in force while the switch is on: off means no registration and no work. */
export function whileOn(id: SwitchId, register: () => Disposable): Disposable {
	return whileSetting([id], () => (settings.isOn(id) ? register() : undefined));
}

/** Keeps in force what `register` gives for the settings as they are, and asks it anew when one of them changes. */
export function whileSetting(ids: readonly SettingId[], register: () => Disposable | undefined): Disposable {
	let active = register();
	const listening = settings.onDidChange(ids, () => {
		active?.dispose();
		active = register();
	});
	return new Disposable(() => {
		listening.dispose();
		active?.dispose();
	});
}

/** Takes only the user's own value: a workspace must not choose where our links lead, trusted or not. */
function siteUrl(): string {
	const chosen = workspace.getConfiguration().inspect(settingIds.siteUrl)?.globalValue;
	return (typeof chosen === 'string' ? parseSiteUrl(chosen) : null) ?? defaultSiteUrl;
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
