import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AdministrationHead } from "@/components/accounts/administration-head";
import { Done } from "@/components/ui/done";
import { Lede } from "@/components/ui/lede";
import { countExample } from "@/db/regions/set-up";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount, formatNumber } from "@/lib/french/format";
import { rowParams } from "@/lib/kernel/search-params";
import { exampleSaid, regionSaid } from "@/lib/regions/labels";
import { readSetUp } from "@/lib/regions/standing";
import { ExampleForm } from "./example-form";
import { StepPanel } from "./step-panel";

const pageParams = rowParams(regionSaid);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireViewer();
  const setUp = (await readSetUp(viewer)) ?? notFound();
  return { viewer, ...setUp };
});

export const generateMetadata = titled("Mise en route", load);

export default async function SetUpPage({ searchParams }: Props) {
  const { viewer, region, steps, complete } = await load();
  const { fait } = pageParams.parse(await searchParams);
  const example = region.exampleOn === null ? await countExample(viewer.scope) : null;
  const done = steps.filter(({ state }) => state === "done").length;
  const key = randomUUID();
  return (
    <>
      {fait && <Done>{regionSaid[fait]}</Done>}
      <AdministrationHead
        title="Mise en route"
        current="/administration/mise-en-route"
        accounts={viewer.scope.admin.length > 0}
      >
        <Lede>
          <b>
            {formatCount(done, "étape faite", "étapes faites")} sur {formatNumber(steps.length)}.
          </b>{" "}
          {complete
            ? "Chacune est commencée, faite ou passée\u00a0: cette page reste ici, et n’est plus la première."
            : "Dans l’ordre qui vous convient\u00a0: une étape passée se reprend quand vous voulez."}
        </Lede>
      </AdministrationHead>
      <ol className="set-up">
        {steps.map((step) => (
          <StepPanel
            key={step.step}
            step={step}
            hidden={{ regionId: region.id, version: region.version, requestKey: key }}
          >
            {step.step === "policy" && example && (
              <ExampleForm
                hidden={{ regionId: region.id, version: region.version, requestKey: key }}
                said={exampleSaid(example)}
              />
            )}
          </StepPanel>
        ))}
      </ol>
    </>
  );
}
