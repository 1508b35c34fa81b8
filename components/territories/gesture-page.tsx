import type { ReactNode } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";

type Props = {
  territory: { name: string; slug: string };
  title: string;
  /** What follows from it. */
  sub: string;
  children: ReactNode;
};

/** The page of one gesture on a territory: its form, under what follows from it. */
export function TerritoryGesturePage({ territory, title, sub, children }: Props) {
  return (
    <>
      <PageHead
        title={territory.name}
        crumbs={[
          { label: "Territoires et périmètres", href: "/territoires/perimetres" },
          { label: "Le territoire", href: `/territoires/${territory.slug}/perimetre` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title={title} sub={sub}>
            {children}
          </Block>
        </div>
      </div>
    </>
  );
}
