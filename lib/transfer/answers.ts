import { Busy } from "@/db/gate";

/** A refusal in plain words. */
export const sentence = (status: number, text: string) =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** The answer, or 503 when no database connection came free: nothing is broken, a few seconds are enough. */
export async function orBusy(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    const busy = sentence(503, "Le service est très sollicité. Réessayez dans quelques secondes.");
    busy.headers.set("retry-after", "3");
    return busy;
  }
}
