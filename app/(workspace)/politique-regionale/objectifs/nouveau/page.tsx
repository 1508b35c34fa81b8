import { randomUUID } from "node:crypto";
import { NewGroundPage } from "@/components/page/ground-layout";
import { listRegionalObjectives } from "@/db/policy/objectives/reads";
import { requireGroundWriter } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { nextRank } from "@/lib/kernel/codes";
import { RegionalObjectiveForm } from "../regional-objective-form";

export const generateMetadata = titled("Ajouter un objectif de la Région", requireGroundWriter);

export default async function NewRegionalObjectivePage() {
  const { scope } = await requireGroundWriter();
  return (
    <NewGroundPage
      title="Ajouter un objectif de la Région"
      crumbs={[{ label: "La politique régionale", href: "/politique-regionale" }]}
      sub="Les territoires disent lesquelles de leurs actions le servent."
    >
      <RegionalObjectiveForm
        values={{ rank: nextRank(await listRegionalObjectives(scope)) }}
        requestKey={randomUUID()}
      />
    </NewGroundPage>
  );
}
