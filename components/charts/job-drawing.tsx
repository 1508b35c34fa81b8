import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { JobBar } from "@/lib/regions/series";

type Shape = { y?: number; height?: number };

function Unknown({ y = 0, height = 0 }: Shape) {
  return <rect x="0" y={y + height / 2 - 4} width="34" height="9" fill="url(#hatch)" />;
}

/** FTE created over FTE maintained, one band a row of the table that it stands in; unknown is hatched. */
export function JobDrawing({ model }: { model: readonly JobBar[] }) {
  const data = model.map((row) => ({
    ...row,
    unknown: row.created === null && row.expected ? 0 : undefined,
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        barGap={1.5}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide />
        <YAxis type="category" dataKey="slug" hide interval={0} />
        <Bar dataKey="created" barSize={8} className="c-dark" isAnimationActive={false} />
        <Bar dataKey="maintained" barSize={5} className="c-mid" isAnimationActive={false} />
        <Bar
          dataKey="unknown"
          barSize={0.1}
          shape={(props: Shape) => <Unknown {...props} />}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
