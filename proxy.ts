import { type NextRequest, NextResponse } from "next/server";

const limit = 1_000_000;
/** A spreadsheet of 8 MB, and what its form says beside it. */
const fileLimit = 8 * 1024 * 1024 + 100_000;
const filePaths = ["/imports"];
const methods = ["GET", "HEAD", "POST"];
const forwarded = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "forwarded",
];

const hsts = "max-age=31536000";

/** The headers of every answer of ours, refusals and redirects as well as pages. */
function secured(response: NextResponse, policy: string): NextResponse {
  const { headers } = response;
  headers.set("content-security-policy", policy);
  headers.set("referrer-policy", "same-origin");
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
  if (process.env.APP_URL?.startsWith("https:")) headers.set("strict-transport-security", hsts);
  return response;
}

const closed = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A page of one sentence for whoever reads one, the sentence alone for a program. */
function refusal(
  request: NextRequest,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): NextResponse {
  const page = request.headers.get("accept")?.includes("text/html");
  const nonce = crypto.randomUUID();
  const again = request.method === "GET" ? '<p><a href="">Réessayer</a></p>' : "";
  const body = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Maillage</title><style nonce="${nonce}">body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem}</style></head>
<body><main><h1>Maillage</h1><p>${sentence}</p>${again}</main></body></html>`;
  const given = {
    "content-type": `text/${page ? "html" : "plain"}; charset=utf-8`,
    "cache-control": "private, no-store",
    ...headers,
  };
  const answer = new NextResponse(page ? body : sentence, { status, headers: given });
  return secured(answer, page ? `${closed}; style-src 'nonce-${nonce}'` : closed);
}

/** Next answers 500 to a form that it cannot read. */
async function isReadable(request: NextRequest): Promise<boolean> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get("content-type") ?? "")) return true;
  return request
    .clone()
    .formData()
    .then(
      () => true,
      () => false,
    );
}

async function refuse(request: NextRequest): Promise<NextResponse | null> {
  if (!methods.includes(request.method))
    return refusal(request, 405, "Méthode non prise en charge.", { allow: methods.join(", ") });
  if (request.method !== "POST") return null;
  const length = request.headers.get("content-length");
  const takesFile = filePaths.includes(request.nextUrl.pathname);
  if (length === null || !/^\d+$/.test(length) || Number(length) > (takesFile ? fileLimit : limit))
    return refusal(
      request,
      413,
      `Envoi trop volumineux ou de taille inconnue\u00a0: ${takesFile ? 8 : 1}\u00a0Mo au plus.`,
    );
  if (!(await isReadable(request)))
    return refusal(
      request,
      400,
      "Envoi illisible\u00a0: il est incomplet ou mal formé. Rien n’a été enregistré.",
    );
  return null;
}

function policy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

// Set in this same process by lib/platform/door.ts (a request that found no place in time) and by db/client.ts.
const holder = globalThis as {
  maillageTurns?: { getStore: () => { refused?: "pages" | "exports" } | undefined };
  maillageDatabase?: { isAway: () => Promise<boolean> };
};

async function refuseWhenUnavailable(request: NextRequest): Promise<NextResponse | null> {
  if (request.nextUrl.pathname.startsWith("/api/health/")) return null;
  const refused = holder.maillageTurns?.getStore()?.refused;
  if (refused === "exports") {
    const sentence =
      "Trop de vos exports sont en cours. Laissez-les finir, puis recommencez\u00a0: rien n’est perdu.";
    return refusal(request, 429, sentence, { "retry-after": "10" });
  }
  if (refused) {
    const sentence =
      "Le service est très sollicité. Réessayez dans quelques secondes\u00a0: rien n’est perdu.";
    return refusal(request, 503, sentence, { "retry-after": "3" });
  }
  if (!(await holder.maillageDatabase?.isAway())) return null;
  const sentence =
    "La base de données ne répond pas. Réessayez dans quelques secondes\u00a0: rien n’est perdu.";
  return refusal(request, 503, sentence, { "retry-after": "2" });
}

/** A filter left on « all » is sent by its form as an empty parameter: the address that is kept does not have it. */
function withoutEmpty({ method, nextUrl }: NextRequest): NextResponse | null {
  const given = [...nextUrl.searchParams];
  if (method === "POST" || given.every(([, value]) => value !== "")) return null;
  const url = nextUrl.clone();
  url.search = new URLSearchParams(given.filter(([, value]) => value !== "")).toString();
  const headers = { "cache-control": "private, no-store" };
  return secured(NextResponse.redirect(url, { status: 307, headers }), closed);
}

/** Nonce and request filter; never a permission. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const refused = (await refuse(request)) ?? (await refuseWhenUnavailable(request));
  if (refused) return refused;
  const clean = withoutEmpty(request);
  if (clean) return clean;
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const headers = new Headers(request.headers);
  headers.delete("x-nonce");
  headers.delete("x-address");
  headers.delete("x-posted");
  // A form sent before scripts: its answer is a page, which gives back what was typed when the session is over.
  if (request.method === "POST" && !headers.has("next-action")) headers.set("x-posted", nonce);
  const { pathname, search } = request.nextUrl;
  // Where the sign-in leads back to: an address is how a figure is shared.
  if (request.method === "GET" && pathname !== "/") headers.set("x-address", pathname + search);
  if (process.env.TRUSTED_PROXY !== "1") for (const name of forwarded) headers.delete(name);
  headers.set("content-security-policy", policy(nonce));
  const response = secured(NextResponse.next({ request: { headers } }), policy(nonce));
  // The drawing of a map is open data, and says itself how long it lives.
  if (pathname !== "/api/map") response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = { matcher: "/((?!_next/static|favicon.ico).*)" };
