import { getMapFile } from "@/db/maps/reads";
import { readViewer } from "@/lib/auth/viewer";
import { orUnavailable, sentence } from "@/lib/sheets/answers";

/**
 * The drawing of the Région's map, without any figure: open data, the same for all its readers. Pages name it with a digest of it
 * (`v`), so that a browser asks for it once and not with each page.
 */
export function GET(request: Request): Promise<Response> {
  return orUnavailable(async () => {
    const viewer = await readViewer();
    if (!viewer) return sentence(401, "Votre session a expiré. Reconnectez-vous, puis recommencez.");
    const asked = new URL(request.url).searchParams.get("v");
    const map = await getMapFile(viewer.scope, asked, viewer.today);
    if (!map) return sentence(404, "Cette carte n’existe pas ou ne vous est pas ouverte.");
    return new Response(map.file, {
      headers: {
        "content-type": "image/svg+xml; charset=utf-8",
        "cache-control": asked === map.stamp ? "private, max-age=31536000, immutable" : "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
