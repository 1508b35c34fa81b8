import { FoldedOnPhone } from "@/components/ui/folded-on-phone";
import { Words } from "@/components/ui/words";
import type { Plan } from "@/db/plans/reads";

/** What the plan says in words: each text under its title; on a phone the section opens at will. */
export function TextsPanel({ plan }: { plan: Plan }) {
  const texts = [
    { title: "Diagnostic", text: plan.diagnosis },
    { title: "Enjeux", text: plan.stakes },
    { title: "Gouvernance", text: plan.governance },
    { title: "Signataires", text: plan.signatories },
    { title: "Bilan final", text: plan.finalReport ?? "" },
    { title: `Priorités\u00a0: ${plan.pldeTitle}`, text: plan.priorities },
  ].filter(({ text }) => text !== "");
  if (texts.length === 0) return null;
  return (
    <section className="block plan-texts" aria-labelledby="plan-en-mots">
      <FoldedOnPhone summary={<h2 id="plan-en-mots">Le plan en mots</h2>}>
        <div className="plan-texts-in">
          {texts.map(({ title, text }) => (
            <div key={title}>
              <h3>{title}</h3>
              <p className="prose">
                <Words>{text}</Words>
              </p>
            </div>
          ))}
        </div>
      </FoldedOnPhone>
    </section>
  );
}
