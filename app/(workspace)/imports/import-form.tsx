"use client";

import { FileField } from "@/components/ui/file-field";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import { Working } from "@/components/ui/working";
import { importFields, importForm } from "@/lib/imports/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { receive } from "./mutations";

type Props = { plans: readonly Option[]; planId: string | undefined; requestKey: string };

const labels = { ...labelsOf(importForm), file: importFields.fileName.label };

export function ImportForm({ plans, planId, requestKey }: Props) {
  const [state, submit] = useMutation(receive);
  const field = fieldReader<keyof typeof labels>(state, labels, { planId });
  const { value: _, ...file } = field("file");
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }}>
      <SelectField
        {...field("planId")}
        options={plans}
        empty={planId ? undefined : "Choisir un plan"}
        required
      />
      <FileField
        {...file}
        accept=".xlsx,.ods,.csv"
        hint="Un classeur .xlsx ou .ods, ou un fichier .csv, de 8&nbsp;Mo au plus."
      />
      <TextArea
        {...field("pasted")}
        rows={3}
        hint="Copiez les cellules dans votre tableur, avec leur ligne de titres, et collez-les ici."
      />
      <Working>Lecture du fichier et aperçu…</Working>
      <FormFoot>
        <SubmitButton pendingLabel="Lecture…">Lire</SubmitButton>
        <p className="note">Rien n’est écrit dans le plan avant que vous ayez vu l’aperçu.</p>
      </FormFoot>
    </FormFrame>
  );
}
