import { formValues } from "@/lib/kernel/form-values";
import { blockLimits, heavyBlock } from "@/lib/sheets/block-limits";
import type { ServerFunction } from "./use-mutation";

/** A mutation of a form that takes a small file: in the browser, one that is too heavy is refused before it is sent. */
export function lightFile(run: ServerFunction): ServerFunction {
  // Before the scripts, the form that the server renders calls the mutation itself.
  if (typeof window === "undefined") return run;
  return async (previous, form) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size <= blockLimits.bytes) return run(previous, form);
    const values = { ...formValues(form), file: file.name };
    return { status: "invalid", errors: { file: [heavyBlock] }, values };
  };
}
