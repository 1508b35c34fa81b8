import { Block } from "@/components/ui/block";
import type { Policy } from "@/db/policy/reads";

/** What ESS is, and what it holds dear. */
export function ConceptPanel({ concept }: { concept: Policy["content"]["concept"] }) {
  return (
    <Block title="Entreprendre autrement" className="c12">
      <div className="concept">
        <ul className="values">
          {concept.values.map((value) => (
            <li key={value}>{value}</li>
          ))}
        </ul>
        <div className="prose">
          <p>{concept.valuesSentence}</p>
          <p>{concept.structuresSentence}</p>
          <p>{concept.utility}</p>
        </div>
      </div>
    </Block>
  );
}
