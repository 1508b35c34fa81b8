import { unavailable } from "@/lib/platform/errors";
import { incident } from "@/lib/platform/incident";

/** A refusal in plain words. */
export const sentence = (status: number, text: string) =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** The answer, or 503 when the database cannot give it: nothing is broken, a few seconds are often enough. */
export async function orUnavailable(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!unavailable(error)) throw error;
    incident(error);
    const answered = sentence(503, "Le service est très sollicité. Réessayez dans quelques secondes.");
    answered.headers.set("retry-after", "3");
    return answered;
  }
}
