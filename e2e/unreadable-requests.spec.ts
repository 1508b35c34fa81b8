import { Agent, request } from "node:http";
import { agentA, expect, test } from "./fixtures";
import { withServer } from "./server";

type Sent = { method?: string; headers?: Record<string, string>; body?: string; agent?: Agent };

/** One request as it is written, which fetch() would put right or refuse to send. */
function send(url: string, path: string, { method = "GET", headers = {}, body, agent }: Sent = {}) {
  const { hostname, port } = new URL(url);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; raw: string[] }>(
    (resolve, reject) => {
      const asked = request(
        { hostname, port, path, method, agent, headers: { ...headers, ...length } },
        (answer) => {
          answer.resume();
          answer.once("end", () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, raw: answer.rawHeaders }),
          );
        },
      );
      asked.once("error", reject);
      asked.end(body);
    },
  );
}

const secured = ["x-content-type-options", "referrer-policy", "x-frame-options", "content-security-policy"];

test("une adresse mal formée, une méthode inconnue, un envoi illisible : 4xx, avec les en-têtes de sécurité", async ({
  server,
  http,
}) => {
  const cookie = await http.cookieOf(agentA);
  const form = { origin: server.url, cookie, "content-type": "multipart/form-data; boundary=x" };
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb';
  const cases: [number, string, Sent?][] = [
    ...[
      "/actions/%ff",
      "/acces/%ff",
      "/plans/%ff/modifier",
      "/actions/%E0%A4%A",
      "/%",
      "/actions/%00",
      "/api/%ff",
    ].map((path): [number, string, Sent] => [400, path, { headers: { cookie } }]),
    ...["FOO", "TRACK"].map((method): [number, string, Sent] => [400, "/connexion", { method }]),
    ...["TRACE", "PUT", "DELETE", "OPTIONS", "PATCH"].map((method): [number, string, Sent] => [
      405,
      "/connexion",
      { method },
    ]),
    ...["", "abc", part, "--x\r\nContent-Dispo\r\n\r\nb\r\n--x--\r\n"].map((body): [number, string, Sent] => [
      400,
      "/connexion",
      { method: "POST", headers: form, body },
    ]),
    [
      400,
      "/connexion",
      { method: "POST", headers: { ...form, "content-type": "multipart/form-data" }, body: "a" },
    ],
    [413, "/connexion", { method: "POST", headers: form, body: "x".repeat(1_000_001) }],
    [307, "/connexion?suite="],
    [200, "/connexion"],
  ];
  for (const [status, path, sent] of cases) {
    const answer = await send(server.url, path, sent);
    expect
      .soft(answer.status, `${sent?.method ?? "GET"} ${path} ${sent?.body?.slice(0, 40) ?? ""}`)
      .toBe(status);
    const names = answer.raw.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
    for (const name of secured)
      expect
        .soft(
          names.filter((one) => one === name),
          `${name}, ${path}, ${status}`,
        )
        .toHaveLength(1);
  }
});

test("un arrêt demandé finit en moins de 10 s, même avec des clients qui ne cessent de demander", async () => {
  let over = false;
  let answered = 0;
  let clients: Promise<void>[] = [];
  let asked = 0;
  await withServer(async ({ url }) => {
    const client = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!over) {
        await send(url, "/connexion", { agent }).then(
          () => (answered += 1),
          () => new Promise((resolve) => setTimeout(resolve, 50)),
        );
      }
      agent.destroy();
    };
    clients = Array.from({ length: 4 }, client);
    await expect.poll(() => answered).toBeGreaterThan(10);
    asked = performance.now();
  });
  const took = performance.now() - asked;
  over = true;
  await Promise.all(clients);
  expect(took).toBeLessThan(10_000);
});
