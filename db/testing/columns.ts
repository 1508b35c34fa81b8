import { getTableColumns } from "drizzle-orm";
import { events } from "../events/table";
import { projects } from "../projects/table";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every column of a noun, as the journal names it. */
export const columnsOf = {
  event: Object.keys(getTableColumns(events)).map(snake),
  project: Object.keys(getTableColumns(projects)).map(snake),
};
