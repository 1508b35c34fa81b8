import type { Http } from "../http";
import { asOwner, revive } from "../walls/prepare";
import { merging } from "../walls/rows";
import { at, type Form, of } from "./form";
import * as rows from "./rows";

const asAgent = { as: "agentA" } as const;
const budget = "actions";
const page = at("/actions/", rows.action, "/budget");

/** A line of an action in progress that only says what was spent: nothing of it was signed. */
async function spent(http: Http): Promise<string> {
  const actionId = await rows.action(http);
  const id = "01900000-0000-7000-8000-0000000b0d6e";
  await asOwner(
    http,
    (
      sql,
    ) => sql`insert into budget_line (id, region_id, territory_id, action_id, year, kind, label, actual_cents)
      select ${id}, a.region_id, a.territory_id, a.id, 2026, 'operating', 'Essai', 1000 from action a where a.id = ${actionId}
      on conflict do nothing`,
  );
  await revive("budget_line")(http, id);
  return `/actions/${actionId}/budget?ligne=${id}`;
}

async function funded(http: Http): Promise<string> {
  const actionId = await rows.action(http);
  const id = "01900000-0000-7000-8000-0000000f0d6e";
  await asOwner(
    http,
    (sql) => sql`insert into funding (id, region_id, territory_id, action_id, year, organisation_id, status)
      select ${id}, a.region_id, a.territory_id, a.id, 2026, ${merging}, 'to_request' from action a where a.id = ${actionId}
      on conflict do nothing`,
  );
  await revive("funding")(http, id);
  return `/actions/${actionId}/budget?financement=${id}`;
}

/** Words that one person, another and I give to a field of one row. */
const over = (field: string, mine: Readonly<Record<string, string>>) => ({
  text: field,
  both: { theirs: { [field]: "Du collègue" }, mine, over: { [field]: "De moi" } },
});

export const money: Form[] = [
  {
    ...asAgent,
    mutation: of(budget, "addLine"),
    page,
    marker: 'name="plannedCents"',
    opens: "Ajouter une dépense",
    fill: { year: "2026", kind: "operating", label: "Une dépense d’essai", actualCents: "12,50" },
    text: "label",
  },
  {
    ...asAgent,
    mutation: of(budget, "editLine"),
    page: spent,
    marker: 'name="plannedCents"',
    fill: { comment: "Un prestataire de plus." },
    edits: "budget_line",
    ...over("comment", { actualCents: "15" }),
  },
  {
    ...asAgent,
    mutation: of(budget, "removeLine"),
    page: spent,
    marker: "Mettre cette ligne à la corbeille",
    opens: "Supprimer cette ligne",
    fill: {},
  },
  {
    ...asAgent,
    mutation: of(budget, "addFunds"),
    page,
    marker: 'name="agreement"',
    opens: "Ajouter un financement",
    fill: { year: "2026", organisationId: merging, status: "to_request", comment: "Un essai." },
    text: "comment",
  },
  {
    ...asAgent,
    mutation: of(budget, "editFunds"),
    page: funded,
    marker: 'name="agreement"',
    fill: { comment: "Relancé." },
    edits: "funding",
    ...over("comment", { agreement: "2026-1" }),
  },
  {
    ...asAgent,
    mutation: of(budget, "removeFunds"),
    page: funded,
    marker: "Mettre ce financement à la corbeille",
    opens: "Supprimer ce financement",
    fill: {},
  },
];
