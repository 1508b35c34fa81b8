"use client";

import type { ComponentProps, ReactNode } from "react";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";

/** The territory that a form is on, as its page gives it. */
export type OnTerritory = { id: string; slug: string; version: number };

type Props = Pick<ComponentProps<typeof FormFrame>, "state" | "submit" | "labels"> & {
  territory: OnTerritory;
  requestKey: string;
  submits: string;
  pending: string;
  children: ReactNode;
};

/** A form on a territory: the map is drawn again before it answers, which its button says. */
export function GestureFrame({ territory, requestKey, submits, pending, children, ...frame }: Props) {
  const { id, slug, version } = territory;
  return (
    <FormFrame {...frame} hidden={{ territoryId: id, version, requestKey }}>
      {children}
      <FormFoot>
        <SubmitButton pendingLabel={pending}>{submits}</SubmitButton>
        <LeaveLink href={`/territoires/${slug}/perimetre`} />
      </FormFoot>
    </FormFrame>
  );
}
