import type { Metadata } from "next";
import { requireReader } from "@/lib/auth/viewer";
import { readsByRow } from "@/lib/projects/readers";
import { CountsPanel } from "./counts-panel";
import { RowsPanel } from "./rows-panel";
import { projectsParams } from "./search-params";

export const metadata: Metadata = { title: "Projets accompagnés" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ProjectsPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const asked = projectsParams.parse(await searchParams);
  return readsByRow(viewer.scope) ? (
    <RowsPanel viewer={viewer} asked={asked} />
  ) : (
    <CountsPanel viewer={viewer} asked={asked} />
  );
}
