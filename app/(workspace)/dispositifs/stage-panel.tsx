import Link from "next/link";
import { ExampleMark } from "@/components/regions/example-mark";
import { SchemeContacts } from "@/components/schemes/contacts";
import { Block } from "@/components/ui/block";
import type { ProjectStage } from "@/db/enums";
import type { Scheme } from "@/db/schemes/reads";
import { projectStageNumbers } from "@/lib/projects/labels";
import { kindsInWords, sourceLine, stageAims } from "@/lib/schemes/labels";

type Props = { stage: ProjectStage; schemes: readonly Scheme[]; today: string };

/** One of the three stages of a project, and the schemes that support it. */
export function StagePanel({ stage, schemes, today }: Props) {
  return (
    <Block
      title={
        <>
          <span className="h1-no">Étape {projectStageNumbers[stage]}</span> {stageAims[stage]}
        </>
      }
    >
      {schemes.map((scheme) => (
        <article key={scheme.id} className="scheme">
          <div>
            <h3>
              <Link href={`/dispositifs/${scheme.code}`} prefetch={false}>
                {scheme.name}
              </Link>
            </h3>
            <p className="scheme-kinds">{kindsInWords(scheme.kinds)}</p>
            <p>{scheme.description}</p>
            {scheme.cofunding && <p className="note">{scheme.cofunding}</p>}
            <p className="cover">{sourceLine(scheme, today)}</p>
            {scheme.example && <ExampleMark />}
          </div>
          <SchemeContacts contacts={scheme.contacts} />
        </article>
      ))}
    </Block>
  );
}
