import { Figure } from "@/components/figures/figure";
import { as } from "@/components/table/roles";
import { formatFte } from "@/lib/french/format";

/** What an address writes in place of the row's own place, in the addresses of a column. */
export const anyPlace = "*";

export type FigureColumn = {
  /** The figure of its numbers, by which a row gives its own. */
  key: string;
  className: string;
  /** The list behind each number, with anyPlace where the row says its slug. */
  href: string;
  alert?: boolean;
  /** In two decimals. */
  fte?: boolean;
};

type Props = {
  columns: readonly FigureColumn[];
  place: string;
  values: Readonly<Partial<Record<string, number | null>>>;
  /** A plan is in force: nothing told is « n. r. », not « n. a. ». */
  expected: boolean;
};

/** The numbers of a row of places, each opening its list. */
export function FigureCells({ columns, place, values, expected }: Props) {
  return columns.map(({ key, className, href, alert, fte }) => (
    <td key={key} className={className} {...as("cell")}>
      <Figure
        value={values[key] ?? null}
        expected={expected}
        href={href.replace(anyPlace, place)}
        alert={alert}
        format={fte ? formatFte : undefined}
      />
    </td>
  ));
}
