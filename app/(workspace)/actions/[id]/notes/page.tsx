import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AxisTag } from "@/components/actions/axis-tag";
import { AuthoredText } from "@/components/page/authored-text";
import { WithdrawForm } from "@/components/page/withdraw-form";
import { PlanLock } from "@/components/plans/lock";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { listNotes } from "@/db/actions/notes/reads";
import { getAction } from "@/db/actions/reads";
import { actionCode } from "@/lib/actions/labels";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { withdraw } from "../../mutations";
import { CorrectForm } from "./correct-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const action = parsed.success ? await getAction(viewer.scope, parsed.data) : null;
  if (!action) notFound();
  return { viewer, action };
});

export const generateMetadata = titled("Notes d’une action", async ({ params }: Props) =>
  load((await params).id),
);

export default async function ActionNotesPage({ params }: Props) {
  const { viewer, action } = await load((await params).id);
  const { notes, versions } = await listNotes(viewer.scope, action.id);
  const place = placeOf(action);
  const href = `/actions/${action.id}/notes`;
  return (
    <>
      <PageHead
        title="Notes de suivi"
        number={actionCode(action)}
        crumbs={[
          { label: action.territoryName },
          { label: action.title, href: `/actions/${action.id}` },
          { label: <AxisTag axis={action.axis} /> },
        ]}
      />
      <PlanLock status={action.planStatus} writer={holdsRight(viewer, "action.note", place)} />
      <Block
        title="Notes"
        id="notes"
        count={notes.length}
        lede="Vous corrigez ou retirez vos propres notes. Pendant quinze minutes, une correction ne laisse pas de trace. Ensuite, le texte d’avant reste lisible."
      >
        {notes.length === 0 && <Empty>Aucune note n’est encore écrite sur cette action.</Empty>}
        <ul className="talks">
          {notes.map((note) => (
            <li key={note.id} className="talk" id={`note-${note.id}`}>
              <p className="who-l">
                <Typeset>
                  {`${[note.author ?? "compte fermé", note.authorTerritory].join(", ")}, le ${formatDate(note.notedOn)}`}
                </Typeset>
              </p>
              <AuthoredText
                {...note}
                former={versions
                  .filter(({ rowId }) => rowId === note.id)
                  .map(({ texts, writtenAt }) => ({ text: texts.body ?? "", writtenAt }))}
                timeZone={viewer.timeZone}
              />
              {note.createdBy === viewer.id && !note.withdrawnAt && (
                <div className="own-text">
                  {can(viewer, "action.note", place) && (
                    <CorrectForm
                      note={{ id: note.id, version: note.version, body: note.body }}
                      requestKey={randomUUID()}
                      href={href}
                    />
                  )}
                  <WithdrawForm mutation={withdraw} hidden={{ noteId: note.id, version: note.version }} />
                </div>
              )}
            </li>
          ))}
        </ul>
      </Block>
    </>
  );
}
