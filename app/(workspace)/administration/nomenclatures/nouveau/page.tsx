import { randomUUID } from "node:crypto";
import { NewGroundPage } from "@/components/page/ground-layout";
import { requireGroundWriter } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { newTermParams } from "../search-params";
import { TermForm } from "../term-form";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = titled("Ajouter un terme", requireGroundWriter);

export default async function NewTermPage({ searchParams }: Props) {
  await requireGroundWriter();
  const { vocabulaire } = newTermParams.parse(await searchParams);
  return (
    <NewGroundPage
      title="Ajouter un terme"
      crumbs={[{ label: "Nomenclatures", href: "/administration/nomenclatures" }]}
      sub="Il est proposé dès l’enregistrement, le dernier de sa liste."
    >
      <TermForm values={{ kind: vocabulaire ?? "" }} requestKey={randomUUID()} />
    </NewGroundPage>
  );
}
