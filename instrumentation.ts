/** Next calls it once, before the first request. */
export async function register(): Promise<void> {
  const { openServer } = await import("./lib/platform/opening");
  const { takeYearEnds } = await import("./lib/snapshots/year-end");
  openServer([takeYearEnds]);
}
