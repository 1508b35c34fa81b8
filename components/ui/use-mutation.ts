"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { type FormState, idle } from "@/lib/kernel/form-state";
import { formValues } from "@/lib/kernel/form-values";
import { lastHeard, Stayed } from "./server-answer";

export type ServerFunction = (previous: FormState, form: FormData) => Promise<FormState>;

const digestOf = (error: unknown): string =>
  error instanceof Error && "digest" in error ? String(error.digest) : "";

/** Whatever came instead of an answer: the form stays as it is, and says why. */
function failed(previous: FormState, form: FormData, error: unknown): FormState {
  const failure = { ...lastHeard(), reference: digestOf(error) || undefined };
  // A conflict stays open: both texts are in it.
  if (previous.status === "conflict" && previous.theirs) return { ...previous, failure };
  return { status: "failed", values: formValues(form), failure };
}

/** What stands for React’s action state, for a mutation: an answer that is not the form’s own is said in the form, and throws nothing. */
export function useMutation(run: ServerFunction) {
  const router = useRouter();
  const send: ServerFunction = async (previous, form) => {
    try {
      const answer = await run(idle, form);
      return answer ?? failed(previous, form, null);
    } catch (error) {
      // The page that redirect() asked for is on its way: what other forms of this one hold is not thrown away with it.
      if (digestOf(error).startsWith("NEXT_REDIRECT")) return { status: "idle", written: true };
      if (!(error instanceof Stayed)) return failed(previous, form, error);
      // What went to the bin may be the row of this very page.
      if (!error.to.startsWith("/corbeille")) router.refresh();
      return { status: "idle", written: true, stayed: error.to };
    }
  };
  // Before the scripts, the form that the server renders calls the mutation itself.
  return useActionState(typeof window === "undefined" ? run : send, idle);
}
