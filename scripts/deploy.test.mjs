import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "./free-port.mjs";
import { ROOT } from "./place.mjs";

const NAME = "maillage.ma-region.example";
const shipped = (/** @type {string} */ name) => readFileSync(join(ROOT, "deploy", name), "utf8");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-deploy-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Is a program of the system here? Where it is not, the file that it would read is said not to be tried.
 * @param {string} program
 * @param {string} file
 */
function present(program, file) {
  const found = spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).stdout.trim();
  if (!found)
    process.stderr.write(`${program} est absent de cette machine : deploy/${file} n’y est pas essayé.\n`);
  return found;
}

const systemd = present("systemd-analyze", "maillage.service");
const nginx = present("nginx", "nginx.conf");
const caddy = present("caddy", "Caddyfile");
const openssl = present("openssl", "nginx.conf");

/** What stands behind: answers with the headers that it was given. */
async function behind() {
  const port = await freePort();
  const server = createServer((asked, answer) => answer.end(JSON.stringify(asked.headers))).listen(
    port,
    "127.0.0.1",
  );
  await new Promise((done) => server.once("listening", done));
  return { port, close: () => server.close() };
}

/**
 * A visitor who claims another address, another name and no certificate.
 * @param {number} port
 * @returns {Promise<Record<string, string>>} what arrived behind
 */
async function visit(port) {
  for (const limit = Date.now() + 20_000; ; await sleep(100)) {
    try {
      return await new Promise((done, failed) => {
        const options = {
          host: "127.0.0.1",
          port,
          servername: NAME,
          rejectUnauthorized: false,
          agent: false,
        };
        const headers = {
          host: NAME,
          "x-forwarded-for": "203.0.113.9",
          "x-forwarded-proto": "http",
          "x-forwarded-host": "ailleurs.example",
        };
        request({ ...options, headers }, (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (some) => {
            text += some;
          });
          answer.on("end", () =>
            answer.statusCode === 200 ? done(JSON.parse(text)) : failed(new Error(text)),
          );
        })
          .once("error", failed)
          .end();
      });
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}

/** What Maillage trusts of whoever stands in front of it: who asks, by which name, and that it was encrypted. */
const trusted = {
  host: NAME,
  "x-forwarded-for": "127.0.0.1",
  "x-forwarded-host": NAME,
  "x-forwarded-proto": "https",
};

/**
 * @param {string} program
 * @param {string[]} args
 * @param {() => Promise<unknown>} use
 * @param {NodeJS.ProcessEnv} [env]
 */
async function running(program, args, use, env = process.env) {
  const child = spawn(program, args, { stdio: "ignore", env });
  const ended = new Promise((done) => child.once("close", done));
  try {
    await use();
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

test.skipIf(!systemd)("the systemd unit is one that systemd accepts whole", () => {
  // node may be elsewhere on this machine: the unit says where Debian has it.
  const unit = shipped("maillage.service")
    .replace("/usr/bin/node", process.execPath)
    .replace("/opt/maillage\n", `${ROOT}\n`);
  const verify = (/** @type {string} */ text) => {
    const file = join(folder, "maillage.service");
    writeFileSync(file, text);
    const { status, stderr } = spawnSync(systemd, ["verify", file], { encoding: "utf8" });
    return { status, said: stderr.split("\n").filter((line) => line.includes("maillage.service")) };
  };
  expect(unit).toContain(`ExecStart=${process.execPath} scripts/start.mjs`);
  expect(verify(unit)).toEqual({ status: 0, said: [] });
  expect(verify(unit.replace("KillMode=mixed", "KillMod=mixed")).said).not.toEqual([]);
});

test.skipIf(!nginx || !openssl)(
  "nginx takes its file, and passes on who asks, by which name, and that it was encrypted",
  async () => {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    spawnSync(openssl, [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "1",
      "-subj",
      `/CN=${NAME}`,
      "-keyout",
      key,
      "-out",
      certificate,
    ]);
    const { port, close } = await behind();
    const [plain, secure] = [await freePort(), await freePort()];
    const site = shipped("nginx.conf")
      .replaceAll(/^ *listen \[::\].*\n/gm, "")
      .replace("listen 80;", `listen 127.0.0.1:${plain};`)
      .replace("listen 443 ", `listen 127.0.0.1:${secure} `)
      .replace("127.0.0.1:3000", `127.0.0.1:${port}`)
      .replace("/etc/ssl/maillage/fullchain.pem", certificate)
      .replace("/etc/ssl/maillage/privkey.pem", key);
    writeFileSync(join(folder, "site.conf"), site);
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const main = join(folder, "nginx.conf");
    writeFileSync(
      main,
      `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;\nevents {}\nhttp { access_log off; ${paths.join(" ")} include ${folder}/site.conf; }\n`,
    );
    const checked = spawnSync(nginx, ["-t", "-c", main], { encoding: "utf8" });
    expect(checked.stderr).toContain("test is successful");
    try {
      await running(nginx, ["-c", main], async () => expect(await visit(secure)).toMatchObject(trusted));
    } finally {
      close();
    }
  },
  60_000,
);

test.skipIf(!caddy)(
  "Caddy takes its file, and passes on who asks, by which name, and that it was encrypted",
  async () => {
    const file = join(folder, "Caddyfile");
    writeFileSync(file, shipped("Caddyfile"));
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const checked = spawnSync(caddy, ["validate", "--adapter", "caddyfile", "--config", file], {
      encoding: "utf8",
      env,
    });
    expect(`${checked.stdout}${checked.stderr}`).toContain("Valid configuration");
    const { port, close } = await behind();
    const secure = await freePort();
    // Its own certificate: no authority is asked from here.
    const site = shipped("Caddyfile")
      .replace(`${NAME} {`, `${NAME}:${secure} {\n\ttls internal`)
      .replace("127.0.0.1:3000", `127.0.0.1:${port}`);
    writeFileSync(file, `{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n${site}`);
    try {
      const args = ["run", "--adapter", "caddyfile", "--config", file];
      await running(caddy, args, async () => expect(await visit(secure)).toMatchObject(trusted), env);
    } finally {
      close();
    }
  },
  60_000,
);
