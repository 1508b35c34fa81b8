import { expect, test } from "@playwright/test";
import type { Http } from "../http";
import { servedForm } from "../served-form";
import { viewers } from "./expected";
import { aFailed, aStop, aTold } from "./mail-rows";
import { names, withHttp } from "./replay";
import { mutationOf, replayed } from "./replayed";

const elsewhere = ["", "https://ailleurs.example", "null"];
type Sent = ReadonlyMap<string, string>;

const others = (...mine: string[]) =>
  names.filter((name) => !mine.includes(name)).map((name) => viewers[name]);
const form = async (http: Http, path: string, email: string | null, marker: string) =>
  servedForm((await http.get(path, email)).body, marker);

async function resending(http: Http) {
  const path = "/administration/courriers";
  await http.sql`delete from outbox`;
  const id = await aFailed(http, viewers.agentA);
  // Of an account that holds nothing in this Région, nobody here administers anything.
  await http.sql`insert into account (id, email, name) values (gen_random_uuid(), 'ailleurs@demo.example', 'Ailleurs')`;
  const foreign = await aFailed(http, "ailleurs@demo.example");
  const page = await http.get(path, viewers.admin);
  expect(page.body).not.toContain(viewers.agentA);
  expect(page.body).toContain("a…@d…");
  expect(page.body).not.toContain("Ailleurs");
  const sent = servedForm(page.body, 'name="mailId"');
  const states = async () =>
    Object.fromEntries((await http.sql`select id, state from outbox`).map((row) => [row.id, row.state]));
  const still = { [id]: "failed", [foreign]: "failed" };
  for (const origin of elsewhere) await http.post(path, viewers.admin, sent, origin);
  for (const email of others("admin")) await http.post(path, email, sent);
  await http.post(path, viewers.admin, new Map([...sent, ["mailId", foreign]]));
  expect(await states()).toEqual(still);
  await http.post(path, viewers.admin, sent);
  expect(await states()).toEqual({ ...still, [id]: "waiting" });
  return sent;
}

async function reading(http: Http) {
  const path = "/notifications";
  const [mine, theirs] = [await aTold(http, viewers.agentA), await aTold(http, viewers.agentB)];
  const sent = await form(http, path, viewers.agentA, `value="${mine}"`);
  const unread = async () =>
    (await http.sql`select id from notification where read_at is null order by id`)
      .map(({ id }) => id)
      .sort();
  for (const origin of elsewhere) await http.post(path, viewers.agentA, sent, origin);
  for (const email of others("agentA")) await http.post(path, email, sent);
  await http.post(path, viewers.agentA, new Map([...sent, ["which", theirs]]));
  expect(await unread()).toEqual([mine, theirs].sort());
  await http.post(path, viewers.agentA, new Map([...sent, ["which", "all"]]));
  expect(await unread()).toEqual([theirs]);
  return sent;
}

const choices = async ({ sql }: Http) => [
  ...(await sql`select a.email, c.digest from mail_choice c join account a on a.id = c.account_id order by 1`),
];

async function choosing(http: Http) {
  await http.sql`delete from mail_choice`;
  const sent = new Map([
    ...(await form(http, "/compte", viewers.agentA, 'name="digest"')),
    ["digest", "weekly"],
  ]);
  for (const origin of elsewhere) await http.post("/compte", viewers.agentA, sent, origin);
  await http.post("/compte", null, sent);
  expect(await choices(http)).toEqual([]);
  await http.post("/compte", viewers.agentA, sent);
  expect(await choices(http)).toEqual([{ email: viewers.agentA, digest: "weekly" }]);
  return sent;
}

async function stopping(http: Http) {
  const token = await aStop(http);
  const path = `/recapitulatif?jeton=${token}`;
  const sent = await form(http, path, null, 'name="jeton"');
  const unknown = `${token.slice(1)}B`;
  await http.get(`/api/recapitulatif?jeton=${token}`, null);
  for (const origin of elsewhere) await http.post(path, null, sent, origin);
  await http.post(path, null, new Map([...sent, ["jeton", unknown]]));
  expect((await http.post(`/api/recapitulatif?jeton=${unknown}`, null, [], "")).status).toBe(404);
  expect(await choices(http)).toEqual([]);
  await http.post(path, null, sent);
  expect(await choices(http)).toEqual([{ email: viewers.agentA, digest: "none" }]);
  await http.sql`delete from mail_choice`;
  const oneClick = [["List-Unsubscribe", "One-Click"]] as const;
  expect((await http.post(`/api/recapitulatif?jeton=${token}`, null, oneClick, "")).status).toBe(200);
  expect(await choices(http)).toEqual([{ email: viewers.agentA, digest: "none" }]);
  return sent;
}

test("les courriers et les notifications ne s’écrivent que par qui les tient, et la lecture d’un lien n’arrête rien", async () => {
  test.setTimeout(120_000);
  await withHttp(async (http) => {
    const forms: Sent[] = [
      await resending(http),
      await reading(http),
      await choosing(http),
      await stopping(http),
    ];
    expect(forms.map(mutationOf).sort()).toEqual([...replayed.mail].sort());
  });
});
