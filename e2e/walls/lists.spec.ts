import { expect, test } from "@playwright/test";
import { groundOf, inventory, tableOf } from "../addresses";
import { perimeter, roleOf, rowsRead, shut, viewers } from "./expected";
import { knownRows, mayRead } from "./known";
import { names, withHttp } from "./replay";
import { rowsOf } from "./rows";

/** Of what stands in territories: what is a Région’s own is the same file for all of it. */
const exports = inventory().filter(
  ({ path, roles }) =>
    path.endsWith("/export") &&
    !path.includes("[") &&
    // Totals by grouping, whose first column is no territory: each is the total of a list that is.
    path !== "/plans/budget/export" &&
    roles.includes("elected") &&
    !groundOf(path) &&
    !rowsRead[tableOf(path) ?? ""]?.ground,
);

test("une liste filtrée sur le territoire d’un autre n’en écrit aucune ligne", async () => {
  test.setTimeout(180_000);
  await withHttp(async (http) => {
    await rowsOf(http, "territory");
    const territories = await http.sql<{ slug: string; name: string }[]>`select slug, name from territory`;
    const slugOf = new Map(territories.map(({ slug, name }) => [name, slug]));
    const known = [...(await knownRows(http)).values()];
    const asked = ["boulonnais", "sambre-avesnois", "pays-d-ailleurs", ""];
    for (const name of names) {
      const place = perimeter[name];
      const own = (slug: string) => slug !== "pays-d-ailleurs" && (place === "region" || place === slug);
      for (const { path, roles } of exports) {
        if (!roles.includes(roleOf[name]) || shut[name]?.includes(path)) continue;
        for (const slug of asked) {
          const what = `${name} ${path} ${slug}`;
          const query = slug && `?territoire=${slug}`;
          const { status, body } = await http.get(path + query, viewers[name]);
          // A list of territories is not filtered by one: what it does not know is refused, never dropped.
          if (slug && !tableOf(path)) {
            expect(status, what).toBe(400);
            continue;
          }
          expect(status, what).toBe(200);
          const lines = body.trim().split("\r\n").slice(1);
          const from = new Set(lines.map((line) => slugOf.get(line.split(";")[0] ?? "") ?? line));
          const readable = known.filter((row) => row.table === tableOf(path) && mayRead(name, row));
          // Numbers by territory, not rows: the perimeter.
          const whole = !tableOf(path) || (path === "/projets/export" && roleOf[name] === "elected");
          for (const one of from)
            expect(whole ? own(one) : readable.some((row) => row.slug === one), `${what} : ${one}`).toBe(
              true,
            );
          if (whole) continue;
          const most = readable.filter(
            (row) => slug === "" || row.slug === slug || row.linked.includes(slug),
          );
          expect(lines.length, what).toBeLessThanOrEqual(most.length);
          if (own(slug)) expect(lines.length, what).toBeGreaterThan(0);
        }
      }
    }
  }, "first");
});

test("une page après la dernière le dit, et « ajouter » n’est offert qu’à ceux qui écrivent", async () => {
  await withHttp(async (http) => {
    const asked = {
      regional: ["/actions", "/evenements", "/emplois", "/projets?vue=tableau", "/plans"],
      admin: ["/administration"],
    } as const;
    for (const name of ["regional", "admin"] as const)
      for (const path of asked[name]) {
        const { status, body } = await http.get(
          `${path}${path.includes("?") ? "&" : "?"}page=99`,
          viewers[name],
        );
        expect([status, body.includes("vient après la dernière")], path).toEqual([200, true]);
        expect(body, path).not.toContain("ne répond à ces filtres");
      }
    const additions = {
      "/actions": "/actions/nouvelle",
      "/evenements": "/evenements/nouveau",
      "/projets": "/projets/nouveau",
      "/emplois": "/emplois/nouveau",
    };
    for (const name of ["agentA", "associate", "regional", "elected", "electedA"] as const)
      for (const [path, add] of Object.entries(additions))
        for (const query of ["", "?recherche=rienquireponde"]) {
          const { body } = await http.get(path + query, viewers[name]);
          expect(body.includes(`href="${add}"`), `${name} ${path}${query}`).toBe(!name.startsWith("elected"));
        }
  }, "first");
});
