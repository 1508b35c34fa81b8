"use client";

import { useEffect, useRef, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { typeset } from "@/components/ui/typeset";
import { type Line, linesOf, wrongLines } from "@/lib/plans/lines";

type Props = Omit<Parameters<typeof TextArea>[0], "value"> & {
  value?: string;
  /** Every line stands alone. */
  flat?: boolean;
  /** Characters that a row may hold. */
  max: number;
  /** How many rows will be made, in words. */
  says: (rows: readonly Line[]) => string;
};

/** A block of lines, each of which becomes a row: under it, what will be made, as it is typed or pasted. */
export function LinesField({ flat = false, max, says, ...field }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [block, setBlock] = useState(field.value ?? "");
  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    const read = () => setBlock(area?.value ?? "");
    // Once a form is emptied, what was typed meanwhile is put back in it.
    const later = () => setTimeout(read);
    read();
    area?.addEventListener("input", read);
    area?.form?.addEventListener("reset", later);
    return () => {
      area?.removeEventListener("input", read);
      area?.form?.removeEventListener("reset", later);
    };
  }, []);
  const rows = linesOf(block, flat);
  const wrong = wrongLines(rows, max);
  return (
    <div ref={box}>
      <TextArea {...field} />
      <div className="lines" role="status">
        {rows.length > 0 && <p>{typeset(says(rows))}</p>}
        {wrong.map((sentence) => (
          <p key={sentence} className="hot">
            {sentence}
          </p>
        ))}
      </div>
      {rows.length > 1 && (
        <ol className="lines-rows">
          {rows.map(({ line, text, under }) => (
            <li key={`${line} ${under}`} className={under === null ? undefined : "under"}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
