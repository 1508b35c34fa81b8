import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { cloneDatabase } from "../db/testing/database";
import { hasPooler, startPooler } from "../db/testing/pooler";
import { freePort } from "../scripts/free-port.mjs";
import { startBalancer } from "./balancer";
import { type Http, httpOn } from "./http";
import { servedFields, servedForm } from "./served-form";
import { startInstance } from "./server";

const email = "region@demo.example";
const agent = "agent.boulonnais@demo.example";
const passphrase = "maillage de la mer du Nord";
type Fields = Iterable<readonly [string, string]>;
type Balancer = Awaited<ReturnType<typeof startBalancer>>;
type Site = { http: Http; balancer: Balancer; stop: (instance: number) => Promise<void> };

/** A request as a browser sends it, to one instance or to whichever comes. */
async function send(site: Balancer, path: string, cookie: string, fields?: Fields, instance?: number) {
  const headers = { cookie, origin: site.url, ...(instance !== undefined && site.at(instance)) };
  const body = new FormData();
  for (const [name, value] of fields ?? []) body.append(name, value);
  const sent = fields && { method: "POST", body };
  const answer = await fetch(site.url + path, { headers, redirect: "manual", ...sent });
  return { status: answer.status, cookies: answer.headers.getSetCookie(), body: await answer.text() };
}

/** Two instances of one installation on one base, behind four connections of PgBouncer where it is. */
async function withTwo(use: (site: Site) => Promise<void>): Promise<void> {
  const base = await cloneDatabase("template_seeded");
  const pooled = process.env.NOPOOL
    ? false
    : hasPooler("les deux instances vont droit à la base, sans connexions partagées.");
  const pooler = pooled ? await startPooler(base.appUrl, 4) : null;
  const appUrl = pooler?.url ?? base.appUrl;
  const secret = randomBytes(32).toString("hex");
  const ports = [await freePort(), await freePort()];
  const balancer = await startBalancer(ports);
  const { url } = balancer;
  const instances = ports.map((port) => startInstance({ appUrl, secret, url, port }));
  const http = httpOn({ url, secret, appUrl, ownerUrl: base.ownerUrl, output: () => "" });
  try {
    await Promise.all(instances.map(({ ready }) => ready()));
    const stop = async (instance: number) => await instances[instance]?.stop();
    await use({ http, balancer, stop });
  } finally {
    await Promise.all(instances.map(({ stop }) => stop()));
    balancer.close();
    await http.close();
    await pooler?.stop();
    await base.drop();
  }
}

async function signIn(site: Balancer, secret: string, instance: number) {
  const page = await send(site, "/connexion", "", undefined, instance);
  const form = servedForm(page.body, 'name="passphrase"').set("email", email).set("passphrase", secret);
  const answer = await send(site, "/connexion", "", form, instance);
  const session = answer.cookies.find((cookie) => cookie.startsWith("maillage="));
  return { status: answer.status, cookie: session?.split(";")[0] ?? "" };
}

async function anAction({ sql }: Http): Promise<string> {
  const [action] = await sql<
    { id: string }[]
  >`select a.id from action a join territory t on t.id = a.territory_id
    where t.slug = 'boulonnais' and a.status = 'in_progress' and not a.blocked and a.deleted_at is null
      and app.plan_status(a.plan_id) = 'active' order by a.id limit 1`;
  return action?.id ?? "";
}

const withNote = (fields: readonly [string, string][], note: string, more: Record<string, string> = {}) =>
  new Map([...fields, ["note", note], ["requestKey", randomUUID()], ...Object.entries(more)]);

test("deux instances sur une base : une session, une écriture, un conflit, un compte d’échecs ; l’arrêt de l’une ne perd rien", async () => {
  await withTwo(async ({ http, balancer, stop }) => {
    const { cookie } = await signIn(balancer, passphrase, 0);
    expect(cookie).not.toBe("");
    const id = await anAction(http);
    const page = `/actions/${id}`;
    const asked = (by: string) =>
      Promise.all([0, 1].map((instance) => send(balancer, page, by, undefined, instance)));
    const served = await asked(cookie);
    expect(served.map(({ status }) => status)).toEqual([200, 200]);

    // Served by the first, sent four times to each.
    const noteForm = servedFields(served[0]?.body ?? "", "Ajouter la note");
    const once = withNote(noteForm, "Une seule fois.");
    const eight = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send(balancer, page, cookie, once, index % 2)),
    );
    for (const { body } of eight) expect(body).toContain("Note ajoutée.");
    const notes = async (like: string) =>
      (await http.sql<{ body: string }[]>`select body from note where body like ${like}`).map(
        ({ body }) => body,
      );
    expect(await notes("Une seule fois.")).toHaveLength(1);

    const theirs = await http.cookieOf(agent);
    const updates = await Promise.all(
      (await asked(theirs)).map(({ body }, instance) => {
        const form = withNote(servedFields(body, 'name="progress"'), `Mise à jour ${instance}.`, {
          progress: String(61 + instance),
        });
        return send(balancer, page, theirs, form, instance);
      }),
    );
    const said = (words: string) => updates.filter(({ body }) => body.includes(words)).length;
    expect([said("Mise à jour enregistrée"), said("a changé pendant votre saisie")]).toEqual([1, 1]);
    expect(await notes("Mise à jour _.")).toHaveLength(1);

    // Eight failures of one account are admitted, wherever they knock.
    const refusals = [];
    for (let attempt = 0; attempt < 10; attempt += 1)
      refusals.push((await signIn(balancer, "ce n’est pas elle", attempt % 2)).status);
    expect(refusals.map((status) => status === 429)).toEqual([...Array(8).fill(false), true, true]);

    const wanted = Array.from({ length: 60 }, () => `Pendant l’arrêt ${randomUUID()}`);
    const todo = [...wanted];
    let stopping: Promise<void> | undefined;
    const worker = async () => {
      for (let note = todo.pop(); note; note = todo.pop()) {
        if (todo.length < 40) stopping ??= stop(1);
        expect((await send(balancer, page, cookie, withNote(noteForm, note))).body).toContain(
          "Note ajoutée.",
        );
      }
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    await stopping;
    expect((await notes("Pendant l’arrêt %")).toSorted()).toEqual(wanted.toSorted());
    expect(balancer.answered.every((count) => count > 15)).toBe(true);
    expect((await send(balancer, page, cookie)).status).toBe(200);
  });
});
