import { stopByLink } from "@/lib/mail/stop";
import { orUnavailable, sentence } from "@/lib/sheets/answers";

const jetonOf = (request: Request) => new URL(request.url).searchParams.get("jeton") ?? "";

/** Who opens the address that a mail gives to programs is shown the page: to read it stops nothing. */
export function GET(request: Request): Response {
  const jeton = encodeURIComponent(jetonOf(request));
  return new Response(null, { status: 303, headers: { location: `/recapitulatif?jeton=${jeton}` } });
}

/** One click in a mail program (RFC 8058): it knows the link, no session is asked and none is read. */
export const POST = (request: Request): Promise<Response> =>
  orUnavailable(async () =>
    (await stopByLink(jetonOf(request)))
      ? sentence(200, "Vous ne recevrez plus de récapitulatif.")
      : sentence(404, "Ce lien n’est plus valable."),
  );
