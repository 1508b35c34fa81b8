import { expect, test } from "@playwright/test";
import type { Http } from "../http";
import { servedForm } from "../served-form";
import { viewers } from "../walls/expected";
import { asOwner } from "../walls/prepare";
import { withHttp } from "../walls/replay";
import type { Form } from "./form";
import { forms } from "./inventory";
import * as rows from "./rows";

/** Forms of rows that do not stand on a plan (its moves have their own rules, an import refuses row by row), or that its end does not lock: a case is followed beyond it, a person takes back a text of their own, talk and what one is told have no lock (0088, 0089), what is the Région’s own has none. */
const beyond =
  /actions\/mutations\.ts#withdraw$|plans\/mutations\.ts#(renew|\w*Plde|addPlan|addArchive|removePlan|submit|withdraw|sendBack|approve|activate|amend|endAmend|askClose|close|abandon|reopen|resume|endEntry)$|(imports|notifications|recapitulatif|discussions|projets|organisations|territoires|dispositifs|politique-regionale|administration|connexion|acces|compte)\/|\(workspace\)\/mutations|emplois\/mutations\.ts#declareJobs$|evenements\/mutations\.ts#create$/;
/** Forms that offer the action of a closed plan no more: it is sent all the same. */
const creations =
  /projets\/mutations\.ts#createProject$|emplois\/mutations\.ts#declareJobs$|evenements\/mutations\.ts#create$/;

const settled = async ({ sql }: Http) => (await sql`select count(*)::integer as rows from audit`)[0]?.rows;

const moved = (http: Http, from: string, to: string) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update plan p set status = ${to}, amending = ${to === "active"}, version = p.version + 1 from territory t
      where t.id = p.territory_id and t.slug = 'boulonnais' and p.status = ${from} and p.ends_on > '2026-11-23'`,
  );

/** Every event and job of the territory hangs on an action of the plan. */
async function hung(http: Http, actionId: string) {
  for (const table of ["event", "job"])
    await asOwner(
      http,
      (
        sql,
      ) => sql`update ${sql(table)} r set action_id = ${actionId}, version = r.version + 1 from territory t
        where t.id = r.territory_id and t.slug = 'boulonnais' and r.action_id is null`,
    );
}

/** The form as it was served while the plan was open, filled. */
async function filled(http: Http, form: Form, actionId: string) {
  const address = await form.page(http);
  const { body } = await http.get(address, viewers[form.as]);
  const fields = new Map([...servedForm(body, form.marker), ...Object.entries(form.fill)]);
  if (fields.has("actionId") && !fields.get("actionId")) fields.set("actionId", actionId);
  return { address, fields };
}

// By the code alone: the database repeats it (db/locks.test.ts), and binds no owner.
test("un formulaire ouvert avant la clôture du plan n’écrit plus rien, et la page dit pourquoi", async () => {
  test.setTimeout(120_000);
  await withHttp(async (http) => {
    const actionId = await rows.action(http);
    await hung(http, actionId);
    for (const form of forms.filter(({ mutation }) => !beyond.test(mutation) || creations.test(mutation))) {
      const { address, fields } = await filled(http, form, actionId);
      await moved(http, "active", "closed");
      const before = await settled(http);
      const { body } = await http.post(address, viewers[form.as], fields);
      expect.soft(await settled(http), form.mutation).toBe(before);
      if (!creations.test(form.mutation))
        expect.soft(body, form.mutation).toContain("Ce plan est clos ou abandonné");
      await moved(http, "closed", "active");
    }
  }, "first");
});

test("la page d’un plan clos, et celles de ses actions, événements et emplois, n’ont plus de formulaire et disent pourquoi", async () => {
  await withHttp(async (http) => {
    await hung(http, await rows.action(http));
    const pages = {
      plan: `/plans/${await rows.activePlan(http)}`,
      action: `/actions/${await rows.action(http)}`,
      event: `/evenements/${await rows.event(http, "planned", true)}`,
      job: `/emplois/${await rows.job(http)}`,
    };
    await moved(http, "active", "closed");
    for (const [name, page] of Object.entries(pages)) {
      const { body } = await http.get(page, viewers.agentA);
      expect.soft(body, name).toContain("Plan clos");
      expect.soft(body, name).not.toContain('name="version"');
      const edition = await http.get(`${page}/modifier`, viewers.agentA);
      expect.soft([edition.status, edition.location], name).toEqual([307, page]);
      expect.soft((await http.get(`${page}/modifier`, viewers.agentB)).status, name).toBe(404);
      expect.soft((await http.get(page, viewers.elected)).body, name).not.toContain("Plan clos\u00a0: plus");
    }
  });
});
