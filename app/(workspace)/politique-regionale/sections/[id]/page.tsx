import { randomUUID } from "node:crypto";
import { GroundHistory, SavedOn } from "@/components/page/ground-layout";
import { SectionBody } from "@/components/policy/section-body";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Done } from "@/components/ui/done";
import { PageHead } from "@/components/ui/page-head";
import { getPolicySection, listPolicySectionChanges } from "@/db/policy/sections/reads";
import { entriesShown } from "@/lib/audit/history";
import { groundPage } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { pickedOf } from "@/lib/kernel/derived";
import { rowParams } from "@/lib/kernel/search-params";
import { typedOf } from "@/lib/kernel/typed-values";
import { policySectionFields } from "@/lib/policy/sections/fields";
import { policySectionTelling } from "@/lib/policy/sections/history";
import { policySectionSaid } from "@/lib/policy/sections/labels";
import { removeSection } from "../../mutations";
import { EditForm } from "./edit-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const pageParams = rowParams(policySectionSaid);
const load = groundPage(getPolicySection);

export const generateMetadata = titled("Une section de la politique", async ({ params }: Props) =>
  load((await params).id),
);

export default async function PolicySectionPage({ params, searchParams }: Props) {
  const { viewer, row: section, editable } = await load((await params).id);
  const { fait, historique } = pageParams.parse(await searchParams);
  const all = historique === "tout";
  const { id, version } = section;
  return (
    <div className="policy">
      {fait && <Done>{policySectionSaid[fait]}</Done>}
      <PageHead
        title={section.title}
        crumbs={[{ label: "La politique régionale", href: "/politique-regionale" }]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          {editable ? (
            <Block title="Modifier la section">
              <EditForm
                section={{ id, version }}
                values={typedOf(policySectionFields, pickedOf(policySectionFields, section))}
                requestKey={randomUUID()}
              />
            </Block>
          ) : (
            <Block title="Ce qu’elle dit">
              <SectionBody section={section} />
            </Block>
          )}
          <GroundHistory
            changes={await listPolicySectionChanges(viewer.scope, id, entriesShown(all) + 1)}
            telling={policySectionTelling}
            viewer={viewer}
            all={all}
            href={`/politique-regionale/sections/${id}`}
          />
        </div>
        <div className="c4 side-col">
          <SavedOn row={section} timeZone={viewer.timeZone} />
          {editable && (
            <BinForm
              mutation={removeSection}
              hidden={{ policySectionId: id, version, requestKey: randomUUID() }}
              opens="Retirer la section"
              asks="Mettre cette section à la corbeille&nbsp;?"
            >
              Elle quitte la page, et y revient si elle est restaurée.
            </BinForm>
          )}
        </div>
      </div>
    </div>
  );
}
