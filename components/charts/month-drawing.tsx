import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { shortMonthName } from "@/lib/format";
import type { MonthModel } from "@/lib/regions/series";

type Tick = { x?: number | string; y?: number | string; payload?: { value: string } };

function MonthTick({ x = 0, y = 0, payload: { value: name } = { value: "" } }: Tick) {
  return (
    <text x={x} y={Number(y) + 14} textAnchor="middle" className="lab">
      <tspan className="m-long">{name}</tspan>
      <tspan className="m-short">{name.charAt(0).toUpperCase()}</tspan>
    </text>
  );
}

type Top = {
  x?: number | string;
  y?: number | string;
  width?: number | string;
  value?: unknown;
  max: number;
};

function TotalLabel({ x = 0, y = 0, width = 0, value, max }: Top) {
  const strong = Number(value) === max ? " strong" : "";
  return (
    <text x={Number(x) + Number(width) / 2} y={Number(y) - 6} textAnchor="middle" className={`val${strong}`}>
      {String(value ?? "")}
    </text>
  );
}

/** Events held month by month: those of the regional operation at the foot, darker. */
export function MonthDrawing({ model: { held, operation } }: { model: MonthModel }) {
  const data = held.map((events, index) => ({
    name: shortMonthName(index + 1),
    held: events,
    operation: operation[index] ?? 0,
    others: events - (operation[index] ?? 0),
  }));
  const max = Math.max(...held);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        margin={{ top: 26, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="17%"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} className="months" strokeWidth={1} />
        <XAxis
          dataKey="name"
          interval={0}
          height={24}
          axisLine={{ className: "axisline" }}
          tickLine={false}
          tick={(props: Tick) => <MonthTick {...props} />}
        />
        <YAxis hide tickCount={4} allowDecimals={false} />
        <Bar dataKey="operation" stackId="held" className="c-dark" isAnimationActive={false}>
          <LabelList
            dataKey="held"
            content={({ index = 0, ...props }) =>
              data[index]?.others === 0 &&
              data[index].held > 0 && <TotalLabel {...(props as Omit<Top, "max">)} max={max} />
            }
          />
        </Bar>
        <Bar dataKey="others" stackId="held" className="c-mid" isAnimationActive={false}>
          <LabelList
            dataKey="held"
            content={({ index = 0, ...props }) =>
              data[index]?.others !== 0 && <TotalLabel {...(props as Omit<Top, "max">)} max={max} />
            }
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
