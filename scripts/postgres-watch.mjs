import postgres from "postgres";
import { Refusal } from "./refusal.mjs";

const DEATHS = 5;
const WITHIN_MS = 60_000;

/**
 * Keeps the embedded PostgreSQL alive: when it dies it is started again on the same port and the same data.
 * @param {{ adminUrl: string, revive: () => Promise<void> }} cluster
 * @returns {{ gone: Promise<never>, stop: () => void }} `gone` fails when it cannot be brought back
 */
export function watchCluster({ adminUrl, revive }) {
  let over = false;
  let end = () => {};

  /** A session that sleeps: it ends when the server does. */
  function hold() {
    return new Promise((resolve) => {
      const settings = { max: 1, max_lifetime: 0, idle_timeout: 0, connect_timeout: 5, onnotice: () => {} };
      const sql = postgres(adminUrl, { ...settings, onclose: resolve });
      end = () => {
        sql.end({ timeout: 0 }).catch(() => {});
        resolve(undefined);
      };
      sql`select 1`.catch(resolve);
    });
  }

  async function watch() {
    /** @type {number[]} */
    let deaths = [];
    while (!over) {
      await hold();
      end();
      if (over) break;
      deaths = [...deaths, Date.now()].filter((at) => Date.now() - at < WITHIN_MS);
      if (deaths.length > DEATHS)
        throw new Refusal(
          `PostgreSQL s’arrête sans cesse (${DEATHS} fois en une minute) : Maillage s’arrête aussi.`,
        );
      process.stderr.write("PostgreSQL s’est arrêté : reprise…\n");
      await revive();
      process.stderr.write("PostgreSQL répond de nouveau.\n");
    }
  }

  /** @type {Promise<never>} */
  const gone = new Promise((_, reject) => watch().catch((error) => over || reject(error)));
  const stop = () => {
    over = true;
    end();
  };
  return { gone, stop };
}
