import type { ReactNode } from "react";
import { FactList } from "@/components/ui/fact-list";
import { Typeset } from "@/components/ui/typeset";
import type { EventRow } from "@/db/events/reads";
import { eventReport } from "@/lib/events/fields";
import { formatDate, formatNumber } from "@/lib/french/format";
import { factsOf } from "@/lib/kernel/facts";

function Figure({ value, unit = "" }: { value: number | null; unit?: string }) {
  if (value === null) return <dd className="miss">n.&nbsp;r.</dd>;
  return (
    <dd className={value === 0 ? "zero" : undefined}>
      {formatNumber(value)}
      {unit}
    </dd>
  );
}

/** What the report says; unknown is « n. r. », never zero. */
export function FiguresPanel({ event }: { event: EventRow }) {
  const figures = [
    { label: "Participants", value: event.attendance },
    { label: "dont porteurs de projets", value: event.holdersAttending },
    { label: "dont élus", value: event.electedAttending },
    { label: "dont femmes", value: event.womenAttending },
    { label: "Contacts à suivre", value: event.contactsToFollow },
    { label: "Satisfaction", value: event.satisfaction, unit: "\u00a0/\u00a05" },
  ];
  return (
    <>
      <dl className="report-n">
        {figures.map(({ label, value, unit }) => (
          <div key={label}>
            <dt>{label}</dt>
            <Figure value={value} unit={unit} />
          </div>
        ))}
      </dl>
      <FactList
        facts={factsOf<ReactNode>()(eventReport, event, {
          facts: ["organisationsPresent", "followUp"],
          left: [
            ...(["attendance", "holdersAttending", "electedAttending", "womenAttending"] as const),
            ...(["contactsToFollow", "satisfaction"] as const),
          ],
        })}
      />
      {event.reportedOn && (
        <p className="cover">
          Bilan du <Typeset>{formatDate(event.reportedOn)}</Typeset>. «&nbsp;n.&nbsp;r.&nbsp;»{"\u00a0: "}non
          renseigné, ce n’est pas zéro.
        </p>
      )}
    </>
  );
}
