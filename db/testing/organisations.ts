import { sql } from "drizzle-orm";
import { carryIdentity, type Scope, type Tx } from "../scope";

/** An action takes an organisation as its lead, as the owner. */
export const led = (actionId: string, organisationId: string) => (tx: Tx) =>
  tx.execute(
    sql`update action set lead_organisation_id = ${organisationId}, version = version + 1 where id = ${actionId}`,
  );

/** The transaction of the owner, in the name and with the lists of a reader. */
export const asReader = (scope: Scope) => (tx: Tx) => tx.execute(carryIdentity(scope));
