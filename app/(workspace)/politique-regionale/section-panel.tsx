import Link from "next/link";
import { SectionBody } from "@/components/policy/section-body";
import { ExampleMark } from "@/components/regions/example-mark";
import { Block } from "@/components/ui/block";
import type { listPolicySections } from "@/db/policy/sections/reads";

type Props = { section: Awaited<ReturnType<typeof listPolicySections>>[number]; writes: boolean };

/** One section of the policy, with its source. */
export function SectionPanel({ section, writes }: Props) {
  const { id, title, intro, kind, source, example } = section;
  const half = kind === "text" || kind === "contacts";
  return (
    <Block
      title={title}
      className={half ? "c6" : "c12"}
      lede={intro}
      tools={
        writes && (
          <Link href={`/politique-regionale/sections/${id}`} prefetch={false}>
            Modifier<span className="vh"> «&nbsp;{title}&nbsp;»</span>
          </Link>
        )
      }
    >
      <SectionBody section={section} />
      {source && <p className="note">Source&nbsp;: {source}.</p>}
      {example && <ExampleMark />}
    </Block>
  );
}
