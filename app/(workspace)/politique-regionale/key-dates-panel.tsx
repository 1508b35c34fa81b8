import { Block } from "@/components/ui/block";
import type { Policy } from "@/db/policy/reads";

export function KeyDatesPanel({ keyDates }: { keyDates: Policy["content"]["keyDates"] }) {
  return (
    <Block title={keyDates.title} className="c12">
      <ol className="dates-l">
        {keyDates.items.map(({ year, text }) => (
          <li key={year}>
            <b>{year}</b>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Block>
  );
}
