import "server-only";
import { inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Scope } from "../scope";
import { memberships } from "./table";

/** Rows of the regions administered. Never undefined, like within(): these tables have no second wall. */
export function administered(scope: Scope, regionId: PgColumn): SQL {
  return scope.admin.length > 0 ? inArray(regionId, [...scope.admin]) : sql`false`;
}

const held = (condition: SQL) =>
  sql`exists (select 1 from ${memberships} where membership.account_id = account.id and ${condition})`;

/** Accounts that hold, or held, a membership in a region administered. One without any membership is nobody's. */
export function visibleAccounts(scope: Scope): SQL {
  return held(administered(scope, memberships.regionId));
}

/** Visible accounts that hold nothing elsewhere: who resets a passphrase could otherwise enter another Région. */
export function governedAccounts(scope: Scope): SQL {
  return sql`(${visibleAccounts(scope)} and not ${held(sql`not (${administered(scope, memberships.regionId)})`)})`;
}
