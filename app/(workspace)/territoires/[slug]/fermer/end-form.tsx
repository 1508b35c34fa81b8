"use client";

import { GestureFrame, type OnTerritory } from "@/components/territories/gesture-frame";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { territoryEnd } from "@/lib/territories/fields";
import { close } from "../../mutations";

type Props = { territory: OnTerritory; requestKey: string };

const labels = labelsOf(territoryEnd);

export function EndForm({ territory, requestKey }: Props) {
  const [state, submit] = useMutation(close);
  const field = fieldReader<keyof typeof labels>(state, labels, {});
  return (
    <GestureFrame
      {...{ state, submit, labels, territory, requestKey }}
      submits="Fermer le territoire"
      pending="Enregistrement et carte…"
    >
      <TextField
        {...field("on")}
        type="date"
        width="11rem"
        required
        hint="Le premier jour où il n’existe plus."
      />
      <TextArea {...field("why")} rows={3} required hint="Lu dans toute la Région." />
    </GestureFrame>
  );
}
