import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineOwn } from "@/db/actions/budget/rows";
import { fundingOwn } from "@/db/actions/fundings/rows";
import { actionOwn } from "@/db/actions/shown";
import { eventOwn } from "@/db/events/shown";
import { jobOwn } from "@/db/jobs/shown";
import { organisationOwn } from "@/db/organisations/shown";
import { planOwn } from "@/db/plans/rows";
import { projectOwn } from "@/db/projects/shown";
import { declaredIn } from "@/db/testing/declared";
import { accountFields } from "@/lib/accounts/fields";
import { budgetLineFields } from "@/lib/actions/budget/fields";
import { actionFields } from "@/lib/actions/fields";
import { fundingFields } from "@/lib/actions/fundings/fields";
import { eventFields } from "@/lib/events/fields";
import { jobFields } from "@/lib/jobs/fields";
import { organisationFields } from "@/lib/organisations/fields";
import { planFields } from "@/lib/plans/fields";
import { projectFields } from "@/lib/projects/fields";
import type { Dictionary } from "./dictionary";
import type { List } from "./list";

/** What each list of rows shows of their own columns, and the words that they are said in. */
const shown: Record<string, [own: object, fields: Dictionary]> = {
  "accounts/list.ts": [{}, accountFields],
  "actions/list.ts": [actionOwn, actionFields],
  "actions/budget/list.ts": [lineOwn, budgetLineFields],
  "actions/fundings/list.ts": [fundingOwn, fundingFields],
  "events/list.ts": [eventOwn, eventFields],
  "jobs/list.ts": [jobOwn, jobFields],
  "organisations/list.ts": [organisationOwn, organisationFields],
  "plans/list.ts": [planOwn, planFields],
  "projects/list.ts": [projectOwn, projectFields],
};

/** Sorts that an address asks, and no head of a column. */
const byAddress: readonly string[] = ["accounts/list.ts adresse", "plans/list.ts debut"];

const lists = (await declaredIn("list.ts", new URL("../", import.meta.url).pathname)).flatMap(
  ({ file, value }) =>
    typeof value === "object" && value && "sorts" in value ? [{ file, list: value as List }] : [],
);

test.each(lists)(
  "every sort of lib/$file has the head of its column: one without is out of reach",
  ({ file: of, list }) => {
    const file = `app/(workspace)${list.path}/columns.tsx`;
    const drawn = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    const heads = [...drawn.matchAll(/sortKey: "(\w+)"/g)].map(([, key]) => key ?? "");
    const sorts = Object.keys(list.sorts);
    expect(
      sorts.filter((key) => !heads.includes(key) && !byAddress.includes(`${of} ${key}`)),
      `no meta.sortKey in ${file} for`,
    ).toEqual([]);
    expect(
      heads.filter((key) => !sorts.includes(key)),
      `no sort of the list for the sortKey of ${file}`,
    ).toEqual([]);
  },
);

test.each(lists)(
  "every closed vocabulary that the rows of lib/$file show is one of its filters",
  ({ file, list }) => {
    const [own, fields] = shown[file] ?? [];
    if (!own || !fields) throw new Error(`lib/${file} is not in shown of lib/kernel/sorts.test.ts.`);
    const filters = Object.values(list.filters).flatMap((filter) =>
      filter.kind === "choice" ? [filter.values] : [],
    );
    const unasked = Object.keys(own).flatMap((name) => {
      const field = fields[name];
      if (field?.kind !== "choice" && field?.kind !== "state") return [];
      const asked = filters.some((values) => field.values.every((code: string) => values.includes(code)));
      return asked ? [] : [`no filter of lib/${file} asks « ${field.label} » (${name})`];
    });
    expect(unasked.join("\n")).toBe("");
  },
);
