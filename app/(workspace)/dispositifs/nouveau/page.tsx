import { randomUUID } from "node:crypto";
import { NewGroundPage } from "@/components/page/ground-layout";
import { requireGroundWriter } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { SchemeForm } from "./scheme-form";

export const generateMetadata = titled("Ajouter un dispositif", requireGroundWriter);

export default async function NewSchemePage() {
  const { today } = await requireGroundWriter();
  return (
    <NewGroundPage
      title="Ajouter un dispositif"
      crumbs={[{ label: "Dispositifs", href: "/dispositifs" }]}
      sub="À qui s’adresser, département par département, se dit ensuite sur sa fiche."
    >
      <SchemeForm values={{ checkedOn: today }} requestKey={randomUUID()} />
    </NewGroundPage>
  );
}
