import { request } from "node:http";
import { agentA, expect, test } from "../fixtures";

/** Says that a file of so many bytes follows, sends the first 64 kB of it, and gives what is answered before the rest. */
function begin(
  url: string,
  bytes: number | null,
  headers: Record<string, string>,
  path = "/imports",
): Promise<number | "waiting"> {
  const { hostname, port, origin } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({
      ...{ hostname, port, path, method: "POST" },
      headers: {
        ...{ origin, "content-type": "multipart/form-data; boundary=x" },
        ...(bytes !== null && { "content-length": String(bytes) }),
        ...headers,
      },
    });
    const wait = setTimeout(() => {
      asked.destroy();
      resolve("waiting");
    }, 2_000);
    asked.once("response", (answer) => {
      clearTimeout(wait);
      asked.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.once("error", (error) => {
      clearTimeout(wait);
      if (!asked.destroyed) reject(error);
    });
    asked.write(`--x\r\n${"a".repeat(65_536)}`);
  });
}

test("un fichier de 8 Mo sans session est refusé avant d’être reçu ; avec une session, il est attendu", async ({
  server,
  http,
}) => {
  const size = 8 * 1024 * 1024;
  expect(await begin(server.url, size, {})).toBe(401);
  expect(await begin(server.url, size, { cookie: "autre=1" })).toBe(401);
  // A cookie that nobody sealed is nobody’s, whatever it is called.
  const sealed = await http.cookieOf(agentA);
  const altered = `${sealed.slice(0, -10)}${sealed.at(-10) === "A" ? "B" : "A"}${sealed.slice(-9)}`;
  for (const forged of ["maillage=1", "maillage=a.b.c.d.e", altered])
    expect(await begin(server.url, size, { cookie: forged })).toBe(401);
  expect(await begin(server.url, size, { cookie: `maillage=1; ${sealed}` })).toBe("waiting");
  // Sent whole, it is received, then answered as any form that names no gesture.
  const file = new FormData();
  file.append("file", new File(["a".repeat(2_000_000)], "lourd.csv"));
  const sent = await fetch(`${server.url}/imports`, {
    ...{ method: "POST", body: file, headers: { cookie: sealed, origin: server.url } },
  });
  expect(sent.status).toBe(400);
  expect(await begin(server.url, size, { cookie: await http.cookieOf(agentA) })).toBe("waiting");
  expect(await begin(server.url, 2 * size, { cookie: await http.cookieOf(agentA) })).toBe(413);
  // Of unknown length, or where no file is taken: not received either, whoever sends it.
  const both: Record<string, string>[] = [{}, { cookie: await http.cookieOf(agentA) }];
  for (const headers of both) {
    expect(await begin(server.url, null, headers)).toBe(413);
    expect(await begin(server.url, size, headers, "/connexion")).toBe(413);
  }
});
