import { isReady } from "@/db/queries/health";

/** The database answers and holds the schema of this version. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ok" : "unavailable" },
    { status: ready ? 200 : 503, headers: ready ? {} : { "retry-after": "2" } },
  );
}
