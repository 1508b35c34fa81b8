import type { EventRow } from "@/db/events/reads";
import { formatCount, sinceDays } from "@/lib/french/format";
import { daysAwaiting, eventState } from "./rules";
import { formatWhen } from "./when";

type Told = Pick<
  EventRow,
  | "status"
  | "startsOn"
  | "startsAt"
  | "endsOn"
  | "endsAt"
  | "place"
  | "commune"
  | "attendance"
  | "holdersAttending"
  | "electedAttending"
  | "womenAttending"
>;

/** A piece of a sentence; `strong` is its figure or its date. */
export type Piece = { text: string; strong?: true };

const strong = (text: string): Piece => ({ text, strong: true });

function where({ place, commune }: Told): string {
  if (place && commune && place.includes(commune)) return `, ${place}`;
  if (place && commune) return ` à ${commune} (${place})`;
  if (commune) return ` à ${commune}`;
  return place && `, ${place}`;
}

/** « dont 6 porteurs de projets, 3 élus et 20 femmes », with the counts that are known. */
function parts({ attendance, holdersAttending, electedAttending, womenAttending }: Told): string {
  const known = [
    holdersAttending !== null && formatCount(holdersAttending, "porteur de projet", "porteurs de projets"),
    electedAttending !== null && formatCount(electedAttending, "élu"),
    womenAttending !== null && formatCount(womenAttending, "femme"),
  ].filter((part) => part !== false);
  const last = known.pop();
  if (last === undefined) return "";
  const all = known.length === 0 ? last : `${known.join(", ")} et ${last}`;
  // Without a whole there is no « dont ».
  return attendance === null ? `\u00a0; ${all}` : `, dont ${all}`;
}

/** The sentence that opens the page of an event on a day, in pieces to read one after the other. */
export function eventSentence(event: Told, today: string): Piece[] {
  const when = strong(formatWhen(event));
  const end: Piece = { text: `${where(event)}.` };
  switch (eventState(event, today)) {
    case "coming":
      return [{ text: "Il aura lieu " }, when, end];
    case "under_way":
      return event.startsOn === event.endsOn
        ? [{ text: "Il a lieu aujourd’hui, " }, when, end]
        : [{ text: "Il a lieu en ce moment, " }, when, end];
    case "postponed":
      return [{ text: "Il était prévu " }, when, end, { text: " Il est reporté, sans nouvelle date." }];
    case "cancelled":
      return [{ text: "Il était prévu " }, when, end, { text: " Il est annulé." }];
    case "awaiting":
      return [
        { text: "Il s’est tenu " },
        when,
        end,
        { text: " Son bilan est attendu " },
        strong(sinceDays(daysAwaiting(event, today))),
        { text: "." },
      ];
    case "reported":
      return [
        { text: "Il s’est tenu " },
        when,
        end,
        { text: " " },
        strong(event.attendance === null ? "Effectif inconnu" : formatCount(event.attendance, "participant")),
        { text: `${parts(event)}.` },
      ];
  }
}
