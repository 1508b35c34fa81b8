import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { flatten } from "./flat";
import { Unfolded } from "./unfolded";

const Badge = ({ label, children }: { label: string; children?: ReactNode }) => (
  <span className="status" data-label={label}>
    <svg aria-hidden="true" viewBox="0 0 20 20">
      <circle cx="10" cy={10} r="6.5" />
    </svg>
    {label} {3} {children}
  </span>
);

const rows = ["un", "deux", "trois"];

const table = (
  <table className="t">
    <caption>Lignes &amp; « signes »</caption>
    <tbody style={{ ["--v" as string]: "12%" }}>
      {rows.map((row) => (
        <tr key={row}>
          <th scope="row">
            <Link href={`/actions/${row}?a=1&b=2`} prefetch={false}>
              {row}
            </Link>
          </th>
          <td colSpan={2}>
            <Badge label={row}>
              <Fragment key="le">
                <sup>er</sup> mai {null}
                {false}
              </Fragment>
            </Badge>
          </td>
          {rows.map((other) => (
            <Fragment key={`${row} ${other}`}>
              <td>{other}</td>
            </Fragment>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

test("what is flattened is drawn again as it was", () => {
  const drawn = <Unfolded {...flatten(table)} />;
  expect(renderToString(drawn)).toBe(renderToString(table));
});

test("an element told twice is written once", () => {
  const { table: text } = flatten(rows.map((row) => <Badge key={row} label={row} />));
  expect(text.match(/circle/g)).toHaveLength(1);
  expect(text.match(/deux/g)).toHaveLength(2);
});

test("what is drawn in the browser alone is left to React", () => {
  const Leaf = Object.assign(() => <b>feuille</b>, { $$typeof: Symbol.for("react.client.reference") });
  const { slots } = flatten(
    <p>
      avant <Leaf />
    </p>,
  );
  expect(slots).toHaveLength(1);
  const drawn = flatten(<p>avant {Promise.resolve("après")}</p>);
  expect(drawn.slots).toHaveLength(1);
  expect(renderToStaticMarkup(<Unfolded {...flatten(<p>{"<b>"}</p>)} />)).toBe("<p>&lt;b&gt;</p>");
});
