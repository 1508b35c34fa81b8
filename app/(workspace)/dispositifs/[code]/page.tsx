import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ExampleMark } from "@/components/regions/example-mark";
import { SchemeContacts } from "@/components/schemes/contacts";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { getScheme } from "@/db/schemes/reads";
import { requireViewer } from "@/lib/auth/viewer";
import { projectStageLabels, projectStageNumbers } from "@/lib/projects/labels";
import { kindsInWords, sourceLine } from "@/lib/schemes/labels";

type Props = { params: Promise<{ code: string }> };

const load = cache(async (code: string) => {
  const { scope } = await requireViewer();
  return /^[a-z0-9-]{1,60}$/.test(code) ? getScheme(scope, code) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const scheme = await load((await params).code);
  return { title: scheme ? scheme.name : "Page introuvable" };
}

export default async function SchemePage({ params }: Props) {
  const scheme = await load((await params).code);
  if (!scheme) notFound();
  const stages = scheme.stages.map((stage) => `${projectStageNumbers[stage]} ${projectStageLabels[stage]}`);
  return (
    <>
      <PageHead title={scheme.name} crumbs={[{ label: "Dispositifs", href: "/dispositifs" }]}>
        <Lede>{scheme.description}</Lede>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="À qui s’adresser">
            <SchemeContacts contacts={scheme.contacts} />
          </Block>
        </div>
        <div className="c4 side-col">
          <Block title="Le dispositif" className="side">
            <FactList
              facts={[
                { label: stages.length > 1 ? "Étapes" : "Étape", value: stages.join("\u00a0; ") },
                { label: "Type de soutien", value: kindsInWords(scheme.kinds) },
                { label: "Cofinancement", value: scheme.cofunding },
              ]}
            />
            <p className="note">{sourceLine(scheme)}</p>
            {scheme.example && <ExampleMark />}
          </Block>
        </div>
      </div>
    </>
  );
}
