import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { Typeset } from "@/components/ui/typeset";

type Doubt = { said: string; href: string };

const DoubtLine = ({ said, href }: Doubt) => (
  <li>
    <Link href={href} prefetch={false}>
      <Typeset>{said}</Typeset>
    </Link>
  </li>
);

/** Amounts that contradict one another, each opening the fundings concerned; nothing is mended for the reader. */
export function MoneyDoubts({ lines }: { lines: readonly Doubt[] }) {
  if (lines.length === 0) return null;
  return (
    <Callout tone="info" title="Montants à vérifier">
      <ul>
        {lines.map((line) => (
          <DoubtLine key={line.href} {...line} />
        ))}
      </ul>
      <p>Rien n’est corrigé à votre place&nbsp;: un montant peut être juste et surprendre.</p>
    </Callout>
  );
}
