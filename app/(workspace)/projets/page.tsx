import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { askedOn } from "@/lib/kernel/list";
import { readParams, titledList } from "@/lib/kernel/search-params";
import { projectList } from "@/lib/projects/list";
import { readsByRow } from "@/lib/projects/readers";
import { CountsPanel } from "./counts-panel";
import { RowsPanel } from "./rows-panel";
import { projectsParams } from "./search-params";

export const generateMetadata = titled(titledList("Projets accompagnés", projectsParams), requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ProjectsPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const { asked: given, refused } = readParams(projectsParams, await searchParams);
  const asked = askedOn(projectList, given, viewer.today);
  const places = await listPlaces(viewer.scope);
  return readsByRow(viewer.scope, places.territories, asked.territoire) ? (
    <RowsPanel viewer={viewer} asked={asked} refused={refused} places={places} />
  ) : (
    <CountsPanel viewer={viewer} asked={asked} refused={refused} places={places} />
  );
}
