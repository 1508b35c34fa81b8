import { expect, type Page, type Route, test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { httpOn } from "../http";
import { withServer } from "../server";
import { viewers } from "../walls/expected";
import { typeEarly } from "./early";
import type { Form } from "./form";
import { fillForm, goOn, press, seen } from "./in-the-page";
import { forms } from "./inventory";

type Failure = { name: string; says: string; answer: "none" | ((route: Route) => Promise<void>) };

const html =
  (status: number, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({ status, headers, contentType: "text/html", body: "<h1>Ce n’est pas l’application</h1>" });

/** All that may come instead of the form’s own answer, and what the form says of it. */
const failures: Failure[] = [
  { name: "500", says: "n’a pas pu répondre (erreur 500)", answer: html(500) },
  { name: "502", says: "n’a pas pu répondre (erreur 502)", answer: html(502) },
  { name: "503", says: "dans 7\u00a0secondes", answer: html(503, { "retry-after": "7" }) },
  { name: "413", says: "trop volumineux", answer: html(413) },
  {
    name: "409 d’une autre version",
    says: "a été mise à jour depuis l’ouverture de cette page",
    answer: html(409, { "x-nextjs-action-not-found": "1" }),
  },
  { name: "page d’un proxy", says: "ne vient pas de cette application (code 200)", answer: html(200) },
  { name: "hors ligne", says: "Rien n’a été transmis\u00a0: la connexion est perdue.", answer: "none" },
];

const more = " Et la suite, écrite pendant l’enregistrement.";
const unsaid =
  /ne sont pas encore enregistrés|un texte y attend encore d’être enregistré|Ce texte n’est pas enregistré/;

/** The last of them end what the others need. */
const ending = ["remove", "endMembership", "disable", "closeSession"];
const rank = ({ mutation }: Form) => ending.indexOf(mutation.split("#")[1] ?? "");
const ordered = [...forms].sort((a, b) => rank(a) - rank(b));

/** Between two looks at the page, in milliseconds: an answer of the test’s own comes at once. */
const intervals = [50];

/** One load of the page: a failure leaves the form as it was; then one write, though its first answer was lost. */
async function walk(page: Page, form: Form, failure: Failure, writes: () => Promise<number>): Promise<void> {
  let answer = (route: Route) => route.continue();
  await page.route("**/*", (route) =>
    route.request().method() === "POST" && route.request().headers()["next-action"]
      ? answer(route)
      : route.fallback(),
  );
  await fillForm(page, form);
  const begun = await seen(page);
  const address = page.url();
  const fails = async (says: string, name: string) => {
    await press(page);
    await expect
      .poll(async () => await seen(page).then((now) => (now.pending ? "" : now.said)), {
        message: `${form.mutation}, ${name}`,
        intervals,
      })
      .toContain(
        form.mutation.endsWith("#closeSession")
          ? "La connexion est perdue ou le service ne répond pas"
          : says,
      );
    const { text, pending } = await seen(page);
    expect([text, pending, page.url()], `${form.mutation}, ${name}`).toEqual([begun.text, false, address]);
  };

  await page.context().setOffline(failure.answer === "none");
  if (failure.answer !== "none") answer = failure.answer;
  await fails(failure.says, failure.name);
  await page.context().setOffline(false);

  const before = await writes();
  answer = async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  };
  await fails("La connexion a été perdue avant la réponse", "réponse perdue");
  const written = (await writes()) - before;
  expect(written, `${form.mutation}, écrite malgré la réponse perdue`).toBe(
    begun.keyed && !form.asks ? 1 + (form.within ?? 0) : 0,
  );

  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  answer = async (route) => {
    await released;
    await route.continue();
  };
  await press(page);
  if (form.text) await goOn(page, more);
  release();
  const after = async () => {
    const { said, text, whole, pending } = await seen(page).catch(() => ({ ...begun, pending: true }));
    const kept = (text ?? "").includes(more.trim()) || whole.includes(more.trim());
    return form.text && !form.secret
      ? !pending && kept && (form.asks || unsaid.test(said))
      : !said.includes("réponse");
  };
  await expect.poll(after, { message: `${form.mutation}, en vol`, timeout: 15_000, intervals }).toBe(true);
  expect((await writes()) - before, `${form.mutation}, une seule écriture`).toBe(written);
  await page.unrouteAll({ behavior: "ignoreErrors" });
}

/** What a form is to a failure: where it stands, what is typed in it, and what comes between its button and the write. */
const kindOf = ({ text, opens, edits, asks, within, secret }: Form) =>
  [text, opens, edits, asks, within, secret].map(Boolean).join();
const isEarly = (form: Form, index: number) =>
  ordered.slice(0, index).filter((one) => kindOf(one) === kindOf(form)).length < 3;
/** Forms are one frame (`FormFrame`): three of each kind here; all of them in the trials, each before three failures. */
const walked = inTrials ? ordered : ordered.filter(isEarly);
const rounds = inTrials ? [1, 2, 3] : [0];
/** Half of the forms go by themselves, on a server of their own, so that two of them are tried at a time. */
const halves = [0, 1].map((half) => walked.filter((_, index) => index % 2 === half));
const walks = halves.flatMap((some, half) =>
  rounds.map((round) => ({
    of: `moitié ${half + 1}, tour ${round + 1}`,
    pairs: some.flatMap((form, index) => {
      const failure = failures[(index + round) % failures.length];
      return failure ? [{ form, failure }] : [];
    }),
  })),
);

test.describe.configure({ mode: "parallel" });
for (const { of, pairs } of walks)
  test(`un envoi qui échoue garde la page et le texte, dit pourquoi, et n’écrit qu’une fois ; ce qui est tapé pendant l’envoi reste (${of})`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    page.on("dialog", (dialog) => dialog.accept());
    await withServer(async (server) => {
      const http = httpOn(server);
      const writes = async () => {
        const [row] = await http.sql`select (select count(*) from idempotency)::int as claims`;
        return Number(row?.claims);
      };
      const faults: string[] = [];
      for (const { form, failure } of pairs) {
        const step = async () => {
          await http.sql`update account set disabled_at = null where email = 'agent.ternois@demo.example'`;
          const address = await form.page(http);
          await page.context().clearCookies();
          const [name = "", value = ""] = (await http.cookieOf(viewers[form.as])).split("=");
          if (name)
            await page
              .context()
              .addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: "Lax" }]);
          await typeEarly(page, form, server.url + address);
          await walk(page, form, failure, writes);
        };
        // Every form is tried, whatever the one before did.
        await test
          .step(form.mutation, step)
          .catch((fault: Error) => faults.push(`${form.mutation} : ${fault.message}`));
        await page.context().setOffline(false);
        await page.unrouteAll({ behavior: "ignoreErrors" });
      }
      expect(faults).toEqual([]);
      await http.close();
    });
  });
