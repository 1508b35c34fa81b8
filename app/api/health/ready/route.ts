import { whyUnready } from "@/db/kernel/health";

/** The database answers, keeps what is written and holds the schema of this version; else why not. */
export async function GET(): Promise<Response> {
  const reason = await whyUnready();
  return Response.json(reason === null ? { status: "ok" } : { status: "unavailable", reason }, {
    status: reason === null ? 200 : 503,
    headers: reason === null ? {} : { "retry-after": "2" },
  });
}
