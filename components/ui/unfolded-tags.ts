/** What stands for the tags that have no name, in the table of a Flat. */
export const fragment = 0;
export const link = 1;
export const slot = 2;
