import { asAdmin } from "./postgres-session.mjs";

const WANTED = { statement: "10s", lock: "3s", idle: "15s" };

/**
 * Gives the role of the application its time-outs, by itself (any role may), then reads them back through the application's own
 * address: a pooler loses or refuses those that a connection asks for when it starts (docs/decisions/0040).
 * @param {string} appUrl
 * @param {string} [variable] where the installation gave this address
 */
export async function holdTimeouts(appUrl, variable) {
  if (await holds(appUrl, variable)) return;
  await asAdmin(
    appUrl,
    (sql) =>
      sql.begin(async (tx) => {
        // Two instances that start at once would change one row of the catalogue.
        await tx`select pg_advisory_xact_lock(hashtext('timeouts'))`;
        await tx`alter role current_user set statement_timeout = '10s'`;
        await tx`alter role current_user set lock_timeout = '3s'`;
        await tx`alter role current_user set idle_in_transaction_session_timeout = '15s'`;
      }),
    variable,
  );
  if (await holds(appUrl, variable)) return;
  process.stderr.write(
    "Les délais du rôle de l’application (requête 10 s, verrou 3 s, transaction inactive 15 s) sont enregistrés, mais une nouvelle " +
      "connexion ne les reçoit pas : une requête trop longue pourrait tout retenir. Si un répartiteur de connexions garde d’anciennes " +
      "connexions, rechargez-le (PgBouncer : RECONNECT) ; sinon, ôtez les délais donnés à ce rôle dans cette base (ALTER ROLE … IN " +
      "DATABASE … RESET ALL).\n",
  );
}

/**
 * @param {string} url
 * @param {string} [variable]
 */
async function holds(url, variable) {
  const [found] = await asAdmin(
    url,
    (sql) => sql`
      select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
             current_setting('idle_in_transaction_session_timeout') as idle`,
    variable,
  );
  return Object.entries(WANTED).every(([name, value]) => found?.[name] === value);
}
