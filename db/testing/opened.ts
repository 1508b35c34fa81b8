import postgres from "postgres";
import { closeDatabase } from "../client";
import { accountId } from "../seed/accounts";
import { cloneDatabase, type TestDatabase } from "./database";

/**
 * A seeded clone that the product's queries use (as the application role), with connections beside it: as owner, as owner
 * in the name of the demonstration's administrator (nothing audited is written without a name), as application.
 */
export async function openSeeded(): Promise<
  TestDatabase & { owner: postgres.Sql; acting: postgres.Sql; app: postgres.Sql }
> {
  const clone = await cloneDatabase("template_seeded");
  process.env.DATABASE_URL = clone.appUrl;
  const owner = postgres(clone.ownerUrl, { max: 2, onnotice: () => {} });
  const acting = postgres(clone.ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { "app.actor": accountId("admin@demo.example") },
  });
  const app = postgres(clone.appUrl, { max: 1, onnotice: () => {} });
  const drop = async () => {
    await Promise.all([closeDatabase(), owner.end(), acting.end(), app.end()]);
    await clone.drop();
  };
  return { ...clone, drop, owner, acting, app };
}

export type Opened = Awaited<ReturnType<typeof openSeeded>>;
