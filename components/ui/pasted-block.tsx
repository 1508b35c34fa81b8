"use client";

import { useState } from "react";
import type { FormState } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { markOf } from "@/lib/kernel/mark";
import { CheckBox } from "./check-box";
import { FileField } from "./file-field";
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
  /** Where the workbook to fill is. */
  model: string;
};

/** How many files were answered, and how many of them were read: a file that was leaves its field, and its lines come in the block. */
function useAnswered(state: FormState) {
  const [known, setKnown] = useState({ state, sent: 0, read: 0 });
  if (known.state === state) return known;
  const sent = typedIn(state.values, "file") ? 1 : 0;
  const read = state.errors?.file ? 0 : sent;
  const next = { state, sent: known.sent + sent, read: known.read + read };
  setKnown(next);
  return next;
}

/** A file, or lines pasted from a sheet, then the preview of what they would make, which is agreed to before anything is written. */
export function PastedBlock({ state, label, hint, errors, agreed, model }: Props) {
  const { sent, read } = useAnswered(state);
  const preview = state.errors?.seen ?? [];
  const typed = typedIn(state.values, "block");
  const name = typedIn(state.values, "file");
  const mark = markOf(typed ?? "");
  return (
    <>
      <FileField
        key={`file ${sent}`}
        {...{ name: "file", label: "Fichier", errors: state.errors?.file }}
        accept=".xlsx,.ods,.csv"
        hint="Un classeur .xlsx ou .ods, ou un fichier .csv, de 800&nbsp;ko au plus, avec une ligne de titres. L’ordre des colonnes est libre."
      />
      <p className="block-model">
        <a href={`${model}?format=xlsx`} download>
          Télécharger le modèle à remplir (.xlsx)
        </a>
      </p>
      {name && !state.errors?.file && (
        <p className="note block-read">
          Les lignes de «&nbsp;{name}&nbsp;» sont ci-dessous&nbsp;: corrigez-les ici, ou choisissez de nouveau
          le fichier une fois corrigé.
        </p>
      )}
      <TextArea key={`block ${read}`} {...{ name: "block", label, errors, value: typed, hint }} rows={10} />
      {preview.length > 0 && (
        <fieldset className="preview" key={mark}>
          <legend>Aperçu&nbsp;: rien n’est encore enregistré</legend>
          <ul>
            {preview.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <CheckBox name="seen" id="seen" value={mark}>
            {agreed}
          </CheckBox>
        </fieldset>
      )}
      <Shown name="seen" />
    </>
  );
}
