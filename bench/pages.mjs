// What a page costs beside an empty one: `npm run bench:pages`, after a build.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { httpOn } from "../e2e/http.ts";
import { withServer } from "../e2e/server.ts";
import { freePort } from "../scripts/free-port.mjs";
import { ROOT } from "../scripts/place.mjs";
import { startTestCluster } from "../scripts/test-cluster.mjs";

const rounds = 7;
const perRound = 20;
const region = "region@demo.example";
const agent = new Agent({ keepAlive: true });

/** CPU that a process has used, all its threads, in ms. */
function cpuOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}

/** Asks a page as a browser does; bytes as sent. */
function ask(url, cookie, encoding = "gzip, deflate, br, zstd") {
  const headers = { "accept-encoding": encoding, accept: "text/html", ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    get(url, { agent, headers, timeout: 10_000 }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => {
        bytes += part.length;
      });
      answer.once("error", reject);
      answer.once("end", () => {
        if (answer.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url}: ${answer.statusCode}`));
      });
    })
      .once("timeout", function () {
        this.destroy(new Error(`${url}: no answer`));
      })
      .once("error", reject);
  });
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const written = (value, digits = 1) => (value === undefined ? "–" : value.toFixed(digits)).padStart(9);

/** Transactions that the product opens for one view: its connections are closed, so that they tell what they did. */
async function transactionsOf(http, page) {
  const asked = 40;
  const done = async () => {
    await http.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'maillage' and datname = current_database()`.catch(
      () => {},
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    const [row] =
      await http.sql`select xact_commit::integer as n from pg_stat_database where datname = current_database()`;
    return row.n;
  };
  // What the count itself commits is taken off.
  const nothing = await done();
  await ask(page.url, page.cookie).catch(() => ask(page.url, page.cookie));
  const one = await done();
  for (let n = 0; n <= asked; n++) await ask(page.url, page.cookie).catch(() => ask(page.url, page.cookie));
  const all = await done();
  return Math.round((all - one - (one - nothing)) / asked);
}

async function empty(use) {
  const next = join(ROOT, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const at = join(ROOT, "bench", "empty");
  const built = spawnSync(process.execPath, [next, "build"], { cwd: at, env, stdio: ["ignore", 2, 2] });
  if (built.status !== 0) throw new Error("The empty page was not built.");
  const port = await freePort();
  const server = spawn(process.execPath, [next, "start", "-p", String(port)], {
    cwd: at,
    env,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  try {
    for (let tries = 0; ; tries++) {
      const there = await ask(url).catch(() => undefined);
      if (there) break;
      if (tries > 100) throw new Error("The empty page does not answer.");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await use({ name: "page vide", url, pid: server.pid });
  } finally {
    server.kill();
  }
}

async function measure(server, http, nothing) {
  const cookie = await http.cookieOf(region);
  const [plan] = await http.sql`select p.id from plan p join territory t on t.id = p.territory_id
    where t.slug = 'boulonnais' and p.status = 'active' order by p.starts_on limit 1`;
  const paths = ["/accessibilite", "/actions", "/region", `/plans/${plan.id}`, "/emplois"];
  const pages = [
    nothing,
    ...paths.map((path) => ({
      name: path.replace(plan.id, "[id]"),
      url: server.url + path,
      cookie,
      pid: server.pid,
    })),
  ];
  for (const page of pages) {
    for (let n = 0; n < 40; n++) page.bytes = await ask(page.url, page.cookie);
    page.plain = await ask(page.url, page.cookie, "identity");
    page.cpu = [];
  }
  for (let round = 0; round < rounds; round++)
    for (const page of pages) {
      const before = cpuOf(page.pid);
      for (let n = 0; n < perRound; n++) await ask(page.url, page.cookie);
      page.cpu.push((cpuOf(page.pid) - before) / perRound);
    }
  for (const page of pages.slice(1)) page.transactions = await transactionsOf(http, page);
  const unit = middle(nothing.cpu);
  process.stdout.write(
    `\n${"page".padEnd(16)}   CPU ms  × vide envoyé kB  brut kB  transactions\n${pages
      .map(
        ({ name, cpu, bytes, plain, transactions }) =>
          name.padEnd(16) +
          [middle(cpu), middle(cpu) / unit, bytes / 1000, plain / 1000]
            .map((value) => written(value))
            .join("") +
          written(transactions, 0),
      )
      .join("\n")}\n`,
  );
}

const stop = await startTestCluster();
try {
  await empty((nothing) =>
    withServer(async (server) => {
      const http = httpOn(server);
      try {
        await measure(server, http, nothing);
      } finally {
        await http.close();
      }
    }),
  );
} finally {
  agent.destroy();
  await stop();
}
