"use client";

import { GroundForm } from "@/components/page/ground-form";
import { SnapshotFields } from "@/components/snapshots/snapshot-fields";
import { newSnapshot } from "@/lib/snapshots/fields";
import { takeSnapshot } from "../../mutations";

/** « Prendre un instantané » of a plan. */
export function SnapshotForm({ planId, requestKey }: { planId: string; requestKey: string }) {
  return (
    <GroundForm
      what="Cet instantané"
      mutation={takeSnapshot}
      fields={newSnapshot}
      hidden={{ planId, requestKey }}
      href={`/plans/${planId}`}
      submit="Prendre un instantané"
    >
      {(state, prefix) => <SnapshotFields state={state} prefix={prefix} />}
    </GroundForm>
  );
}
