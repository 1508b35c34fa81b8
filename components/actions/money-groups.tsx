import type { ReactNode } from "react";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { MoneyGroup, MoneyRow } from "@/lib/actions/money/groups";
import { shareRule } from "@/lib/actions/money/sentences";
import { MoneyTable } from "./money-table";

type Props = {
  groups: readonly MoneyGroup[];
  whole: MoneyRow;
  /** What is said where no money is written. */
  children: ReactNode;
};

/** Money by each grouping, one under the other: each makes the same whole. */
export function MoneyGroups({ groups, whole, children }: Props) {
  if (groups.length === 0) return <Empty>{children}</Empty>;
  return groups.map((group) => (
    <Block key={group.name} title={group.header} {...(group.name === "financeur" && { lede: shareRule })}>
      <MoneyTable group={group} whole={whole} />
    </Block>
  ));
}
