import postgres from "postgres";
import { closeDatabase } from "../client";
import { cloneDatabase, type TestDatabase } from "./database";

/** A seeded clone that the product's queries use (as the application role), with a connection as owner beside it. */
export async function openSeeded(): Promise<TestDatabase & { owner: postgres.Sql; app: postgres.Sql }> {
  const clone = await cloneDatabase("template_seeded");
  process.env.DATABASE_URL = clone.appUrl;
  const owner = postgres(clone.ownerUrl, { max: 2, onnotice: () => {} });
  const app = postgres(clone.appUrl, { max: 1, onnotice: () => {} });
  const drop = async () => {
    await Promise.all([closeDatabase(), owner.end(), app.end()]);
    await clone.drop();
  };
  return { ...clone, drop, owner, app };
}

export type Opened = Awaited<ReturnType<typeof openSeeded>>;
