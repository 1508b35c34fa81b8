import { Block } from "@/components/ui/block";
import type { Policy } from "@/db/policy/reads";

export function ObjectivesPanel({ objectives }: { objectives: Policy["content"]["objectives"] }) {
  return (
    <Block title={objectives.title} className="c12">
      <ol className="aims">
        {objectives.items.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ol>
      <p className="note">{objectives.closing}</p>
    </Block>
  );
}
