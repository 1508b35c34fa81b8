import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { JobBar } from "@/lib/regions/series";

type Shape = { y?: number; height?: number; payload?: { unknown: number | null } };

const bars = { created: 8, gap: 1.5, maintained: 5 };
const hatch = 9;

/** In the middle of the band, not of the place of the bar of those created. */
function Unknown({ y = 0, height = 0, payload }: Shape) {
  if (payload?.unknown !== 0) return null;
  const middle = y + height / 2 + (bars.gap + bars.maintained) / 2;
  return <rect x="0" y={middle - hatch / 2} width="34" height={hatch} fill="url(#hatch)" />;
}

/** FTE created over FTE maintained, one band a row of the table that it stands in; unknown is hatched. */
export function JobDrawing({ model }: { model: readonly JobBar[] }) {
  const data = model.map(({ slug, created, maintained, unplanned }) => ({
    slug,
    created,
    maintained,
    unknown: created === null && !unplanned ? 0 : null,
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        barGap={bars.gap}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide />
        <YAxis type="category" dataKey="slug" hide interval={0} />
        <Bar
          dataKey="created"
          stackId="created"
          barSize={bars.created}
          className="c-dark"
          isAnimationActive={false}
        />
        <Bar
          dataKey="unknown"
          stackId="created"
          barSize={bars.created}
          shape={(props: Shape) => <Unknown {...props} />}
          isAnimationActive={false}
        />
        <Bar dataKey="maintained" barSize={bars.maintained} className="c-mid" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
