import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { agentA, checkAccessibility, expect, test } from "./fixtures";

type Route = { path: string; kind: string };

const { routes } = JSON.parse(readFileSync(new URL("../docs/routes.json", import.meta.url), "utf8")) as {
  routes: Route[];
};
const pages = routes.filter(({ kind, path }) => kind === "page" && path !== "/").map(({ path }) => path);
const forms = ["/connexion", "/actions/[id]"];
const open = ["/connexion", "/accessibilite", "/mentions-legales"];

async function addressOf(
  path: string,
  http: { sql: (strings: TemplateStringsArray) => Promise<readonly unknown[]> },
): Promise<string> {
  const plan = (await http.sql`select p.id from plan p join territory t on t.id = p.territory_id
    where t.slug = 'boulonnais' and p.status = 'active'`) as readonly { id: string }[];
  const action =
    (await http.sql`select a.id from action a join territory t on t.id = a.territory_id join plan p on p.id = a.plan_id
    where t.slug = 'boulonnais' and p.status = 'active' order by a.id limit 1`) as readonly { id: string }[];
  const ids: Record<string, string | undefined> = {
    "/plans/[id]": plan[0]?.id,
    "/actions/[id]": action[0]?.id,
  };
  return path.replace("[id]", ids[path] ?? "");
}

for (const path of pages) {
  test(`${path} : accessible aux deux largeurs, léger, sans erreur du navigateur`, async ({
    page,
    loginAs,
    http,
    server,
  }) => {
    if (!open.includes(path)) await loginAs(agentA);
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    const address = await addressOf(path, http as never);
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect(response?.headers()["cache-control"]).toContain("no-store");
    await checkAccessibility(page);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `défilement horizontal à ${width} px`).toBeLessThanOrEqual(0);
    }
    expect(problems).toEqual([]);

    const html = (await response?.text()) ?? "";
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, source = ""]) => source);
    const sizes = await Promise.all(
      [...new Set(scripts)].map(async (source) => {
        const script = await fetch(new URL(source, server.url));
        return gzipSync(Buffer.from(await script.arrayBuffer())).length;
      }),
    );
    const kilobytes = sizes.reduce((total, size) => total + size, 0) / 1000;
    test
      .info()
      .annotations.push({ type: "poids", description: `${path} : ${kilobytes.toFixed(1)} ko de scripts` });
    process.stdout.write(
      `${path} : ${kilobytes.toFixed(1)} ko de scripts, ${(gzipSync(html).length / 1000).toFixed(1)} ko de page\n`,
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThanOrEqual(forms.includes(path) ? 160 : 150);
  });
}
