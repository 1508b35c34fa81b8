"use client";

import { EpciField, type EpciOption } from "@/components/territories/epci-field";
import { GestureFrame, type OnTerritory } from "@/components/territories/gesture-frame";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import type { EpciMap } from "@/db/maps/reads";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";
import { territoryPerimeter } from "@/lib/territories/fields";
import { movePerimeter } from "../../mutations";

type Props = {
  territory: OnTerritory;
  epcis: readonly EpciOption[];
  map: EpciMap | null;
  values: readonly string[];
  requestKey: string;
};

const labels = labelsOf(territoryPerimeter);

export function PerimeterForm({ territory, epcis, map, values, requestKey }: Props) {
  const [state, submit] = useMutation(movePerimeter);
  const field = fieldReader<keyof typeof labels>(state, labels, {});
  return (
    <GestureFrame
      {...{ state, submit, labels, territory, requestKey }}
      submits="Enregistrer le périmètre"
      pending="Enregistrement et carte…"
    >
      <TextField
        {...field("on")}
        type="date"
        width="11rem"
        required
        hint="Avant ce jour, le périmètre reste ce qu’il était. À partir de ce jour, il est exactement ce que vous cochez. Le changement s’annule jusqu’à la veille, et plus ensuite."
      />
      <EpciField
        {...field("epcis")}
        {...{ epcis, map }}
        values={allTypedIn(state.values, "epcis") ?? values}
        hint="Cochez toutes celles que le territoire groupe à partir de ce jour."
      />
    </GestureFrame>
  );
}
