import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listContacts } from "@/db/schemes/contacts/reads";
import { getScheme, listContactChoices } from "@/db/schemes/reads";
import { groundPage } from "@/lib/auth/ground";
import { titled } from "@/lib/auth/titled";
import { formatInstant } from "@/lib/french/format";
import { pickedOf } from "@/lib/kernel/derived";
import { typedOf } from "@/lib/kernel/typed-values";
import { schemeFields } from "@/lib/schemes/fields";
import { ContactsPanel } from "./contacts-panel";
import { EditForm } from "./edit-form";

type Props = { params: Promise<{ id: string }> };

const readScheme = groundPage(getScheme);
const load = async (asked: string) => {
  const { viewer, row, editable } = await readScheme(asked);
  return editable ? { viewer, scheme: row } : notFound();
};

export const generateMetadata = titled("Modifier un dispositif", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EditSchemePage({ params }: Props) {
  const { viewer, scheme } = await load((await params).id);
  const [contacts, choices] = await Promise.all([
    listContacts(viewer.scope, scheme.id),
    listContactChoices(viewer.scope, scheme.regionId),
  ]);
  const { id, version, code } = scheme;
  return (
    <>
      <PageHead
        title={scheme.name}
        crumbs={[
          { label: "Dispositifs", href: "/dispositifs" },
          { label: "Le dispositif", href: `/dispositifs/${code}` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Modifier le dispositif"
            sub={`Dernier enregistrement\u00a0: ${formatInstant(scheme.updatedAt, viewer.timeZone)}, version ${version}.`}
          >
            <EditForm
              scheme={{ id, version, code }}
              values={typedOf(schemeFields, pickedOf(schemeFields, scheme))}
              requestKey={randomUUID()}
            />
          </Block>
          <ContactsPanel schemeId={id} contacts={contacts} options={choices} />
        </div>
      </div>
    </>
  );
}
