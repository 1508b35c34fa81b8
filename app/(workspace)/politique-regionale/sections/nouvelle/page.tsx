import { randomUUID } from "node:crypto";
import { NewGroundPage } from "@/components/page/ground-layout";
import { listPolicySections } from "@/db/policy/sections/reads";
import { requireGroundWriter } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { nextRank } from "@/lib/kernel/codes";
import { PolicySectionForm } from "../policy-section-form";

export const generateMetadata = titled("Ajouter une section", requireGroundWriter);

export default async function NewPolicySectionPage() {
  const { scope } = await requireGroundWriter();
  return (
    <NewGroundPage
      title="Ajouter une section"
      crumbs={[{ label: "La politique régionale", href: "/politique-regionale" }]}
      sub="Elle est lue par toute la Région dès l’enregistrement."
    >
      <PolicySectionForm
        values={{ kind: "text", rank: nextRank(await listPolicySections(scope)) }}
        requestKey={randomUUID()}
      />
    </NewGroundPage>
  );
}
