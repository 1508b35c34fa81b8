import { createServer } from "node:net";

/**
 * A TCP port that nobody listens to on 127.0.0.1.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * Is the port free on that address? An address that this machine lacks counts as free.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve(!("code" in error && ["EADDRINUSE", "EACCES"].includes(`${error.code}`))),
    );
    server.listen({ port, host, ipv6Only: host.includes(":") }, () => server.close(() => resolve(true)));
  });
}
