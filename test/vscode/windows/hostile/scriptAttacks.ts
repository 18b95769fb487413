/** Ways to run script or fetch something, as they stand in lists of cross-site scripting. Each leaves `owned` behind, or a request. */
export const scriptAttacks: readonly string[] = [
	'<script>window.owned=1</script>',
	'<img src=x onerror="window.owned=1">',
	'<svg onload=window.owned=1>',
	'"><iframe srcdoc="<script>parent.owned=1</script>">',
	"'-window.owned=1-'",
	'${window.owned=1}',
	'{{constructor.constructor("window.owned=1")()}}',
	'<a href="javascript:window.owned=1">x</a>',
	'<!--?lit$123$--><template><slot>',
	'[x](command:workbench.action.terminal.new)',
	'<link rel=dns-prefetch href=//evil.example>',
	'<style>@import "//evil.example"</style>',
	'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.owned=1&gt;">',
	'\u202e\u2066\u0000\u001b]8;;http://evil.example\u0007x\u001b\\',
	'=HYPERLINK("http://evil.example")',
];
