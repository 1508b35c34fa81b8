import { Block } from "@/components/ui/block";
import type { Policy } from "@/db/policy/reads";

/** The Région's scheme of economic development, and its local plans. */
export function FrameworksPanel({ frameworks }: { frameworks: Policy["content"]["frameworks"] }) {
  return frameworks.map(({ acronym, name, statement, essPart, url }) => (
    <Block key={acronym} title={`${name} (${acronym})`} className="c6">
      <div className="prose">
        {statement && <p>{statement}</p>}
        {essPart && <p>{essPart}</p>}
        {url && (
          <p className="cover">Pour plus d’informations, en 2009&nbsp;: {url.replace(/^https?:\/\//, "")}</p>
        )}
      </div>
    </Block>
  ));
}
