import "server-only";
import { headers } from "next/headers";
import * as z from "zod";
import { Busy } from "@/db/gate";
import { countAttempt } from "@/db/queries/throttles";
import { breaksBranch } from "@/db/queries/writes";
import { readViewer, type Viewer } from "./auth/viewer";
import { acceptedOrigins, env } from "./env";
import { Invalid, Refusal } from "./errors";
import type { FormState } from "./form-state";
import { type FormValues, formValues } from "./form-values";
import { log } from "./log";

/** Writes an account may ask for in a window of seconds: far above a person, below a flood. */
const pace = { writes: 600, seconds: 300 };

const expired =
  "Votre session a expiré et votre texte est conservé ici. Reconnectez-vous dans un autre onglet, puis enregistrez de nouveau.";

async function fromHere(): Promise<boolean> {
  // Next runs a server function sent without Origin, and trusts a client's X-Forwarded-Host.
  return acceptedOrigins(env()).includes((await headers()).get("origin") ?? "");
}

function invalid(errors: FormState["errors"], values: FormValues): FormState {
  return { status: "invalid", errors, values, message: "Rien n’a été enregistré." };
}

async function receive<S extends z.ZodType>(
  input: S,
  values: FormValues,
  run: (input: z.output<S>) => Promise<string>,
): Promise<FormState> {
  const parsed = input.safeParse(values);
  if (!parsed.success)
    return invalid(z.flattenError(parsed.error).fieldErrors as FormState["errors"], values);
  try {
    return { status: "saved", message: await run(parsed.data) };
  } catch (error) {
    if (error instanceof Invalid) return invalid(error.errors, values);
    // A parent that went to the bin during the entry: only the database can tell, at the write.
    const refusal = breaksBranch(error) ? new Refusal("parentDeleted") : error;
    if (!(refusal instanceof Refusal)) throw error;
    log.info({ refusal: refusal.code }, "mutation refused");
    const status = refusal.code === "conflict" ? "conflict" : "refused";
    return { status, message: refusal.message, values, theirs: refusal.theirs };
  }
}

/** The answer, or a refusal that keeps what was typed when no database connection came free. */
async function orBusy(values: FormValues, answer: () => Promise<FormState>): Promise<FormState> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    return { status: "refused", message: new Refusal("busy").message, values };
  }
}

const elsewhere: FormState = {
  status: "refused",
  message: "Cette demande ne vient pas de cette application.",
};

/**
 * The single door of writes: same origin, living session, pace, valid input, then `run`, whose sentence is shown. Throws
 * bugs only; bad input and refusals are answers that keep what was typed.
 */
export function mutation<S extends z.ZodType>(
  input: S,
  run: (input: z.output<S>, viewer: Viewer) => Promise<string>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const values = formValues(form);
    if (!(await fromHere())) return { ...elsewhere, values };
    return orBusy(values, async () => {
      const viewer = await readViewer(); // never redirect here: what was typed would be lost
      if (!viewer) return { status: "signed-out", message: expired, values };
      if ((await countAttempt(`write:${viewer.id}`, pace.seconds)) > pace.writes)
        return { status: "refused", message: new Refusal("throttled").message, values };
      return receive(input, values, (parsed) => run(parsed, viewer));
    });
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
      ? await orBusy(values, () => receive(input, values, run))
      : { ...elsewhere, values };
    const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));
    return { ...state, values: shown };
  };
}
