import type { Mapping } from "@/db/imports/table";
import { Invalid } from "@/lib/platform/errors";

/** Names of the controls of a preview: a column by its header, a question by its id. */
export const columnName = (mark: string) => `column ${mark}`;
export const askName = (id: string) => `ask ${id}`;
const sheetName = "sheet";
/** What the list of a column offers for one that is not imported. */
export const notImported = "none";

type Sent = Readonly<Record<string, unknown>>;

const under = (sent: Sent, prefix: string): [string, string][] =>
  Object.entries(sent).flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string" && value !== ""
      ? [[name.slice(prefix.length), value]]
      : [],
  );

/** What a preview was told, by what it speaks of. Throws Invalid where two columns are said to be the same. */
export function saidIn(sent: Sent): { sheets?: number[]; mapping: Mapping; answers: Record<string, string> } {
  const columns = under(sent, columnName(""));
  const errors: Record<string, string[]> = {};
  for (const [mark, key] of columns)
    if (key !== notImported && columns.some(([other, same]) => other !== mark && same === key))
      errors[columnName(mark)] = [
        "Une autre colonne est prise pour la même chose\u00a0: n’en gardez qu’une.",
      ];
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  const chosen = [sent[sheetName] ?? []]
    .flat()
    .filter((rank) => typeof rank === "string" && /^\d{1,2}$/.test(rank));
  return {
    ...(chosen.length > 0 && { sheets: chosen.map(Number) }),
    mapping: Object.fromEntries(columns.map(([mark, key]) => [mark, key === notImported ? null : key])),
    answers: Object.fromEntries(under(sent, askName(""))),
  };
}
