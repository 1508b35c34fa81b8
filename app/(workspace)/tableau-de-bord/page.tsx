import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireReader } from "@/lib/auth/viewer";
import { perimetersOf } from "@/lib/home/perimeters";
import { HomePanel } from "./home-panel";
import { homeParams } from "./search-params";
import { SynthesisPanel } from "./synthesis-panel";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { vue } = homeParams.parse(await searchParams);
  const { served, elected } = perimetersOf((await requireReader()).memberships);
  const home = served.length > 0 && !(elected && vue === "synthese");
  return { title: home ? "Mon territoire" : "Synthèse" };
}

export default async function DashboardPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const asked = homeParams.parse(await searchParams);
  const { served, elected } = perimetersOf(viewer.memberships);
  if (served.length > 0 && !(elected && asked.vue === "synthese")) {
    const territory = asked.territoire ? served.find(({ slug }) => slug === asked.territoire) : served[0];
    if (!territory) notFound();
    return (
      <HomePanel
        viewer={viewer}
        territory={territory}
        territories={served}
        elected={elected !== null}
        done={asked.fait}
      />
    );
  }
  if (!elected) notFound();
  return (
    <SynthesisPanel viewer={viewer} perimeter={elected} agent={served.length > 0} periode={asked.periode} />
  );
}
