import { Typeset } from "@/components/ui/typeset";
import { inWords } from "@/components/ui/words";
import { formatInstant } from "@/lib/french/format";

type Props = {
  body: string;
  correctedAt: Date | null;
  withdrawnAt: Date | null;
  /** What it said before it was corrected, the oldest first. */
  former: readonly { text: string; writtenAt: Date }[];
  timeZone: string;
};

/** A text that its author may correct in sight, or withdraw: what it says, that it was corrected, what it said before. */
export function AuthoredText({ body, correctedAt, withdrawnAt, former, timeZone }: Props) {
  if (withdrawnAt) return <p className="note">Texte retiré par son auteur.</p>;
  return (
    <>
      <p className="kept-lines">{inWords(body)}</p>
      {correctedAt && (
        <details className="former">
          <summary>
            <Typeset>{`Corrigé le ${formatInstant(correctedAt, timeZone)}\u00a0: voir le texte d’avant`}</Typeset>
          </summary>
          {former.map(({ text, writtenAt }) => (
            <div key={writtenAt.getTime()}>
              <p className="kept-lines">{inWords(text)}</p>
              <p className="note">
                <Typeset>{`Écrit le ${formatInstant(writtenAt, timeZone)}.`}</Typeset>
              </p>
            </div>
          ))}
        </details>
      )}
    </>
  );
}
