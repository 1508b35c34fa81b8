import { expect, test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { type Http, httpOn } from "../http";
import { servedForm } from "../served-form";
import { type TestServer, withServer } from "../server";
import { viewers } from "../walls/expected";

type Said = { status: number; retry: string | null; body: string; ms: number };

async function ask(server: TestServer, path: string, cookie: string, body?: FormData): Promise<Said> {
  const begun = performance.now();
  const headers = { cookie, origin: server.url };
  const answer = await fetch(server.url + path, {
    headers,
    redirect: "manual",
    ...(body && { method: "POST", body }),
  });
  const text = await answer.text();
  const retry = answer.headers.get("retry-after");
  return { status: answer.status, retry, body: text, ms: performance.now() - begun };
}

/** A note written in the follow-up form of an action of the agent, or in the reader's own form: what sends it. */
async function aNote(server: TestServer, http: Http, email: string, note: string) {
  const [action] = await http.sql<
    { id: string }[]
  >`select a.id from action a join territory t on t.id = a.territory_id
    join plan p on p.id = a.plan_id where t.slug = 'boulonnais' and p.status = 'active' and a.status = 'in_progress'
    order by a.id limit 1`;
  const page = `/actions/${action?.id}`;
  const cookie = await http.cookieOf(email);
  const marker = email === viewers.regional ? "Ajouter la note" : 'name="progress"';
  const form = servedForm((await ask(server, page, cookie)).body, marker).set("note", note);
  const body = new FormData();
  for (const [name, value] of form) body.append(name, value);
  return { actionId: action?.id ?? "", send: () => ask(server, page, cookie, body) };
}

async function withOwn(use: (server: TestServer, http: Http) => Promise<void>): Promise<void> {
  await withServer(async (server) => {
    const http = httpOn(server);
    try {
      await use(server, http);
    } finally {
      await http.close();
    }
  });
}

const statuses = (all: readonly Said[]) => [...new Set(all.map(({ status }) => status))].sort();

const together = inTrials ? 1_000 : 200;

test("des centaines de pages demandées à la fois par un compte : aucune ne casse, sa note passe, les autres lisent", async () => {
  await withOwn(async (server, http) => {
    const own = await aNote(server, http, viewers.regional, "Note de celui qui demande tout.");
    const other = await aNote(server, http, viewers.agentA, "Note d’un autre compte.");
    const burst = await http.cookieOf(viewers.regional);
    await ask(server, "/region", burst);
    const elected = await http.cookieOf(viewers.elected);
    const asked = Array.from({ length: together }, () => ask(server, "/region", burst));
    const [first, second, reader] = await Promise.all([
      own.send(),
      other.send(),
      ask(server, "/tableau-de-bord", elected),
    ]);
    const pages = await Promise.all(asked);
    const count = (status: number) => pages.filter((page) => page.status === status).length;
    process.stdout.write(
      `${together} pages : ${count(200)} × 200, ${count(503)} × 503 ; notes en ${Math.round(first.ms)} et ${Math.round(second.ms)} ms ; lecteur en ${Math.round(reader.ms)} ms\n`,
    );
    expect([first.status, first.body]).toEqual([200, expect.stringContaining("Note ajoutée.")]);
    expect([second.status, second.body]).toEqual([200, expect.stringContaining("Mise à jour enregistrée.")]);
    expect(reader.status).toBe(200);
    expect(statuses(pages).filter((status) => status !== 503)).toEqual([200]);
    for (const { status, retry, body } of pages)
      if (status === 503) expect([retry, body]).toEqual(["3", expect.stringContaining("très sollicité")]);
    // The parts of a page that was served are all there.
    expect(pages.filter(({ status, body }) => status === 200 && body.includes("très sollicité"))).toEqual([]);
  });
});

test("un verrou tenu, un disque plein : une phrase, le texte gardé, et « ready » le dit", async () => {
  await withOwn(async (server, http) => {
    const text = "Une note que rien ne doit perdre.";
    const note = await aNote(server, http, viewers.regional, text);
    const ready = async () => {
      const answer = await ask(server, "/api/health/ready", "");
      return [answer.status, JSON.parse(answer.body)];
    };
    expect(await ready()).toEqual([200, { status: "ok" }]);

    let release = () => {};
    const locked = http.sql.begin(async (tx) => {
      await tx`lock table note in exclusive mode`;
      await new Promise<void>((resolve) => (release = resolve));
    });
    const held = await note.send();
    release();
    await locked;
    expect([held.status, held.retry]).toEqual([409, null]);
    expect(held.body).toContain("Un autre enregistrement occupe cet élément");
    expect(held.body).toContain(text);

    await http.sql`create function full_disk() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: %', new using errcode = '53100'; end $$`;
    await http.sql`create trigger full_disk before insert on note for each row execute function full_disk()`;
    const full = await note.send();
    expect([full.status, full.retry]).toEqual([503, "3"]);
    expect(full.body).toContain("sa place est épuisée");
    expect(full.body).toContain(text);
    await http.sql`create trigger full_disk before insert or update on throttle for each row execute function full_disk()`;
    expect(await ready()).toEqual([503, { status: "unavailable", reason: "full" }]);

    await http.sql`drop trigger full_disk on note`;
    await http.sql`drop trigger full_disk on throttle`;
    expect(await ready()).toEqual([200, { status: "ok" }]);
    const written = await note.send();
    expect([written.status, written.body]).toEqual([200, expect.stringContaining("Note ajoutée.")]);
    const [{ notes } = { notes: 0 }] = await http.sql<
      { notes: number }[]
    >`select count(*)::integer as notes from note
      where action_id = ${note.actionId} and body = ${text}`;
    expect(notes).toBe(1);
  });
});
