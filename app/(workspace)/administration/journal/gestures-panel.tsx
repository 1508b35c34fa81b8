import { Block } from "@/components/ui/block";
import { Typeset } from "@/components/ui/typeset";
import { formatCount, formatDate } from "@/lib/french/format";
import type { Gesture } from "@/lib/journal/lines";

function Line({ gesture: { time, actor, places, deeds, others, rows, left } }: { gesture: Gesture }) {
  return (
    <li>
      <span className="at">{time}</span>
      <span>{actor}</span>
      <div className="did">
        {deeds.map(({ key, what, detail, about }) => (
          <p key={key}>
            <b>{what}</b> {about} {detail && <span className="ref">({detail})</span>}
          </p>
        ))}
        {others > 0 && <p>et {formatCount(others, "autre")}</p>}
        {rows.length > 0 && (
          <details>
            <summary>{formatCount(rows.length + left, "écriture")}</summary>
            <ul>
              {rows.map(({ key, text }) => (
                <li key={key}>{text}</li>
              ))}
              {left > 0 && <li>et {formatCount(left, "autre")}</li>}
            </ul>
          </details>
        )}
      </div>
      <span className="where">{places}</span>
    </li>
  );
}

/** One day of the journal: a line for each gesture. */
export function GesturesPanel({ day, gestures }: { day: string; gestures: readonly Gesture[] }) {
  return (
    <Block
      title={
        <time dateTime={day}>
          <Typeset>{formatDate(day)}</Typeset>
        </time>
      }
      className="side journal-day"
    >
      <ol className="journal">
        {gestures.map((gesture) => (
          <Line key={gesture.key} gesture={gesture} />
        ))}
      </ol>
    </Block>
  );
}
