import type { ComponentProps, ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { DiscussionThreads } from "./discussion";

type Props = Omit<ComponentProps<typeof DiscussionThreads>, "href"> & {
  row: { id: string; title: string; territoryName: string };
  /** Where the rows of its noun are: « /plans ». */
  under: string;
  number?: string;
  axis?: ReactNode;
};

/** The page of what is said of a row, from which one goes back to it. */
export function DiscussionPage({ row: { id, title, territoryName }, under, number, axis, ...said }: Props) {
  const href = `${under}/${id}`;
  return (
    <>
      <PageHead
        title="Discussion"
        number={number}
        crumbs={[{ label: territoryName }, { label: title, href }, ...(axis ? [{ label: axis }] : [])]}
      />
      <DiscussionThreads {...said} href={`${href}/discussion`} />
    </>
  );
}
