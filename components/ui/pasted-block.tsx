"use client";

import { useRef } from "react";
import type { FormState } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { markOf } from "@/lib/kernel/mark";
import { CheckBox } from "./check-box";
import { Shown } from "./shown";
import { TextArea } from "./text-area";

type Props = {
  state: FormState;
  label: string;
  /** What a line holds. */
  hint: string;
  errors?: string[];
  /** Beside the box that says that the preview was read. */
  agreed: string;
};

/** Text of a file as a spreadsheet writes it: UTF-8, or else what Windows writes. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Lines pasted from a sheet, or of a .csv file, then the preview of what they would make, which is agreed to before anything is written. */
export function PastedBlock({ state, label, hint, errors, agreed }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const preview = state.errors?.seen ?? [];
  const typed = typedIn(state.values, "block");
  const fill = async (file: File | undefined) => {
    const area = box.current?.querySelector("textarea");
    if (area && file) area.value = await textOf(file);
  };
  return (
    <>
      <div ref={box}>
        <TextArea name="block" label={label} errors={errors} value={typed} rows={10} required hint={hint} />
        <label className="scripted">
          Ou un fichier .csv{" "}
          <input
            type="file"
            accept=".csv,.txt,text/csv"
            onChange={(event) => fill(event.target.files?.[0])}
          />
        </label>
      </div>
      {preview.length > 0 && (
        <fieldset className="preview">
          <legend>Aperçu&nbsp;: rien n’est encore enregistré</legend>
          <ul>
            {preview.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <CheckBox name="seen" id="seen" value={markOf(typed ?? "")}>
            {agreed}
          </CheckBox>
        </fieldset>
      )}
      <Shown name="seen" />
    </>
  );
}
