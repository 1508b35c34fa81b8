import Link from "next/link";
import { ExampleMark } from "@/components/regions/example-mark";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { listRegionalObjectives } from "@/db/policy/objectives/reads";

type Props = { objectives: Awaited<ReturnType<typeof listRegionalObjectives>>; writes: boolean };

/** The objectives of the Région; who writes them is led to the page of each. */
export function ObjectivesPanel({ objectives, writes }: Props) {
  const add = "/politique-regionale/objectifs/nouveau";
  return (
    <Block
      title="Les objectifs de la Région"
      className="c12"
      tools={
        writes && (
          <Link href={add} prefetch={false}>
            Ajouter un objectif
          </Link>
        )
      }
    >
      {objectives.length === 0 ? (
        <Empty
          gesture={
            writes && (
              <Link href={add} prefetch={false}>
                Ajouter le premier
              </Link>
            )
          }
        >
          La Région n’a pas encore écrit ses objectifs.
        </Empty>
      ) : (
        <ol className="aims">
          {objectives.map(({ id, label, example }) => (
            <li key={id}>
              {label}{" "}
              {writes && (
                <Link href={`/politique-regionale/objectifs/${id}`} prefetch={false} className="cover">
                  Modifier<span className="vh"> «&nbsp;{label}&nbsp;»</span>
                </Link>
              )}
              {example && <ExampleMark />}
            </li>
          ))}
        </ol>
      )}
    </Block>
  );
}
