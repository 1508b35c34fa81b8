/** How many days the base of an export is kept (app.purge_exports()): a sheet comes back within the year. */
export const keptDays = 400;
