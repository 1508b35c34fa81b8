import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb";
import { typeset } from "./typeset";

type Props = {
  title: ReactNode;
  /** Set lighter before the title: « A2.3 ». */
  number?: string;
  crumbs?: readonly Crumb[];
  tools?: ReactNode;
  /** In place of tools, an aside of another kind. */
  aside?: ReactNode;
  /** A <Facts> or a <Lede>. */
  children?: ReactNode;
};

export function PageHead({ title, number, crumbs = [], tools, aside, children }: Props) {
  return (
    <div className="page-head">
      <div>
        {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
        <h1>
          {number && <span className="h1-no">{number}</span>} {typeset(title)}
        </h1>
        {children}
      </div>
      {tools && <aside className="tools">{tools}</aside>}
      {aside && <aside>{aside}</aside>}
    </div>
  );
}
