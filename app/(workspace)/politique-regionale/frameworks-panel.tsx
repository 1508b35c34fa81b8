import { Block } from "@/components/ui/block";
import type { Policy } from "@/db/policy/reads";

type Props = Pick<Policy["content"], "frameworks"> & {
  /** Of what is said: an address may have changed since. */
  year: string;
};

/** The Région's scheme of economic development, and its local plans. */
export function FrameworksPanel({ frameworks, year }: Props) {
  return frameworks.map(({ acronym, name, statement, essPart, url }) => (
    <Block key={acronym} title={`${name} (${acronym})`} className="c6">
      <div className="prose">
        {statement && <p>{statement}</p>}
        {essPart && <p>{essPart}</p>}
        {url && (
          <p className="cover">
            Pour plus d’informations, en {year}&nbsp;: {url.replace(/^https?:\/\//, "")}
          </p>
        )}
      </div>
    </Block>
  ));
}
