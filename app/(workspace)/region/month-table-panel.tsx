import { MonthLines } from "@/components/figures/month-lines";
import { TableFrame } from "@/components/table/table-frame";
import { monthOperation } from "@/db/figures/regional";
import type { RegionLinks } from "@/lib/figures/links";
import type { MonthModel } from "@/lib/figures/series";
import { monthsExceed } from "@/lib/figures/series";

type Props = {
  model: MonthModel;
  held: number | null;
  ofOperation: number;
  year: number;
  begun: number;
  to: RegionLinks;
};

/**
 * The twin of the months, in the same order from left to right; `held` null is a year of which nothing is recorded, `begun`
 * counts its months that have begun: of the others nothing can be said.
 */
export function MonthTablePanel({ model, held, ofOperation, year, begun, to }: Props) {
  const known = (months: readonly number[]) =>
    months.map((value, index) => (index >= begun ? undefined : held === null ? null : value));
  const lines = [
    { header: "Tenus", months: known(model.held), total: held, href: to.events({ situation: "held" }) },
    {
      header: "dont Mois de l’ESS",
      months: known(model.operation),
      total: held === null ? null : ofOperation,
      href: to.events({ situation: "held", operation: monthOperation }),
    },
  ];
  return (
    <>
      <TableFrame label="Événements par mois" hint={false}>
        <MonthLines caption={`Événements tenus par mois en ${year}`} year={year} lines={lines} />
      </TableFrame>
      {held !== null && monthsExceed(model, held) && (
        <p className="note">Un événement sur deux mois est dans chacun&nbsp;; le total le compte une fois.</p>
      )}
    </>
  );
}
