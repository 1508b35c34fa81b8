import Link from "next/link";
import { MoneyDoubts } from "@/components/actions/money-doubts";
import { MoneyGroups } from "@/components/actions/money-groups";
import { FilterBar } from "@/components/table/filter-bar";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { ButtonLink } from "@/components/ui/button-link";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { readMoney, readWhole } from "@/db/actions/money/figures";
import { listPlaces } from "@/db/territories/choices";
import { lineList } from "@/lib/actions/budget/list";
import { fundingList } from "@/lib/actions/fundings/list";
import { groupsOf, wholeOf } from "@/lib/actions/money/groups";
import {
  coverageSentence,
  doubtLines,
  moneyGroups,
  outsideSentence,
  wholeSentence,
} from "@/lib/actions/money/sentences";
import { moneyTotals } from "@/lib/actions/money/totals";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { askedOn, filtersOf, urlOf } from "@/lib/kernel/list";
import { href, readParams } from "@/lib/kernel/search-params";
import { moneyParams } from "./search-params";

export const generateMetadata = titled("Budget et financements", requireReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function MoneyPage({ searchParams }: Props) {
  const { scope, today } = await requireReader();
  const { asked: given, refused } = readParams(moneyParams, await searchParams);
  const asked = askedOn(moneyTotals, given, today);
  const filters = filtersOf(moneyTotals, asked);
  const [places, money, others] = await Promise.all([
    listPlaces(scope),
    readMoney(scope, filters, today),
    readWhole(scope, { ...filters, plans: "hors" }, today),
  ]);
  const params = urlOf(asked);
  const whole = wholeOf(money, params);
  const outside = wholeOf(others, { ...params, plans: "hors" });
  const groups = groupsOf(money, moneyGroups, params);
  const outsideHref = outside.lines ?? outside.fundings;
  return (
    <>
      <PageHead
        title="Budget et financements"
        crumbs={[{ label: "Plans d’actions", href: "/plans" }]}
        tools={
          <>
            <ButtonLink href={href(lineList.path, params)} variant="second">
              Liste des dépenses
            </ButtonLink>
            <ButtonLink href={href(fundingList.path, params)} variant="second">
              Liste des financements
            </ButtonLink>
          </>
        }
      >
        <Lede>
          {wholeSentence(whole)}{" "}
          <span className="more">
            {coverageSentence(money.coverage)} Les montants d’une action partagée sont ceux du territoire qui
            la porte, comptés une fois.
          </span>
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={asked} places={places} />
      <FilterBar
        list={moneyTotals}
        asked={asked}
        places={places}
        count={formatCount(money.coverage.actions, "action comptée", "actions comptées")}
        today={today}
      />
      <div className="grid lay">
        <div className="c12 main-col">
          {outsideHref && (
            <p className="note">
              <Link href={outsideHref} prefetch={false}>
                <Typeset>{outsideSentence(outside)}</Typeset>
              </Link>
            </p>
          )}
          <MoneyDoubts lines={doubtLines(money.doubts, params)} />
          <MoneyGroups groups={groups} whole={whole}>
            Aucune dépense ni aucun financement n’est inscrit pour ces filtres. Retirez-en un, ou changez
            d’année.
          </MoneyGroups>
        </div>
      </div>
    </>
  );
}
