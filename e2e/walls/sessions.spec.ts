import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { aLink } from "../addresses";
import type { Answer, Http } from "../http";
import { servedForm } from "../served-form";
import { viewers } from "./expected";
import { names, settled, withHttp } from "./replay";
import { mutationOf, replayed } from "./replayed";

const elsewhere = ["", "https://ailleurs.example", "null"];
const passphrase = "maillage de la mer du Nord";
const closed = "agent.ternois@demo.example";
const invited = "agent.calaisis@demo.example";

type Living = { id: string; email: string };
const living = async ({ sql }: Http): Promise<Living[]> => [
  ...(await sql<Living[]>`select s.id, a.email from session s join account a on a.id = s.account_id
    where s.ended_at is null order by s.id`),
];

/** What a link could change: passphrases, links, and who has a session. */
async function secrets(http: Http): Promise<string> {
  const [row] = await http.sql<{ trace: string }[]>`select concat_ws('/',
    (select md5(string_agg(concat(id, passphrase_hash), '' order by id)) from account),
    (select md5(string_agg(t::text, '' order by id)) from token t)) as trace`;
  return JSON.stringify([row, await living(http)]);
}

/** The quickest of some answers: what the machine does beside does not count. */
async function quickest(ask: () => Promise<Answer>): Promise<{ answer: Answer; took: number }> {
  let took = Number.POSITIVE_INFINITY;
  let answer = await ask();
  for (let times = 0; times < 3; times++) {
    const from = performance.now();
    answer = await ask();
    took = Math.min(took, performance.now() - from);
  }
  return { answer, took };
}

async function opening(http: Http): Promise<string> {
  const form = servedForm((await http.get("/connexion", null)).body, 'name="passphrase"');
  const send = (email: string, secret: string, origin?: string, as: string | null = null) =>
    http.post("/connexion", as, new Map([...form, ["email", email], ["passphrase", secret]]), origin);
  await http.sql`update account set disabled_at = now() where email = ${closed}`;

  const before = await secrets(http);
  for (const origin of elsewhere) {
    const refused = await send(viewers.regional, passphrase, origin);
    expect([refused.location, refused.cookie], `open, origin ${origin}`).toEqual([null, null]);
  }
  const tries = {
    known: await quickest(() => send(viewers.regional, "ce n’est pas la bonne")),
    unknown: await quickest(() => send("personne@demo.example", passphrase)),
    disabled: await quickest(() => send(closed, passphrase)),
  };
  const plain = ({ body }: Answer) =>
    settled(body)
      .replaceAll(/[\w.]+@demo\.example/g, "address")
      .replaceAll(/\$ACTION_\w+/g, "");
  for (const [name, { answer, took }] of Object.entries(tries)) {
    expect([answer.status, answer.cookie], name).toEqual([200, null]);
    expect(plain(answer), name).toBe(plain(tries.known.answer));
    expect(took / tries.known.took, `${name} : autant de temps`).toBeGreaterThan(0.4);
  }
  expect(await secrets(http)).toBe(before);

  // Nothing is open to who holds no right: the form says so, and no session is left behind.
  const rightless = "agent.montreuillois@demo.example";
  const rights = (endsOn: string | null) => http.sql`
    update membership set ends_on = ${endsOn} where account_id = (select id from account where email = ${rightless})`;
  await rights("2026-11-22");
  const told = await send(rightless, passphrase);
  expect([told.status, told.cookie]).toEqual([200, null]);
  expect(told.body).toContain("pas d’habilitation en cours");
  expect((await living(http)).filter(({ email }) => email === rightless)).toEqual([]);
  await rights(null);

  // In a browser where somebody else is signed in: theirs ends, and only the account that proved itself comes in.
  await http.cookieOf(viewers.agentA);
  const others = (await living(http)).filter(({ email }) => email !== viewers.agentA);
  const opened = await send(viewers.regional, passphrase, undefined, viewers.agentA);
  expect([opened.status, opened.location]).toEqual([303, "/"]);
  expect(opened.cookie).toMatch(/^maillage=[^;]{20,};.*HttpOnly.*SameSite=lax/i);
  const now = await living(http);
  expect(now.filter(({ id }) => !others.some((other) => other.id === id)).map(({ email }) => email)).toEqual([
    viewers.regional,
  ]);
  expect(now).toHaveLength(others.length + 1);
  http.forget(viewers.agentA);
  return mutationOf(form);
}

async function closing(http: Http): Promise<string> {
  const served = await http.get("/tableau-de-bord", viewers.agentA);
  const form = servedForm(served.body, "Se déconnecter");
  for (const name of names) {
    const email = viewers[name];
    await http.cookieOf(email);
    const before = await living(http);
    for (const origin of elsewhere) {
      await http.post("/tableau-de-bord", email, form, origin);
      expect(await living(http), `close ${name} origin ${origin}`).toEqual(before);
    }
    const cookie = await http.cookieOf(email);
    await http.post("/tableau-de-bord", email, form);
    const after = await living(http);
    const ended = before.filter(({ id }) => !after.some((other) => other.id === id));
    expect(
      ended.map((session) => session.email),
      `close ${name}`,
    ).toEqual(email ? [email] : []);
    if (!email) continue;
    // The cookie may have been copied: it opens nothing any more.
    const again = await http.get("/dispositifs", null, { cookie });
    expect([again.status, again.location], name).toEqual([307, "/connexion?suite=%2Fdispositifs"]);
    http.forget(email);
  }
  return mutationOf(form);
}

async function choosing(http: Http): Promise<string> {
  const chosen = (words: string) => `${words} sur la jetée de Calais`;
  const good = await aLink(http, invited);
  const address = `/acces/${good}`;
  // Reading a link does not spend it: some mailers open them first.
  await http.get(address, null);
  const form = servedForm((await http.get(address, null)).body, 'name="jeton"');
  const send = (token: string, words: string, origin?: string, as: string | null = null) =>
    http.post(address, as, new Map([...form, ["jeton", token], ["passphrase", chosen(words)]]), origin);
  const bad = {
    unknown: randomBytes(32).toString("base64url"),
    used: await aLink(http, invited, "used"),
    expired: await aLink(http, invited, "expired"),
    "of a disabled account": await aLink(http, closed),
    malformed: "x",
  };
  for (const email of [null, viewers.admin, viewers.agentB]) {
    await http.cookieOf(email);
    // Guesses from one place are counted together, and are not what is tried here.
    await http.sql`delete from throttle`;
    const before = await secrets(http);
    for (const [name, token] of Object.entries(bad)) {
      const refused = await send(token, "six mouettes", undefined, email);
      expect([refused.status, refused.cookie], `${name} ${email}`).toEqual([200, null]);
      expect(await secrets(http), `${name} ${email}`).toBe(before);
    }
    for (const origin of elsewhere) await send(good, "six mouettes", origin, email);
    const short = new Map([...form, ["passphrase", "trop court"]]);
    await http.post(address, email, short);
    expect(await secrets(http), `elsewhere, short ${email}`).toBe(before);
  }

  const hashes = () => http.sql<{ email: string; hash: string }[]>`
    select email, coalesce(passphrase_hash, '') as hash from account order by email`;
  await http.cookieOf(invited);
  const before = await hashes();
  const accepted = await send(good, "trois cormorans", undefined, viewers.agentB);
  expect([accepted.status, accepted.location]).toEqual([303, "/"]);
  const after = await hashes();
  const changed = after.filter(({ hash }, index) => hash !== before[index]?.hash);
  expect(changed.map(({ email }) => email)).toEqual([invited]);
  // Every former session of the account has ended, and that of the browser's former reader.
  const sessions = (await living(http)).filter(({ email }) => email === invited || email === viewers.agentB);
  expect(sessions.map(({ email }) => email)).toEqual([invited]);
  const spent = await secrets(http);
  expect((await send(good, "six mouettes")).cookie).toBeNull();
  expect(await secrets(http), "twice").toBe(spent);
  const once = await aLink(http, invited);
  const crowd = await Promise.all(
    ["un", "deux", "trois", "quatre"].map((words) => send(once, `${words} phoques`)),
  );
  expect(crowd.filter(({ cookie }) => cookie !== null)).toHaveLength(1);
  return mutationOf(form);
}

/** One's own passphrase, with the present one alone; nobody else's. */
async function changing(http: Http): Promise<string> {
  http.forget(viewers.agentB); // their session ended when somebody else used their browser
  const served = await http.get("/compte", viewers.agentB);
  const form = servedForm(served.body, 'name="current"');
  const send = (current: string, next: string, email: string | null = viewers.agentB, origin?: string) =>
    http.post("/compte", email, new Map([...form, ["current", current], ["passphrase", next]]), origin);
  const next = "cinq goélands sur la jetée de Calais";
  const before = await secrets(http);
  for (const origin of elsewhere) await send(passphrase, next, viewers.agentB, origin);
  await send("ce n’est pas la bonne", next);
  await send(passphrase, "trop court");
  await send(passphrase, passphrase);
  await send(passphrase, next, null);
  expect(await secrets(http)).toBe(before);
  const typed = await send("ce n’est pas la bonne", next);
  expect([typed.body.includes("ce n’est pas la bonne"), typed.body.includes(next)]).toEqual([false, false]);

  // Opened elsewhere, the account is closed there; here it stays open.
  await http.sql`insert into session (id, account_id)
    select gen_random_uuid(), id from account where email = ${viewers.agentB}`;
  const changed = await send(passphrase, next);
  expect(changed.body).toContain("Phrase de passe changée");
  expect((await living(http)).filter(({ email }) => email === viewers.agentB)).toHaveLength(1);
  expect((await http.get("/compte", viewers.agentB)).status).toBe(200);
  // Its answer lost, it is sent again: the same answer, and nothing is written.
  const after = await secrets(http);
  expect((await send(passphrase, next)).body).toContain("Phrase de passe changée");
  expect(await secrets(http)).toBe(after);
  return mutationOf(form);
}

/** A link that served says so; one that a sentence follows opens; a right that ended is no ended session. */
async function telling(http: Http): Promise<void> {
  const used = await aLink(http, invited, "used");
  const spent = await http.get(`/acces/${used}`, null);
  expect([spent.status, spent.body.includes("Ce lien a déjà servi")]).toEqual([200, true]);
  const good = await aLink(http, invited);
  for (const after of [".", ",", "%3E", ">"])
    expect((await http.get(`/acces/${good}${after}`, null)).body, after).toContain('name="jeton"');
  const rightless = viewers.associate;
  const form = servedForm((await http.get("/actions", rightless)).body, "Se déconnecter");
  expect(form.size).toBeGreaterThan(0);
  await http.sql`update membership set ends_on = '2026-11-22'
    where account_id = (select id from account where email = ${rightless})`;
  const sent = await http.get("/actions", rightless);
  const told = await http.get(sent.location ?? "", rightless);
  expect(told.body).toContain("n’a plus d’habilitation en cours");
  expect(told.body).not.toContain("Votre session n’est plus ouverte");
  expect((await http.get("/actions/export", rightless)).body).toContain("Votre habilitation a pris fin");
  await http.sql`update membership set ends_on = null
    where account_id = (select id from account where email = ${rightless})`;
}

test("ouvrir une session, la fermer, choisir sa phrase de passe : ni d’ailleurs, ni par le lien d’un autre, ni deux fois", async () => {
  test.setTimeout(120_000);
  await withHttp(async (http) => {
    const called = [await opening(http), await closing(http), await choosing(http), await changing(http)];
    await telling(http);
    expect(called.sort()).toEqual([...replayed.sessions].sort());
  });
});
