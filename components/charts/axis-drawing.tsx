import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { AxisModel } from "@/lib/regions/series";

type Segment = { x?: number | string; y?: number | string; width?: number | string; value?: unknown };

/** The number in its segment, when it has room. */
function SegmentLabel({ x = 0, y = 0, width = 0, value, tone }: Segment & { tone: string }) {
  if (Number(width) < 22 || !value) return null;
  return (
    <text x={Number(x) + 8} y={Number(y) + 20.5} className={`seg ${tone}`}>
      {String(value)}
    </text>
  );
}

function LateLabel({ x = 0, y = 0, width = 0, value }: Segment) {
  if (!value) return null;
  return (
    <text x={Number(x) + Number(width) + 8} y={Number(y) + 6.5} className="late-t">
      {String(value)} en retard
    </text>
  );
}

const segments = [
  { className: "m-done", tone: "on-dark" },
  { className: "m-progress", tone: "on-mid" },
  { className: "m-hold", tone: "on-light" },
  { className: "m-plan", tone: "on-light" },
  { className: "m-cancel", tone: "on-light" },
] as const;

/** The actions of one axis as a stacked bar, and under it what is late. */
export function AxisDrawing({ model }: { model: AxisModel }) {
  const data: Record<string, number> = { late: model.late };
  segments.forEach(({ className }, state) => {
    data[className] = model.states[state] ?? 0;
  });
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={[data]}
        layout="vertical"
        margin={{ top: 0, right: 1, bottom: 0, left: 1 }}
        barGap={5}
        barCategoryGap={0}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, model.max]} hide />
        <YAxis type="category" hide />
        {segments.map(({ className, tone }) => (
          <Bar
            key={className}
            dataKey={className}
            stackId="state"
            barSize={30}
            className={className}
            isAnimationActive={false}
          >
            <LabelList
              dataKey={className}
              content={(props) => <SegmentLabel {...(props as Segment)} tone={tone} />}
            />
          </Bar>
        ))}
        <Bar dataKey="m-done" stackId="late" barSize={4} fill="none" isAnimationActive={false} />
        <Bar dataKey="late" stackId="late" barSize={4} className="m-late" isAnimationActive={false}>
          <LabelList dataKey="late" content={(props) => <LateLabel {...(props as Segment)} />} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
