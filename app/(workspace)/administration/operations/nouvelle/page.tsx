import { randomUUID } from "node:crypto";
import { NewGroundPage } from "@/components/page/ground-layout";
import { requireGroundWriter } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { OperationForm } from "../operation-form";

export const generateMetadata = titled("Ajouter une opération", requireGroundWriter);

export default async function NewOperationPage() {
  await requireGroundWriter();
  return (
    <NewGroundPage
      title="Ajouter une opération"
      crumbs={[{ label: "Opérations régionales", href: "/administration/operations" }]}
      sub="Seul le nom est obligatoire. Les territoires y rattachent leurs événements dès l’enregistrement."
    >
      <OperationForm values={{}} requestKey={randomUUID()} />
    </NewGroundPage>
  );
}
