import { randomUUID } from "node:crypto";
import postgres from "postgres";

/** `template0`: without any schema. */
export type TestTemplate = "template0" | "template_empty" | "template_seeded";
export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  backupUrl: string;
  mailUrl: string;
  drop: () => Promise<void>;
};

type TestCluster = { adminUrl: string; ownerUrl: string; appUrl: string; backupUrl: string; mailUrl: string };

function cluster(): TestCluster {
  const text = process.env.MAILLAGE_TEST_CLUSTER;
  if (!text)
    throw new Error("No test cluster: run this through vitest or Playwright, whose setup starts it.");
  return JSON.parse(text) as TestCluster;
}

function on(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function asAdmin(adminUrl: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/**
 * A database of one's own for a test file, as migrations (and the demonstration) leave it: about 0.1 s.
 * Call `drop` after the file's connections are closed. Throws outside a test run.
 */
export async function cloneDatabase(template: TestTemplate): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, appUrl, backupUrl, mailUrl } = cluster();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(adminUrl, async (sql) => {
    await sql`create database ${sql(name)} template ${sql(template)} owner maillage_owner strategy file_copy`;
    // The rights on a database itself are not copied from its template.
    await sql`revoke all on database ${sql(name)} from public`;
    await sql`grant connect on database ${sql(name)} to maillage_owner, maillage_app, maillage_backup, maillage_mail`;
  });
  return {
    ownerUrl: on(ownerUrl, name),
    appUrl: on(appUrl, name),
    backupUrl: on(backupUrl, name),
    mailUrl: on(mailUrl, name),
    drop: () => asAdmin(adminUrl, async (sql) => void (await sql`drop database ${sql(name)} with (force)`)),
  };
}
