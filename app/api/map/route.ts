import { mapFile, mapStamp } from "@/components/maps/map-file";
import { projectedMap } from "@/components/maps/projection";
import { getRegionMap } from "@/db/maps/reads";
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
    const map = await getRegionMap(viewer.scope);
    if (!map) return sentence(404, "Cette carte n’existe pas ou ne vous est pas ouverte.");
    const drawn = projectedMap(map);
    const asked = new URL(request.url).searchParams.get("v");
    return new Response(mapFile(drawn), {
      headers: {
        "content-type": "image/svg+xml; charset=utf-8",
        "cache-control":
          asked === mapStamp(drawn) ? "private, max-age=31536000, immutable" : "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
