"use client";

import { useRef } from "react";
import { CheckBox } from "@/components/ui/check-box";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { Shown } from "@/components/ui/shown";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { territoryImport } from "@/lib/territories/fields";
import { markOf } from "@/lib/territories/several/mark";
import { addBlock } from "../mutations";

type Props = { startsOn: string; requestKey: string };

const labels = labelsOf(territoryImport);

/** Text of a file as a spreadsheet writes it: UTF-8, or else what Windows writes. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export function ImportForm({ startsOn, requestKey }: Props) {
  const [state, submit] = useMutation(addBlock);
  const box = useRef<HTMLDivElement>(null);
  const field = fieldReader<keyof typeof labels>(state, labels, { startsOn });
  const preview = state.errors?.seen ?? [];
  const fill = async (file: File | undefined) => {
    const area = box.current?.querySelector("textarea");
    if (area && file) area.value = await textOf(file);
  };
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }}>
      <TextField {...field("startsOn")} type="date" width="11rem" required />
      <div ref={box}>
        <TextArea
          {...field("block")}
          value={typedIn(state.values, "block")}
          rows={10}
          required
          hint="Une ligne par territoire&nbsp;: son nom, puis ses intercommunalités par leur nom ou leur SIREN, séparées par des points-virgules ou collées d’un tableur. Un territoire peut tenir sur plusieurs lignes."
        />
        <label>
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
          <CheckBox name="seen" id="seen" value={markOf(typedIn(state.values, "block") ?? "")}>
            C’est bien ce que je veux créer
          </CheckBox>
        </fieldset>
      )}
      <Shown name="seen" />
      <FormFoot>
        <SubmitButton pendingLabel="Lecture…">{preview.length > 0 ? "Créer" : "Voir l’aperçu"}</SubmitButton>
        <LeaveLink href="/territoires/perimetres" />
      </FormFoot>
    </FormFrame>
  );
}
