import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { type Http, httpOn } from "../http";
import { servedForm } from "../served-form";
import { type TestServer, withServer } from "../server";

const email = "agent.boulonnais@demo.example";
const other = "agent.sambre@demo.example";
const passphrase = "maillage de la mer du Nord";
const attacker = "203.0.113.9";
const office = "198.51.100.7";

type Said = { status: number; retry: number; cookies: string[]; body: string };

/** One browser somewhere: its address as the trusted proxy writes it, and the cookies that it keeps. */
function browser(server: TestServer, address: string) {
  const kept = new Map<string, string>();
  async function ask(path: string, body?: FormData): Promise<Said> {
    const cookie = [...kept].map((pair) => pair.join("=")).join("; ");
    const headers = { cookie, origin: server.url, "x-forwarded-for": `192.0.2.1, ${address}` };
    const answer = await fetch(server.url + path, {
      headers,
      redirect: "manual",
      ...(body && { method: "POST", body }),
    });
    const cookies = answer.headers.getSetCookie();
    for (const [pair = ""] of cookies.map((one) => one.split(";"))) {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      kept.set(name, value);
    }
    return {
      status: answer.status,
      retry: Number(answer.headers.get("retry-after")),
      cookies,
      body: await answer.text(),
    };
  }
  async function send(path: string, marker: string, fields: Record<string, string>): Promise<Said> {
    const form = servedForm((await ask(path)).body, marker);
    const body = new FormData();
    for (const [name, value] of [...form, ...Object.entries(fields)].reduce(
      (all, [n, v]) => all.set(n, v),
      new Map<string, string>(),
    ))
      body.append(name, value);
    return ask(path, body);
  }
  return {
    kept,
    send,
    signIn: (who: string, secret: string) =>
      send("/connexion", 'name="passphrase"', { email: who, passphrase: secret }),
    forgetSession: () => kept.delete("maillage"),
  };
}

async function withOwn(
  settings: Record<string, string>,
  use: (server: TestServer, http: Http) => Promise<void>,
) {
  await withServer(
    async (server) => {
      const http = httpOn(server);
      try {
        await use(server, http);
      } finally {
        await http.close();
      }
    },
    "both",
    settings,
  );
}

const rows = async ({ sql }: Http) => {
  const [row] = await sql<{ count: number }[]>`select count(*)::integer from throttle`;
  return row?.count ?? 0;
};

test("derrière le serveur mandataire, qui se trompe exprès ne ferme la porte qu’à lui-même", async () => {
  await withOwn({ TRUSTED_PROXY: "1" }, async (server, http) => {
    const owner = browser(server, attacker);
    expect((await owner.signIn(email, passphrase)).status).toBe(303);
    const [known] = [...owner.kept].filter(([name]) => name === "navigateur");
    expect(known).toBeDefined();

    const thief = browser(server, attacker);
    for (let tries = 0; tries < 8; tries++) expect((await thief.signIn(email, "au hasard")).status).toBe(200);
    const refused = await thief.signIn(email, passphrase);
    expect([refused.status, refused.cookies]).toEqual([429, []]);
    expect(refused.retry).toBeGreaterThan(600);
    expect(refused.retry).toBeLessThanOrEqual(900);
    expect(refused.body).toContain("Trop d’essais rapprochés");

    // The same account elsewhere, the same address with a browser that it knows, and another account: all enter.
    expect((await browser(server, office).signIn(email, passphrase)).status).toBe(303);
    owner.forgetSession();
    expect((await owner.signIn(email, passphrase)).status).toBe(303);
    expect((await browser(server, attacker).signIn(other, passphrase)).status).toBe(303);

    // The address alone, once it has failed too often: nothing more is written, whatever addresses are tried.
    await http.sql`update throttle set attempts = 60 where key like 'sign-in from %'
      and key in (select key from throttle where key like 'sign-in from %' order by attempts desc limit 1)`;
    const before = await rows(http);
    for (let tries = 0; tries < 3; tries++)
      expect((await thief.signIn(`inconnu.${tries}@exemple.fr`, "au hasard")).status).toBe(429);
    expect(await rows(http)).toBe(before);

    const log = server.output();
    const [account] = await http.sql<{ id: string }[]>`select id from account where email = ${email}`;
    expect(log).toMatch(
      new RegExp(`"account":"${account?.id}","from":"[0-9a-f]{24}","msg":"sign-in failed"`),
    );
    expect(log).toMatch(new RegExp(`"account":"${account?.id}".*"msg":"signed in"`));
    expect(log).toContain('"msg":"sign-in throttled"');
    expect(log).not.toMatch(/demo\.example|exemple\.fr|203\.0\.113|198\.51\.100|mer du Nord|au hasard/);
  });
});

test("sans serveur mandataire, mille échecs ailleurs ralentissent, ne ferment pas ; un lien n’en souffre pas", async () => {
  await withOwn({}, async (server, http) => {
    const thief = browser(server, attacker);
    expect((await thief.signIn("inconnu@exemple.fr", "au hasard")).status).toBe(200);
    await http.sql`update throttle set attempts = 5000 where key = 'sign-in'`;
    const begun = performance.now();
    const owner = browser(server, office);
    expect((await owner.signIn(email, passphrase)).status).toBe(303);
    expect(performance.now() - begun).toBeGreaterThan(1_900);
    const [{ attempts } = { attempts: 0 }] = await http.sql<{ attempts: number }[]>`
      select attempts from throttle where key = 'sign-in'`;
    expect(attempts).toBe(5_000);
    await http.sql`update throttle set attempts = 0 where key = 'sign-in'`;

    // An account that others fail on everywhere opens to the browser that it knows, and to no other.
    for (let tries = 0; tries < 8; tries++) await thief.signIn(email, "au hasard");
    expect((await browser(server, office).signIn(email, passphrase)).status).toBe(429);
    owner.forgetSession();
    expect((await owner.signIn(email, passphrase)).status).toBe(303);

    const token = randomBytes(32).toString("base64url");
    await http.sql`insert into token (id, hash, kind, account_id, created_by, expires_at)
      select gen_random_uuid(), encode(sha256(${token}::text::bytea), 'hex'), 'reset', id, id, now() + interval '1 day'
        from account where email = ${other}`;
    const page = `/acces/${token}`;
    const guess = () =>
      thief.send(page, 'name="jeton"', { jeton: randomBytes(32).toString("base64url"), passphrase });
    for (let tries = 0; tries < 8; tries++) expect((await guess()).status).toBe(200);
    expect((await guess()).status).toBe(429);
    const chosen = await owner.send(page, 'name="jeton"', {
      passphrase: "six mouettes sur la jetée de Calais",
    });
    expect(chosen.status).toBe(303);
  });
});
