import Link from "next/link";
import { Lede } from "@/components/ui/lede";
import { Typeset } from "@/components/ui/typeset";
import type { HomePlan } from "@/db/home/reads";
import { agoDays, formatCount, formatDate } from "@/lib/french/format";
import type { nextAppointment } from "@/lib/home/agenda";
import type { silence } from "@/lib/home/todos";
import { periodLabel, planStateLabel } from "@/lib/plans/labels";

type Props = {
  plan: HomePlan | null;
  /** Actions of the plan, waiting lines, those past their end. */
  actions: number;
  waiting: number;
  late: number;
  silence: ReturnType<typeof silence>;
  next: ReturnType<typeof nextAppointment>;
  /** The account has written nothing here yet. */
  newcomer: boolean;
  today: string;
};

function PlanSentence({ plan, today }: { plan: HomePlan | null; today: string }) {
  if (plan?.running && !plan.expired) return null;
  if (plan?.running)
    return (
      <>
        Le{" "}
        <Link href={`/plans/${plan.id}`} prefetch={false}>
          plan {periodLabel(plan)}
        </Link>{" "}
        est{" "}
        <b>
          échu depuis le <Typeset>{formatDate(plan.endsOn)}</Typeset>
        </b>{" "}
        et n’est pas clos&nbsp;:{" "}
        {plan.closingAskedOn ? (
          <>
            sa clôture, demandée le <Typeset>{formatDate(plan.closingAskedOn)}</Typeset>, attend la Région.
          </>
        ) : (
          "ses actions restent à suivre jusqu’à sa clôture."
        )}{" "}
      </>
    );
  if (!plan)
    return (
      <>
        Ce territoire n’a <b>pas encore de plan d’actions</b>&nbsp;:{" "}
        <Link href="/plans/nouveau" prefetch={false}>
          ouvrez-le
        </Link>
        . Les événements, les projets et les emplois s’enregistrent sans lui.{" "}
      </>
    );
  const link = (
    <Link href={`/plans/${plan.id}`} prefetch={false}>
      {periodLabel(plan)}
    </Link>
  );
  if (plan.status === "active" && today < plan.startsOn)
    return (
      <>
        Le plan {link} est signé, et commence le <Typeset>{formatDate(plan.startsOn)}</Typeset>&nbsp;:{" "}
        <b>aucun plan ne court d’ici là</b>.{" "}
      </>
    );
  return (
    <>
      <b>Aucun plan n’est en vigueur</b> dans ce territoire. Dernier plan&nbsp;: {link},{" "}
      {planStateLabel(plan, today).toLowerCase()}.{" "}
    </>
  );
}

/** The sentence of the home: its numbers open what they count. */
export function LedePanel({ plan, actions, waiting, late, silence, next, newcomer, today }: Props) {
  return (
    <Lede>
      <PlanSentence plan={plan} today={today} />
      {silence && (
        <>
          <b>
            Rien n’a été mis à jour depuis le <Typeset>{formatDate(silence.since)}</Typeset>,{" "}
            {agoDays(silence.days)}
          </b>
          .{" "}
        </>
      )}
      {newcomer && plan?.running && (
        <>
          Bienvenue. Vous n’avez encore rien enregistré ici&nbsp;: commencez par{" "}
          <Link href={`/plans/${plan.id}`} prefetch={false}>
            ouvrir le plan
          </Link>{" "}
          ({formatCount(actions, "action")}), puis mettez à jour celle que vous connaissez le mieux.{" "}
        </>
      )}
      {waiting === 0 ? (
        "Rien à traiter aujourd’hui."
      ) : (
        <>
          <a href="#attente">{formatCount(waiting, "point")}</a>{" "}
          {waiting === 1 ? "vous attend" : "vous attendent"}
          {late > 0 && plan && (
            <>
              , dont{" "}
              <Link className="al" href={`/plans/${plan.id}?retard=oui`} prefetch={false}>
                {formatCount(late, "action")} en retard
              </Link>
            </>
          )}
          .
        </>
      )}
      {next && (
        <>
          {" "}
          Prochain rendez-vous&nbsp;:{" "}
          <Link href={next.href} prefetch={false}>
            {next.title}
          </Link>
          , {next.when}.
        </>
      )}
    </Lede>
  );
}
