// How long a page holds a slow browser once it is painted: `npm run bench:blocking`, after a build. `BESIDE`: the server.js of another
// build, served on the same base and opened in turn with this one.
import { chromium } from "@playwright/test";
import { addressOf } from "../e2e/addresses.ts";
import { httpOn } from "../e2e/http.ts";
import { withServer } from "../e2e/server.ts";
import { systemBrowser } from "../scripts/browser.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serverEnvironment, startServer } from "../scripts/server.mjs";
import { startTestCluster } from "../scripts/test-cluster.mjs";

const rounds = Number(process.env.ROUNDS ?? 7);
const slower = 4;
const agent = "agent.boulonnais@demo.example";
const regional = "region@demo.example";
const pages = [
  // Almost no page: what the framework alone takes.
  [regional, "/accessibilite"],
  [regional, "/region"],
  [regional, "/actions"],
  [regional, "/emplois"],
  [regional, "/evenements"],
  [agent, "/projets"],
  [agent, "/plans/[id]"],
  [agent, "/tableau-de-bord"],
  [agent, "/actions/nouvelle"],
  [regional, "/territoires/[slug]"],
];

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Tasks of more than 50 ms after the first paint, in the page itself. */
const watch = () => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
};

async function blockedBy(page, url) {
  await page.goto(url, { waitUntil: "load" });
  // Idle: nothing long for a second.
  await page.waitForFunction(
    () => performance.now() - Math.max(0, ...window.longTasks.map((t) => t.startTime + t.duration)) > 1000,
    undefined,
    { polling: 250 },
  );
  return page.evaluate(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const after = window.longTasks
      .map(({ startTime, duration }) => Math.min(duration, startTime + duration - painted))
      .filter((time) => time > 50);
    return { total: after.reduce((sum, time) => sum + time - 50, 0), longest: Math.max(0, ...after) };
  });
}

/** What this machine takes for a fixed sum, slowed as the pages are, in ms. */
const speed = (page) =>
  page.evaluate(() => {
    const begun = performance.now();
    let sum = 0;
    for (let n = 0; n < 20_000_000; n++) sum = (sum + n * n) % 1_000_003;
    return performance.now() - begun + (sum < 0 ? 1 : 0);
  });

async function opened(browser, http, url, email) {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1440, height: 900 } });
  const [name = "", value = ""] = (await http.cookieOf(email)).split("=");
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return { page, forget: () => session.send("Network.clearBrowserCache"), close: () => context.close() };
}

async function measure(urls, http) {
  const browser = await chromium.launch({ executablePath: systemBrowser(), args: ["--no-sandbox"] });
  for (const [email, path] of pages) {
    const address = path === "/actions/nouvelle" ? await newAction(http) : await addressOf(path, http);
    const each = urls.map(() => []);
    const cookie = await http.cookieOf(email);
    for (const url of urls)
      for (let n = 0; n < 5; n++) await (await fetch(url + address, { headers: { cookie } })).text();
    for (let round = 0; round < rounds; round++)
      for (const [index, url] of urls.entries()) {
        const tab = await opened(browser, http, url, email);
        await tab.forget();
        const blocked = await blockedBy(tab.page, url + address);
        each[index].push({ ...blocked, speed: await speed(tab.page) });
        await tab.close();
      }
    const said = each.map(
      (all) =>
        `${middle(all.map(({ total }) => total))
          .toFixed(0)
          .padStart(6)} (${middle(all.map(({ longest }) => longest)).toFixed(0)})`,
    );
    process.stdout.write(
      `${path.padEnd(22)}${said.join("   ")}   machine ${middle(each.flat().map((one) => one.speed)).toFixed(0)} ms\n`,
    );
  }
  await browser.close();
}

async function newAction(http) {
  const [plan] = await http.sql`select p.id from plan p join territory t on t.id = p.territory_id
    where t.slug = 'boulonnais' and p.status = 'active' order by p.starts_on limit 1`;
  return `/actions/nouvelle?plan=${plan.id}`;
}

/** Another build on the same base. */
async function beside(server, use) {
  if (!process.env.BESIDE) return use([server.url]);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = serverEnvironment({
    appUrl: server.appUrl,
    secret: server.secret,
    mode: "demonstration",
    url,
    port,
  });
  const other = startServer(
    [process.env.BESIDE],
    { ...env, NODE_ENV: "production" },
    { port, heard: () => {} },
  );
  try {
    await other.ready();
    await use([url, server.url]);
  } finally {
    await other.stop();
  }
}

const stop = await startTestCluster();
try {
  await withServer((server) =>
    beside(server, async (urls) => {
      const http = httpOn(server);
      try {
        await measure(urls, http);
      } finally {
        await http.close();
      }
    }),
  );
} finally {
  await stop();
}
