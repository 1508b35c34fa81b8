import { expect, test } from "@playwright/test";
import { inventory } from "../addresses";
import {
  type Allowed,
  administered,
  linkedSeen,
  plansSeen,
  plansWritten,
  projectsSeen,
  roleOf,
  viewers,
  written,
} from "./expected";
import { names, withHttp } from "./replay";
import { type Rows, rowsOf } from "./rows";

/** Who reads the row of an address; what is edited is served to those who may edit. */
const seen: Record<string, { table: string; allowed: Allowed }> = {
  "/plans/[id]": { table: "plan", allowed: plansSeen },
  "/plans/[id]/modifier": { table: "plan", allowed: plansWritten },
  "/actions/[id]": { table: "action", allowed: linkedSeen },
  "/actions/[id]/modifier": { table: "action", allowed: written },
  "/evenements/[id]": { table: "event", allowed: linkedSeen },
  "/evenements/[id]/modifier": { table: "event", allowed: written },
  "/projets/[id]": { table: "project", allowed: projectsSeen },
  "/projets/[id]/modifier": { table: "project", allowed: written },
  "/emplois/[id]": { table: "job", allowed: linkedSeen },
  "/emplois/[id]/modifier": { table: "job", allowed: written },
  "/administration/comptes/[id]": { table: "account", allowed: administered },
  "/administration/comptes/[id]/habilitations/nouvelle": { table: "account", allowed: administered },
};

/** A page without what changes from one answer to the next: nonces, ids, keys. */
const settled = (body: string) =>
  body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/[0-9a-f]{32}/g, "nonce");

const routes = inventory().filter(({ kind }) => kind !== "mutation");

test("chaque adresse sans identifiant ne s’ouvre qu’aux rôles que l’inventaire nomme", async () => {
  test.setTimeout(120_000);
  await withHttp(async (http) => {
    for (const { path, kind, roles } of routes.filter((route) => !route.path.includes("["))) {
      for (const name of names) {
        const answer = await http.get(path, viewers[name]);
        const what = `${name} ${path}`;
        if (path === "/" || (roles.includes("anonymous") && kind === "page")) {
          expect(answer.status, what).toBeLessThan(400);
        } else if (roles.includes(roleOf[name])) expect(answer.status, what).toBe(200);
        else if (name !== "anonymous") expect(answer.status, what).toBe(404);
        else if (kind === "page") expect(`${answer.status} ${answer.location}`, what).toBe("307 /connexion");
        else expect(answer.status, what).toBe(401);
      }
    }
  });
});

test("chaque page d’une ligne ne s’ouvre qu’à ceux que le tableau des droits nomme, et l’absente ressemble à l’interdite", async () => {
  test.setTimeout(180_000);
  await withHttp(async (http) => {
    const rows = new Map<string, Rows>();
    for (const { path, kind } of routes.filter(
      (route) => route.path.includes("[id]") && !route.path.includes("[habilitation]"),
    )) {
      const rule = seen[path];
      expect(rule, `${path} : qui le lit ?`).toBeDefined();
      if (!rule) continue;
      const known = rows.get(rule.table) ?? (await rowsOf(http, rule.table));
      rows.set(rule.table, known);
      for (const name of names) {
        const absent = await http.get(path.replace("[id]", known.unknown), viewers[name]);
        for (const [row, id] of Object.entries(known)) {
          if (id === known.unknown && row !== "unknown") continue;
          const answer = await http.get(path.replace("[id]", id), viewers[name]);
          const what = `${name} ${path} ${row}`;
          if (name === "anonymous" && kind === "page")
            expect(`${answer.status} ${answer.location}`, what).toBe("307 /connexion");
          else
            expect(answer.status, what).toBe(
              (rule.allowed[name] as readonly string[]).includes(row) ? 200 : 404,
            );
          if (answer.status === 404) expect(settled(answer.body), what).toBe(settled(absent.body));
        }
      }
    }
  });
});
