import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getAction } from "@/db/actions/reads";
import { listEventChoices } from "@/db/events/choices";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { writablePlaces } from "@/lib/events/places";
import { href } from "@/lib/kernel/search-params";
import { closedLast } from "@/lib/territories/labels";
import { EventForm } from "./event-form";
import { newEventParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireReader();
  const writable = writablePlaces(viewer, (await listPlaces(viewer.scope)).territories);
  const places = closedLast(writable, viewer.today);
  if (places.length === 0) notFound();
  return { viewer, places };
});

export const generateMetadata = titled("Programmer un événement", load);

export default async function NewEventPage({ searchParams }: Props) {
  const { viewer, places } = await load();
  const asked = newEventParams.parse(await searchParams);
  const action = asked.action ? await getAction(viewer.scope, asked.action) : null;
  const place =
    places.find(({ id }) => id === action?.territoryId) ??
    places.find(({ slug }) => slug === asked.territoire) ??
    places[0];
  if (!place) notFound();
  const choices = await listEventChoices(
    viewer.scope,
    { regionId: place.regionId, territoryId: place.id, territoryKind: place.kind },
    viewer.today,
    { actionId: null, communeCode: null },
  );
  const actionId = choices.actions.find(({ id }) => id === action?.id)?.id;
  const others = places.filter(({ id }) => id !== place.id);
  return (
    <>
      <PageHead
        title="Programmer un événement"
        crumbs={[{ label: place.name }, { label: "Événements", href: "/evenements" }]}
      >
        <Facts>
          {[
            "L’intitulé, le type et le premier jour sont nécessaires\u00a0; le reste est facultatif.",
            ...others.map(({ slug, name }) => (
              <Link key={slug} href={href("/evenements/nouveau", { territoire: slug })} prefetch={false}>
                Plutôt pour «&nbsp;{name}&nbsp;»
              </Link>
            )),
          ]}
        </Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c8">
          <EventForm
            key={place.id}
            territoryId={place.id}
            requestKey={randomUUID()}
            choices={choices}
            actionId={actionId}
          />
        </div>
      </div>
    </>
  );
}
