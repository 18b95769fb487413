/** Stands in for the vscode typings in every world that must not know them. */
export {};
