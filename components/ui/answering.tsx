import { formatCount } from "@/lib/french/format";

type Props = { count: number; one: string; many?: string; feminine?: boolean };

/** « 4 actions répondent à vos filtres. », and of none « Aucune action ne répond à vos filtres. » */
export function Answering({ count, one, many, feminine }: Props) {
  if (count === 0)
    return (
      <>
        <b>
          {feminine ? "Aucune" : "Aucun"} {one}
        </b>{" "}
        ne répond à vos filtres.
      </>
    );
  return (
    <>
      <b>{formatCount(count, one, many)}</b> {count < 2 ? "répond" : "répondent"} à vos filtres.
    </>
  );
}
