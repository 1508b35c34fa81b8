import { Block } from "@/components/ui/block";
import type { Policy } from "@/db/policy/reads";
import { prepareFigure } from "@/lib/policy/figures";

type Item = Policy["content"]["figures"]["items"][number];

function Figure({ item, said }: { item: Item; said: string }) {
  const { before, number, unit, rest } = prepareFigure(item);
  return (
    <div className="fact-n">
      <dt>
        <span className="cover">{before ?? "\u00a0"}</span>
        <span className="num">
          {number} <span className="unit">{unit}</span>
        </span>
      </dt>
      <dd>
        {rest}
        <span className="cover">Champ&nbsp;: {item.scope}</span>
        <span className="cover">{item.source ?? `Source\u00a0: ${said}`}</span>
      </dd>
    </div>
  );
}

/** Figures of the sector, each with its scope, its source and its date. */
export function FiguresPanel({ figures, said }: { figures: Policy["content"]["figures"]; said: string }) {
  return (
    <Block title={figures.title} className="c12" lede={`${figures.sentence}.`}>
      <dl className="facts-n">
        {figures.items.map((item) => (
          <Figure key={item.key} item={item} said={said} />
        ))}
      </dl>
    </Block>
  );
}
