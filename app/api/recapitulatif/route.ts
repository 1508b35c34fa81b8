import { stopByLink } from "@/lib/mail/stop";
import { orUnavailable, sentence } from "@/lib/sheets/answers";

const jetonOf = (request: Request) => new URL(request.url).searchParams.get("jeton") ?? "";

/** Who opens the address that a mail gives to programs is shown the way to the page: to read it stops nothing. */
export function GET(request: Request): Response {
  const page = `/recapitulatif?jeton=${encodeURIComponent(jetonOf(request))}`;
  const html = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Maillage</title></head><body><main><h1>Maillage</h1><p><a href="${page}">Ne plus recevoir de récapitulatif</a></p></main></body></html>`;
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" },
  });
}

/** One click in a mail program (RFC 8058): it knows the link, no session is asked and none is read. */
export const POST = (request: Request): Promise<Response> =>
  orUnavailable(async () =>
    (await stopByLink(jetonOf(request)))
      ? sentence(200, "Vous ne recevrez plus de récapitulatif.")
      : sentence(404, "Ce lien n’est plus valable."),
  );
