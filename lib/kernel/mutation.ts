import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type * as z from "zod";
import { takeAttempts } from "@/db/auth/throttles";
import { AlreadyMade } from "@/db/kernel/idempotency";
import { lawBroken } from "@/db/kernel/writes";
import { actorOf } from "@/lib/auth/actor";
import { isRightless, readViewer, type Viewer } from "@/lib/auth/viewer";
import { answerAs } from "@/lib/platform/door";
import { acceptedOrigins, env } from "@/lib/platform/env";
import { Invalid, Refusal, unavailable } from "@/lib/platform/errors";
import { incident } from "@/lib/platform/incident";
import { log } from "@/lib/platform/log";
import { merge, onto } from "./conflict";
import { askOfContacts } from "./contact-asked";
import { digestOf } from "./digest";
import { elsewhere, resend, rightless, signedOut } from "./door-words";
import { type FormState, mergedSentence } from "./form-state";
import { type FormValues, formValues } from "./form-values";
import type { Gesture } from "./gesture";
import { keepEntry } from "./kept-entry";
import { loadedName } from "./loaded";
import { parsed } from "./parse";
import { fileIn, type SentFile } from "./sent-file";

/** Writes an account may ask for in a window of seconds: far above a person, below a flood. */
const pace = { writes: 600, seconds: 300 };
/** Where a write leads: the page that will say it, and that it took up what others had saved meanwhile. */
type Landing = (path: string) => string;

const landing =
  (merged: boolean): Landing =>
  (path) =>
    merged ? `${path}${path.includes("?") ? "&" : "?"}repris=oui` : path;

async function fromHere(): Promise<boolean> {
  // Next runs a server function sent without Origin, and trusts a client's X-Forwarded-Host.
  return acceptedOrigins(env()).includes((await headers()).get("origin") ?? "");
}

function invalid(errors: FormState["errors"], values: FormValues): FormState {
  return { status: "invalid", errors, values, message: "Rien n’a été enregistré." };
}

/** What only the database can tell, at the write: a parent in the bin, a plan just closed, a key that made a row of another text. */
function asRefusal(error: unknown): unknown {
  const law = lawBroken(error);
  if (law) return new Refusal(law);
  return error instanceof AlreadyMade ? new Refusal("recorded") : error;
}

/** Rounds of merging before two who write at once are asked all the same. */
const rounds = 3;

/** What is done with what was sent, and the sentence of its success. Throws what refuses it. */
type Run = (fields: FormValues, landing: Landing) => Promise<string>;

async function receive(values: FormValues, run: Run, round = 0): Promise<FormState> {
  const { [loadedName]: _, ...fields } = values;
  const merged = round > 0;
  try {
    const message = await run(fields, landing(merged));
    return { status: "saved", message: merged ? `${message} ${mergedSentence}` : message };
  } catch (error) {
    if (error instanceof Invalid) return { ...invalid(error.errors, { ...values, ...error.read }), merged };
    const refusal = asRefusal(error);
    if (!(refusal instanceof Refusal)) throw error;
    log.info({ refusal: refusal.code }, "mutation refused");
    if (refusal.code !== "conflict") {
      // Of what does not read at all, what was taken up is in what is given back.
      const read = refusal.code === "outdated" ? { merged } : {};
      return { status: "refused", message: refusal.message, values, ...read };
    }
    if (!refusal.theirs) return { status: "conflict", message: refusal.message, values };
    const { theirs } = refusal;
    const both = merge(values, theirs);
    if (both.asked.length === 0 && round < rounds) return receive(onto(both.values, theirs), run, round + 1);
    return { status: "conflict", message: refusal.message, values: both.values, theirs };
  }
}

/** The answer, or, of a bug, a sentence with the reference of its incident: the page and what was typed in it stay. */
async function orIncident(values: FormValues, answer: () => Promise<FormState>): Promise<FormState> {
  try {
    return await answer();
  } catch (error) {
    unstable_rethrow(error); // redirect() and notFound() are answers of Next
    const message = `Une erreur est survenue de notre côté et rien n’est confirmé. Votre texte est là\u00a0: réessayez, il ne sera pas enregistré deux fois. Si l’erreur revient, communiquez la référence ${incident(error)}.`;
    return { status: "refused", message, values };
  }
}

/** Throws Refusal "throttled", under 429, beyond the pace; orUnavailable() answers it. */
async function keepPace({ id }: Viewer): Promise<void> {
  const taken = await takeAttempts([{ key: `write:${id}`, limit: pace.writes }], pace.seconds);
  if (!("waitSeconds" in taken)) return;
  answerAs(429, taken.waitSeconds);
  throw new Refusal("throttled");
}

/** The answer, or a refusal that keeps what was typed when the database is busy, held by another write, full or absent. */
async function orUnavailable(values: FormValues, answer: () => Promise<FormState>): Promise<FormState> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return { status: "refused", message: error.message, values };
    const refusal = unavailable(error);
    if (!refusal) throw error;
    log.warn({ refusal: refusal.code, incident: incident(error) }, "database unavailable");
    if (refusal.code === "held") answerAs(409);
    else answerAs(503, 3);
    return { status: "refused", message: refusal.message, values };
  }
}

const answered = (values: FormValues, answer: () => Promise<FormState>) =>
  orIncident(values, () => orUnavailable(values, answer));

const without = (values: FormValues, secrets: readonly string[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));

type Behind = (viewer: Viewer, values: FormValues, form: FormData) => Run;

/** The door itself: same origin, living session, pace. `secrets` are never sent back. */
function door(behind: Behind, secrets: readonly string[]) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const values = formValues(form);
    const shown = without(values, secrets);
    if (!(await fromHere())) return { ...elsewhere, values: shown };
    const state = await answered(values, async () => {
      const reader = await readViewer(); // never redirect here: what was typed would be lost
      if (!reader) {
        const over = (await isRightless()) ? rightless : signedOut;
        await keepEntry(shown, (over === signedOut && resend) || (over.message ?? ""));
        return { ...over, values };
      }
      await keepPace(reader);
      return receive(values, behind(reader, values, form));
    });
    return secrets.length > 0 && state.values ? { ...state, values: shown } : state;
  };
}

/**
 * The single door of writes: same origin, living session, pace, valid input, then `run`, whose sentence is shown. Bad
 * input, refusals and bugs are answers that keep what was typed; only redirect() and notFound() go through; `secrets` are never sent back. A conflict that
 * asks nothing is run again, merged (docs/decisions/0019-three-way-conflicts.md).
 */
export function mutation<S extends z.ZodType>(
  input: S,
  run: (input: z.output<S>, viewer: Viewer, landing: Landing) => Promise<string>,
  secrets: readonly string[] = [],
) {
  return door((reader, values) => {
    const viewer = { ...reader, scope: { ...reader.scope, held: digestOf(values) } };
    return (fields, lands) => run(parsed(input, fields), viewer, lands);
  }, secrets);
}

/** Where a gesture leads once it is done: the pages that it changed, the one that says it (redirect()), or a sentence of its own. */
type Then = (
  id: string,
  landing: Landing,
  sent: FormValues,
  viewer: Viewer,
) => Promise<string> | string | undefined;

type Stale = (sent: FormValues, viewer: Viewer) => void | Promise<void>;

/**
 * A gesture behind a form, through the same door: one request, by the person who sends it. `stale`: what is told to the pages when
 * the row is another version, so that what stands around a conflict, or is to be read again, is of the version that is stored.
 */
export const form = (gesture: Gesture, then: Then, stale?: Stale) => asked(async () => gesture, then, stale);

/** The same, of a gesture that is made of what the file of a field holds; null: none was chosen. */
export const upload = (
  field: string,
  made: (file: SentFile | null, sent: FormValues, viewer: Viewer) => Promise<Gesture>,
  then: Then,
) => asked(async (form, sent, viewer) => made(await fileIn(form, field), sent, viewer), then);

type GestureOf = (form: FormData, sent: FormValues, viewer: Viewer) => Promise<Gesture>;

function asked(gestureOf: GestureOf, then: Then, stale?: Stale) {
  return door((viewer, values, sent) => {
    const digest = digestOf(values);
    return async (fields, lands) => {
      try {
        const gesture = await gestureOf(sent, fields, viewer);
        await askOfContacts(gesture, { ...values, ...fields }, viewer.id);
        const [id = ""] = await gesture.run(actorOf(viewer, "form"), [{ values: fields, digest }]);
        return (await then(id, lands, fields, viewer)) ?? gesture.says;
      } catch (error) {
        const told = error instanceof Refusal && ["conflict", "changed"].includes(error.code);
        if (told) await stale?.(fields, viewer);
        throw error;
      }
    };
  }, []);
}

/**
 * The same door for a question whose words must stand in no address: it writes nothing, and answers what `run` finds. Sent
 * by POST, it is a form before scripts too.
 */
export function question<S extends z.ZodType, Found>(
  input: S,
  run: (input: z.output<S>, viewer: Viewer) => Promise<Found>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState & { found?: Found }> => {
    const values = formValues(form);
    if (!(await fromHere())) return { ...elsewhere, values };
    let found: Found | undefined;
    const state = await answered(values, async () => {
      const viewer = await readViewer();
      // What was asked is kept in the answer alone, never for later.
      if (!viewer) return { ...((await isRightless()) ? rightless : signedOut), values };
      await keepPace(viewer);
      return receive(values, async (fields) => {
        found = await run(parsed(input, fields), viewer);
        return "";
      });
    });
    return { ...state, values, found };
  };
}

/** The same door for those who have no session yet; `secrets` are never sent back. */
export function publicMutation<S extends z.ZodType>(
  input: S,
  secrets: readonly string[],
  run: (input: z.output<S>) => Promise<string>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const values = formValues(form);
    const state = (await fromHere())
      ? await answered(values, () => receive(values, (fields) => run(parsed(input, fields))))
      : { ...elsewhere, values };
    return { ...state, values: without(values, secrets) };
  };
}
