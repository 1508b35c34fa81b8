"use client";

import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { lightFile } from "@/components/ui/light-file";
import { PastedBlock } from "@/components/ui/pasted-block";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { territoryImport } from "@/lib/territories/fields";
import { addBlock } from "../mutations";

type Props = { startsOn: string; requestKey: string };

const labels = { ...labelsOf(territoryImport), file: "Fichier" };
const send = lightFile(addBlock);

export function ImportForm({ startsOn, requestKey }: Props) {
  const [state, submit] = useMutation(send);
  const field = fieldReader<keyof typeof labels>(state, labels, { startsOn });
  const { label, errors } = field("block");
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }}>
      <TextField {...field("startsOn")} type="date" width="11rem" required />
      <PastedBlock
        {...{ state, label, errors }}
        model="/territoires/importer/export"
        hint="Ou collez-les ici, une ligne par territoire&nbsp;: son nom, puis ses intercommunalités par leur nom ou leur SIREN, séparées par des points-virgules ou collées d’un tableur. Un territoire peut tenir sur plusieurs lignes."
        agreed="C’est bien ce que je veux créer"
      />
      <FormFoot>
        <SubmitButton pendingLabel="Lecture…">{state.errors?.seen ? "Créer" : "Voir l’aperçu"}</SubmitButton>
        <LeaveLink href="/territoires/perimetres" />
      </FormFoot>
    </FormFrame>
  );
}
