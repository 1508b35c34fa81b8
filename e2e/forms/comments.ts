import type { Http } from "../http";
import { bareComment, commentRows } from "../walls/comment-rows";
import { at, type Form, of } from "./form";

/** The plan of the Boulonnais, and a thread of its agent, alone on the page. */
const thread =
  (resolved = false) =>
  async (http: Http) => {
    const { ofA } = await commentRows(http, "");
    await bareComment(resolved)(http, ofA);
    const [row] = await http.sql<{ plan: string }[]>`select plan_id as plan from comment where id = ${ofA}`;
    const others = http.sql`select id from comment where plan_id = ${row?.plan ?? ""} and id <> ${ofA}`;
    await http.sql`delete from mention where comment_id in (${others})`;
    await http.sql`delete from comment where plan_id = ${row?.plan ?? ""} and id <> ${ofA}`;
    return row?.plan ?? "";
  };

/** An action of the Boulonnais, whatever became of it and of its plan: talk has no lock. */
async function anyAction(http: Http): Promise<string> {
  const [row] = await http.sql<
    { id: string }[]
  >`select a.id from action a join territory t on t.id = a.territory_id
    where t.slug = 'boulonnais' and a.deleted_at is null order by a.id limit 1`;
  return row?.id ?? "";
}

const page = at("/plans/", thread(), "/discussion");
const common = { as: "agentA", page } as const;

/** What is said of a plan or of an action. */
export const comments: Form[] = [
  {
    ...common,
    mutation: of("discussions", "comment"),
    page: at("/actions/", anyAction, "/discussion"),
    marker: ">Commenter<",
    fill: { body: "Un commentaire." },
    text: "body",
  },
  {
    ...common,
    mutation: of("discussions", "reply"),
    opens: "Répondre",
    marker: ">Répondre<",
    fill: { body: "Une réponse." },
    text: "body",
  },
  { ...common, mutation: of("discussions", "resolve"), marker: "Marquer comme résolue", fill: {} },
  {
    ...common,
    mutation: of("discussions", "reopen"),
    page: at("/plans/", thread(true), "/discussion"),
    opens: "1 discussion résolue",
    marker: "Rouvrir",
    fill: {},
  },
  {
    ...common,
    mutation: of("discussions", "correct"),
    opens: "Corriger",
    marker: "Enregistrer la correction",
    fill: { body: "Un texte corrigé." },
    text: "body",
    edits: "comment",
    own: true,
  },
  {
    ...common,
    mutation: of("discussions", "withdraw"),
    opens: "Retirer",
    marker: "Retirer le texte",
    fill: {},
  },
];
