import Link from "next/link";
import { Typeset } from "@/components/ui/typeset";
import { formatDate } from "@/lib/french/format";

type Relative = { id: string; slug: string; name: string; since: string };

type Props = {
  of: { predecessors: readonly Relative[]; successors: readonly Relative[] };
  today: string;
};

function Names({ of }: { of: readonly Relative[] }) {
  return of.map(({ id, slug, name }, index) => (
    <span key={id}>
      {index > 0 && (index === of.length - 1 ? " et " : ", ")}
      «&nbsp;
      <Link href={`/territoires/${slug}/perimetre`} prefetch={false}>
        {name}
      </Link>
      &nbsp;»
    </span>
  ));
}

/** By day: those of one gesture are said together. */
const byDay = (of: readonly Relative[]) =>
  [...new Set(of.map(({ since }) => since))].map((since) => ({
    since,
    those: of.filter((one) => one.since === since),
  }));

/** « Succède à « Boulonnais » et « Calaisis » le 1er janvier 2027. », « A été remplacé par « Côte d’Opale » le… ». */
export function Lineage({ of: { predecessors, successors }, today }: Props) {
  return (
    <>
      {byDay(predecessors).map(({ since, those }) => (
        <p key={since}>
          {since <= today ? "Succède à " : "Succédera à "}
          <Names of={those} /> <Typeset>{`le ${formatDate(since)}`}</Typeset>.
        </p>
      ))}
      {byDay(successors).map(({ since, those }) => (
        <p key={since}>
          {since <= today ? "A été remplacé par " : "Sera remplacé par "}
          <Names of={those} /> <Typeset>{`le ${formatDate(since)}`}</Typeset>.
        </p>
      ))}
    </>
  );
}
