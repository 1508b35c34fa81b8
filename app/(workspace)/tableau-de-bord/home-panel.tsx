import Link from "next/link";
import { PlanYear } from "@/components/plans/year";
import { Done } from "@/components/ui/done";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { getHome } from "@/db/home/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { civilDate, formatCount } from "@/lib/french/format";
import { groupByDay, horizon, nextAppointment, prepareAppointments } from "@/lib/home/agenda";
import { planSentence, prepareProgress } from "@/lib/home/progress";
import { foldTodos, prepareTodos, silence } from "@/lib/home/todos";
import { longDate, noteOptions, planCover } from "@/lib/home/words";
import { href } from "@/lib/kernel/search-params";
import { planDays, planYear } from "@/lib/plans/rules";
import { AgendaPanel } from "./agenda-panel";
import { LedePanel } from "./lede-panel";
import { ProgressPanel } from "./progress-panel";
import { QuickPanel } from "./quick-panel";
import { TodoPanel } from "./todo-panel";

type HomeTerritory = { id: string; slug: string; name: string };

type Props = {
  viewer: Viewer;
  territory: HomeTerritory;
  /** Every territory of which the reader is an agent. */
  territories: readonly HomeTerritory[];
  /** The reader is elected too: the way to the synthesis. */
  elected: boolean;
  /** What the gesture before this page did. */
  done: "meteo" | undefined;
};

/** « Mon territoire »: what waits, what comes, what can be written at once, where the plan stands. */
export async function HomePanel({ viewer, territory, territories, elected, done }: Props) {
  const { scope, today } = viewer;
  const home = await getHome(scope, territory, today, horizon);
  const { plan, actions } = home;
  const reviews = home.reviews.map((review) => ({
    ...review,
    writtenOn: civilDate(review.createdAt, viewer.timeZone),
  }));
  const todos = prepareTodos({ ...home, reviews }, today);
  const appointments = prepareAppointments({ events: home.coming, actions, steps: home.steps }, today);
  const { shown, folded } = foldTodos(todos);
  return (
    <>
      <PageHead
        title={territory.name}
        crumbs={[{ label: longDate(today) }, { label: "Mon territoire" }]}
        aside={
          plan?.running && (
            <PlanYear
              {...planYear(plan, today)}
              shares={planDays(plan, today).shares}
              cover={planCover(plan, today)}
            />
          )
        }
      >
        <LedePanel
          plan={plan}
          actions={actions.length}
          waiting={todos.length}
          late={todos.filter((todo) => todo.late).length}
          silence={silence(actions, today)}
          next={nextAppointment(appointments, today)}
          newcomer={!home.hasWritten}
          today={today}
        />
        {(territories.length > 1 || elected) && (
          <Tabs label="Autres pages d’accueil">
            {territories.map(({ slug, name }) => (
              <Link
                key={slug}
                href={href("/tableau-de-bord", { territoire: slug })}
                prefetch={false}
                aria-current={slug === territory.slug ? "page" : undefined}
              >
                {name}
              </Link>
            ))}
            {elected && (
              <Link href="/tableau-de-bord?vue=synthese" prefetch={false}>
                Synthèse de l’élu
              </Link>
            )}
          </Tabs>
        )}
      </PageHead>
      {done && <Done>Météo confirmée aujourd’hui.</Done>}
      <div className="grid">
        <TodoPanel
          shown={shown}
          folded={folded}
          count={todos.length}
          more={`Voir ${formatCount(folded.length, "autre point", "autres points")}`}
        />
        <AgendaPanel
          days={groupByDay(appointments)}
          all={href("/evenements", { territoire: territory.slug })}
        />
        <QuickPanel options={noteOptions(todos, home)} planned={Boolean(plan?.running)} />
        {plan?.running && (
          <ProgressPanel
            planId={plan.id}
            progress={prepareProgress(actions, today)}
            sentence={planSentence(actions)}
          />
        )}
      </div>
    </>
  );
}
