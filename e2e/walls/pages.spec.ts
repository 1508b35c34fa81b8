import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { aLink, readRoutes } from "../addresses";
import type { Answer, Http } from "../http";
import {
  type Allowed,
  administered,
  decisionsHeld,
  groundSeen,
  groundWritten,
  heldByAgents,
  importsSeen,
  linkedSeen,
  noted,
  ofGroundSeen,
  ofGroundWritten,
  plansSeen,
  plansWritten,
  projectsSeen,
  readByHolder,
  reviewsSeen,
  reviewsWritten,
  roleOf,
  shut,
  territoriesSeen,
  territoriesWritten,
  type ViewerName,
  viewers,
  written,
} from "./expected";
import { names, settled, withHttp } from "./replay";
import { rowsOf, unknown } from "./rows";

/** Values of an address's parameter, by whose they are, `unknown` among them; what is not of the demonstration is left out. */
type Values = Record<string, string>;

const rows = (table: string) => async (http: Http) => {
  const known = Object.entries(await rowsOf(http, table));
  return { ...Object.fromEntries(known.filter(([, id]) => id !== unknown)), malformed: "pas-un-id", unknown };
};

async function slugs(http: Http): Promise<Values> {
  const known = Object.entries(await rowsOf(http, "territory"));
  const all = await http.sql<{ id: string; slug: string }[]>`select id, slug from territory`;
  const named = known.flatMap(([row, id]) =>
    all.filter((one) => one.id === id).map(({ slug }) => [row, slug]),
  );
  return { ...Object.fromEntries(named), malformed: "Pas%20un%20slug", unknown: "nulle-part" };
}

async function links(http: Http): Promise<Values> {
  const email = "agent.calaisis@demo.example";
  return {
    ofA: await aLink(http, email),
    expired: await aLink(http, email, "expired"),
    // As long as a true one: the payload is cut by its length.
    malformed: `${"x".repeat(21)}~${"x".repeat(21)}`,
    unknown: randomBytes(32).toString("base64url"),
  };
}

/** A membership under its account, and under another's. */
async function memberships(http: Http): Promise<Values> {
  const { ofA, ofB, elsewhere } = await rowsOf(http, "account");
  const held = await http.sql<
    { id: string; account: string }[]
  >`select id, account_id as account from membership`;
  const of = (account: string) => held.find((one) => one.account === account)?.id ?? unknown;
  const at = (account: string, membership: string) => `${account}/habilitations/${membership}`;
  return {
    ofA: at(ofA, of(ofA)),
    underAnother: at(ofA, of(ofB)),
    elsewhere: at(elsewhere, of(elsewhere)),
    malformed: at(ofA, "pas-un-id"),
    unknown: at(ofA, unknown),
  };
}

/** The plan as it is now, in the place of one of its snapshots. */
const plansToday = async (http: Http): Promise<Values> =>
  Object.fromEntries(
    Object.entries(await rows("plan")(http)).map(([name, id]) => [name, `${id}/instantanes/aujourdhui`]),
  );

/** Who reads what an address opens, and with what it is tried; what is edited is served to those who may edit. */
const seen: Record<string, { values: (http: Http) => Promise<Values>; allowed: Allowed; part?: string }> = {
  "/plans/[id]": { values: rows("plan"), allowed: plansSeen },
  "/plans/[id]/modifier": { values: rows("plan"), allowed: plansWritten },
  "/plans/[id]/reconduire": { values: rows("plan"), allowed: plansWritten },
  "/plans/[id]/export": { values: rows("plan"), allowed: plansSeen },
  "/plans/[id]/etape": { values: rows("plan"), allowed: plansWritten },
  "/plans/plde/[id]": { values: rows("plde"), allowed: plansSeen },
  "/plans/avis/[id]": { values: rows("review"), allowed: reviewsSeen },
  "/plans/[id]/avis": { values: rows("plan"), allowed: reviewsWritten },
  "/plans/[id]/budget": { values: rows("plan"), allowed: plansSeen },
  "/plans/[id]/budget/export": { values: rows("plan"), allowed: plansSeen },
  "/plans/[id]/instantanes": { values: rows("plan"), allowed: plansSeen },
  "/plans/[id]/instantanes/[snapshot]": {
    values: plansToday,
    allowed: plansSeen,
    part: "[id]/instantanes/[snapshot]",
  },
  "/plans/[id]/comparer": { values: rows("plan"), allowed: plansSeen },
  "/plans/[id]/comparer/export": { values: rows("plan"), allowed: plansSeen },
  "/actions/[id]": { values: rows("action"), allowed: linkedSeen },
  "/actions/[id]/modifier": { values: rows("action"), allowed: written },
  "/actions/[id]/decisions": { values: rows("action"), allowed: decisionsHeld },
  "/actions/[id]/compte-rendu": { values: rows("action"), allowed: linkedSeen },
  "/actions/[id]/compte-rendu/export": { values: rows("action"), allowed: linkedSeen },
  "/actions/[id]/notes": { values: rows("action"), allowed: linkedSeen },
  "/actions/[id]/discussion": { values: rows("action"), allowed: noted },
  "/plans/[id]/discussion": { values: rows("plan"), allowed: reviewsSeen },
  "/evenements/[id]/discussion": { values: rows("event"), allowed: noted },
  "/projets/[id]/contacts": { values: rows("project"), allowed: heldByAgents },
  "/projets/[id]/discussion": { values: rows("project"), allowed: projectsSeen },
  "/actions/[id]/budget": { values: rows("action"), allowed: linkedSeen },
  "/evenements/[id]": { values: rows("event"), allowed: linkedSeen },
  "/evenements/[id]/modifier": { values: rows("event"), allowed: written },
  "/projets/[id]": { values: rows("project"), allowed: projectsSeen },
  "/projets/[id]/modifier": { values: rows("project"), allowed: written },
  "/emplois/[id]": { values: rows("job"), allowed: linkedSeen },
  "/emplois/[id]/modifier": { values: rows("job"), allowed: written },
  "/organisations/[id]": { values: rows("organisation"), allowed: groundSeen },
  "/organisations/[id]/modifier": { values: rows("organisation"), allowed: groundWritten },
  "/organisations/[id]/reunir": { values: rows("organisation"), allowed: groundWritten },
  "/imports/[id]": { values: rows("import"), allowed: importsSeen },
  "/territoires/[slug]": { values: slugs, allowed: territoriesSeen },
  "/territoires/[slug]/export": { values: slugs, allowed: territoriesSeen },
  "/territoires/[slug]/perimetre": { values: slugs, allowed: groundSeen },
  "/territoires/[slug]/modifier": { values: slugs, allowed: groundWritten },
  "/territoires/[slug]/changer-perimetre": { values: slugs, allowed: territoriesWritten },
  "/territoires/[slug]/fermer": { values: slugs, allowed: territoriesWritten },
  "/territoires/[slug]/reunir": { values: slugs, allowed: territoriesWritten },
  "/territoires/[slug]/scinder": { values: slugs, allowed: territoriesWritten },
  "/dispositifs/[id]": { values: rows("scheme"), allowed: ofGroundSeen },
  "/dispositifs/[id]/modifier": { values: rows("scheme"), allowed: ofGroundWritten },
  "/administration/nomenclatures/[id]": { values: rows("nomenclature"), allowed: ofGroundSeen },
  "/administration/operations/[id]": { values: rows("operation"), allowed: ofGroundSeen },
  "/politique-regionale/objectifs/[id]": { values: rows("regional_objective"), allowed: ofGroundSeen },
  "/politique-regionale/sections/[id]": { values: rows("policy_section"), allowed: ofGroundSeen },
  "/acces/[jeton]": { values: links, allowed: readByHolder },
  "/administration/comptes/[id]": { values: rows("account"), allowed: administered },
  "/administration/comptes/[id]/habilitations/nouvelle": { values: rows("account"), allowed: administered },
  "/administration/comptes/[id]/habilitations/[habilitation]": {
    values: memberships,
    allowed: administered,
    part: "[id]/habilitations/[habilitation]",
  },
};

const routes = readRoutes();

/** Titles of a page: that of its HTML, and that which its script gives to the tab. */
const titlesOf = (body: string) =>
  [...body.matchAll(/<title>(.*?)<|\[\\"\$\\",\\"title\\",\\"\d+\\",\{\\"children\\":\\"(.*?)\\"/g)].map(
    ([, served, scripted]) => served ?? scripted,
  );

/** What the tab of a refused page says: what the page says, which for a link is its own word. */
const refusedAs = (path: string) =>
  `${path === "/acces/[jeton]" ? "Lien périmé" : "Page introuvable"} – Maillage`;

/** The tab of a refused page names nothing of what it would have shown. Soft: one walk tells every page that does. */
function untitled({ body }: Answer, path: string, what: string) {
  expect.soft(titlesOf(body), `${what} : titre`).toEqual([refusedAs(path), refusedAs(path)]);
}

/** Of an address, the rows that a viewer asks: all in the trials; else those that open to it, and two of the others, not those of the viewer before. */
function askedBy(name: ViewerName, allowed: Allowed, rows: readonly string[]): readonly string[] {
  if (inTrials) return rows;
  const opens = rows.filter((row) => (allowed[name] as readonly string[]).includes(row));
  const refused = rows.filter((row) => !opens.includes(row));
  const turn = 2 * names.indexOf(name);
  return [...opens, ...new Set([0, 1].flatMap((next) => refused[(turn + next) % refused.length] ?? []))];
}

/** An anonymous reader is led to the sign-in, and from there back to the address asked. */
const signInFrom = (address: string) => `307 /connexion?suite=${encodeURIComponent(address)}`;

test("chaque adresse sans identifiant ne s’ouvre qu’aux rôles que l’inventaire nomme", async () => {
  test.setTimeout(180_000);
  await withHttp(async (http) => {
    for (const { path, kind, roles } of routes.filter((route) => !route.path.includes("["))) {
      for (const name of names) {
        const answer = await http.get(path, viewers[name]);
        const what = `${name} ${path}`;
        if (path === "/" || (roles.includes("anonymous") && kind === "page")) {
          expect(answer.status, what).toBeLessThan(400);
        } else if (roles.includes(roleOf[name]) && !shut[name]?.includes(path))
          expect(answer.status, what).toBe(200);
        else if (name !== "anonymous") {
          expect(answer.status, what).toBe(404);
          if (kind === "page") untitled(answer, path, what);
        } else if (kind === "page")
          expect(`${answer.status} ${answer.location}`, what).toBe(signInFrom(path));
        else expect(answer.status, what).toBe(401);
      }
    }
  });
});

test("chaque page d’une ligne ne s’ouvre qu’à ceux que le tableau des droits nomme, et l’absente ressemble à l’interdite", async () => {
  test.setTimeout(240_000);
  const paths = routes.filter(({ path }) => path.includes("[")).map(({ path }) => path);
  expect(Object.keys(seen).sort(), "qui lit chaque adresse ?").toEqual(paths.sort());
  await withHttp(async (http) => {
    for (const [path, { values, allowed, part = /\[\w+\]/ }] of Object.entries(seen)) {
      const tried = await values(http);
      for (const name of names) {
        const absent = await http.get(path.replace(part, tried.unknown ?? ""), viewers[name]);
        for (const row of askedBy(name, allowed, Object.keys(tried))) {
          const value = tried[row] ?? "";
          const answer = await http.get(path.replace(part, value), viewers[name]);
          const what = `${name} ${path} ${row}`;
          const handled = routes.some((route) => route.path === path && route.kind === "handler");
          if (name === "anonymous" && handled) expect(answer.status, what).toBe(401);
          else if (name === "anonymous" && allowed !== readByHolder)
            expect(`${answer.status} ${answer.location}`, what).toBe(signInFrom(path.replace(part, value)));
          else
            expect(answer.status, what).toBe((allowed[name] as readonly string[]).includes(row) ? 200 : 404);
          if (answer.status !== 404) continue;
          expect(
            settled(answer.body, value) === settled(absent.body, tried.unknown),
            `${what} : même page`,
          ).toBe(true);
          if (!handled) untitled(answer, path, what);
        }
      }
    }
  });
});
