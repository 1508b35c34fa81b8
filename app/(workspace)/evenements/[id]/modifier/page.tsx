import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { PageHead } from "@/components/ui/page-head";
import { listEventChoices } from "@/db/events/choices";
import { getEvent } from "@/db/events/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { mainStored } from "@/lib/events/stored";
import { formatInstant } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { EventForm } from "./event-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const event = parsed.success ? await getEvent(viewer.scope, parsed.data) : null;
  if (!event || !holdsRight(viewer, "event.write", placeOf(event))) notFound();
  return { viewer, event };
});

export const generateMetadata = titled("Modifier un événement", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EditEventPage({ params }: Props) {
  const { viewer, event } = await load((await params).id);
  // Its page says why nothing is edited any more.
  if (!can(viewer, "event.write", placeOf(event))) redirect(`/evenements/${event.id}`);
  const choices = await listEventChoices(viewer.scope, event, viewer.today, event);
  return (
    <>
      <PageHead
        title="Modifier l’événement"
        crumbs={[
          { label: event.territoryName },
          { label: "Événements", href: "/evenements" },
          { label: event.title, href: `/evenements/${event.id}` },
        ]}
      />
      <div className="grid lay">
        <div className="c8">
          <EventForm
            eventId={event.id}
            version={event.version}
            requestKey={randomUUID()}
            choices={choices}
            stored={mainStored(event)}
            lastSaved={`Dernier enregistrement\u00a0: ${formatInstant(event.updatedAt, viewer.timeZone)}, version ${event.version}`}
          />
        </div>
      </div>
    </>
  );
}
