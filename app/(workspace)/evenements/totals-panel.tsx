import Link from "next/link";
import { Lede } from "@/components/ui/lede";
import { reportsSentence, totalsSentence } from "@/lib/events/totals";
import { href } from "@/lib/kernel/search-params";

type Props = {
  counted: Parameters<typeof totalsSentence>[0] & Parameters<typeof reportsSentence>[0];
  params: Record<string, string | undefined>;
};

/** The sentence of the list: each number opens its rows, with the same filters. */
export function TotalsPanel({ counted, params }: Props) {
  const reports = reportsSentence(counted);
  return (
    <>
      <Lede>
        {totalsSentence(counted).map(({ text, strong, situation }) => {
          const words = strong ? <b key={text}>{text}</b> : text;
          if (!situation || (params.situation ?? "toutes") !== "toutes") return words;
          return (
            <Link key={text} href={href("/evenements", { ...params, situation })} prefetch={false}>
              {text}
            </Link>
          );
        })}
        {params.situation === "open" && (
          <>
            {" "}
            Les événements clôturés ou annulés n’y sont pas&nbsp;:{" "}
            <Link href={href("/evenements", { ...params, situation: "toutes" })} prefetch={false}>
              les afficher aussi
            </Link>
            .
          </>
        )}
      </Lede>
      {reports && <p className="cover">{reports}</p>}
    </>
  );
}
