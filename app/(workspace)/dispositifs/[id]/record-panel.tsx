import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { getScheme } from "@/db/schemes/reads";
import { projectStageLabels, projectStageNumbers } from "@/lib/projects/labels";
import { kindsInWords, sourceLine, validitySentence } from "@/lib/schemes/labels";

type Props = { scheme: NonNullable<Awaited<ReturnType<typeof getScheme>>>; today: string };

/** What the scheme is, until when, and how it is known. */
export function RecordPanel({ scheme, today }: Props) {
  const stages = scheme.stages.map((stage) => `${projectStageNumbers[stage]} ${projectStageLabels[stage]}`);
  const { acronym, sourceUrl } = scheme;
  return (
    <Block title="Le dispositif" className="side">
      <FactList
        facts={[
          { label: "Sigle", value: acronym },
          { label: stages.length > 1 ? "Étapes" : "Étape", value: stages.join("\u00a0; ") },
          { label: "Type de soutien", value: kindsInWords(scheme.kinds) },
          { label: "Cofinancement", value: scheme.cofunding },
          { label: "Ouvert", value: validitySentence(scheme) },
          {
            label: "En savoir plus",
            value: sourceUrl && (
              <a href={sourceUrl} rel="noreferrer">
                {sourceUrl.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "")}
              </a>
            ),
          },
        ]}
      />
      <p className="note">{sourceLine(scheme, today)}</p>
    </Block>
  );
}
