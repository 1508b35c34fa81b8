import { Typeset } from "@/components/ui/typeset";
import type { ImportKind } from "@/db/imports/limits";
import type { SaidCell } from "@/db/imports/table";
import { importKindLabels } from "@/lib/imports/labels";

/** What becomes of a row, in a word. */
export function KindMark({ kind }: { kind: ImportKind }) {
  const [first = "", ...rest] = importKindLabels[kind].one;
  return <span className={`import-kind ${kind}`}>{`${first.toUpperCase()}${rest.join("")}`}</span>;
}

/** A long text is recognised by its beginning. */
const brief = (said: string) => (said.length > 180 ? `${said.slice(0, 170).trimEnd()}…` : said);

const none = <span className="miss">vide</span>;

function Cell({ cell: { label, before, after, said, sentence } }: { cell: SaidCell }) {
  if (sentence !== undefined)
    return (
      <div className="wrong">
        <dt>{label || "Cette ligne"}</dt>
        <dd>
          {said && <>«&nbsp;{said}&nbsp;»</>}
          <span className="import-why">
            <Typeset>{sentence}</Typeset>
          </span>
        </dd>
      </div>
    );
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {before !== undefined && (
          <>
            <del>{before ? brief(before) : none}</del> <span aria-hidden="true">→</span>
            <span className="vh"> devient </span>{" "}
          </>
        )}
        {after ? <Typeset>{brief(after)}</Typeset> : none}
      </dd>
    </div>
  );
}

/** What a row says, changes, or why it is refused, cell by cell. */
export function RowCells({ said }: { said: readonly SaidCell[] }) {
  if (said.length === 0) return null;
  return (
    <dl className="import-cells">
      {said.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may stand under one cell.
        <Cell key={index} cell={cell} />
      ))}
    </dl>
  );
}
