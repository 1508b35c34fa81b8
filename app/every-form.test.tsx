import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ComponentProps, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MembershipFields } from "@/components/accounts/membership-fields";
import { ActionRecordFields } from "@/components/actions/record-fields";
import { EventDays } from "@/components/events/days";
import { EventFields } from "@/components/events/fields";
import { JobFields } from "@/components/jobs/fields";
import { TermFields } from "@/components/nomenclatures/fields";
import { OperationFields } from "@/components/operations/fields";
import { OrganisationFields } from "@/components/organisations/fields";
import { NewPlanFields } from "@/components/plans/new-fields";
import { PlanStepFields } from "@/components/plans/step-fields";
import { RegionalObjectiveFields } from "@/components/policy/objective-fields";
import { PolicySectionFields } from "@/components/policy/section-fields";
import { ProjectFields } from "@/components/projects/fields";
import { RegionFields } from "@/components/regions/fields";
import { ReplyForm } from "@/components/reviews/reply-form";
import { SchemeContactFields } from "@/components/schemes/contact-fields";
import { SchemeFields } from "@/components/schemes/fields";
import { declaredIn } from "@/db/testing/declared";
import { idle } from "@/lib/kernel/form-state";
import { BlockForm } from "./(workspace)/actions/[id]/block-form";
import { FieldsPanel } from "./(workspace)/actions/[id]/fields-panel";
import { NoteForm } from "./(workspace)/actions/[id]/note-form";
import { LinesForm } from "./(workspace)/actions/nouvelle/plusieurs/lines-form";
import { AccountForm } from "./(workspace)/administration/comptes/[id]/account-form";
import { InvitePersonsForm } from "./(workspace)/administration/comptes/importer/invite-persons-form";
import { StepForm } from "./(workspace)/administration/mise-en-route/step-form";
import { ContactForm } from "./(workspace)/dispositifs/[id]/modifier/contact-form";
import { GestureForm } from "./(workspace)/evenements/[id]/gesture-form";
import { ReportPanel } from "./(workspace)/evenements/[id]/report-panel";
import { ImportForm as PlanImportForm } from "./(workspace)/imports/import-form";
import { MergeForm } from "./(workspace)/organisations/[id]/reunir/merge-form";
import { ReviewForm } from "./(workspace)/plans/[id]/avis/review-form";
import { NewObjectiveForm } from "./(workspace)/plans/[id]/modifier/new-objective-form";
import { ObjectiveForm } from "./(workspace)/plans/[id]/modifier/objective-form";
import { PlanForm } from "./(workspace)/plans/[id]/modifier/plan-form";
import { PldeForm } from "./(workspace)/plans/[id]/modifier/plde-form";
import { RenewalForm } from "./(workspace)/plans/[id]/reconduire/renewal-form";
import { HolderForm } from "./(workspace)/projets/[id]/holder-form";
import { MeetingForm } from "./(workspace)/projets/[id]/meeting-form";
import { NoteForm as QuickNoteForm } from "./(workspace)/tableau-de-bord/note-form";
import { commentForms } from "./every-form-of-comments";
import { decisionForms } from "./every-form-of-decisions";
import { territoryForms } from "./every-form-of-territories";
import { formsUnderActions } from "./every-form-under-actions";

const pooling = "pooling" as const;
const one = [{ id: "a", name: "A", label: "A" }];
const options = [{ value: "a", label: "A" }];
const two = [...options, { value: "b", label: "B" }];
const ready = {
  requestKey: "k",
  today: "2026-11-23",
  projectId: "a",
  planId: "a",
  actionId: "a",
  version: 1,
};
const given = <P,>(props: object) => ({ state: idle, stored: {}, values: {}, ...ready, ...props }) as P;

const record = {
  choices: {
    ...{ objectives: [], organisations: one, territories: one, regionalObjectives: one },
    ...{ audiences: options, sectors: options, communes: options },
  },
};
const objective = { ...ready, id: "a", label: "L", actions: 0, under: false, axis: pooling, parentId: null };
const ofOne = { ...ready, orientations: [{ ...objective, id: "b" }], first: true, last: false };
const region = { id: "a", name: "A", territories: one };
const planSteps = [
  ...(["submit planComment", "return planReason", "activate planActivation"] as const),
  ...(["amend planAmendment", "close planClosing", "reopen planReopening"] as const),
];
const everyOption = new Proxy({}, { get: () => options });

/** The form that asks each part of a dictionary, by the name of the part. */
const forms: Record<string, ReactElement> = {
  newAction: <ActionRecordFields {...given<ComponentProps<typeof ActionRecordFields>>(record)} />,
  actionRecord: (
    <ActionRecordFields {...given<ComponentProps<typeof ActionRecordFields>>(record)} axis="pooling" done />
  ),
  actionFollowUp: (
    <FieldsPanel
      {...given<ComponentProps<typeof FieldsPanel>>({
        action: { ...ready, overdue: 3, confidenceOn: ready.today },
      })}
    />
  ),
  actionBlock: <BlockForm {...given<ComponentProps<typeof BlockForm>>({})} />,
  noteAlone: <NoteForm {...ready} />,
  quickNote: <QuickNoteForm {...ready} options={options} />,
  ...formsUnderActions,
  eventMain: (
    <EventFields
      {...given<ComponentProps<typeof EventFields>>({
        choices: {
          ...Object.fromEntries(["communes", "operations", "topics"].map((name) => [name, options])),
          ...{ audiences: options, territories: options, actions: [] },
        },
      })}
    />
  ),
  eventDays: <EventDays {...given<ComponentProps<typeof EventDays>>({})} />,
  eventReport: <ReportPanel {...given<ComponentProps<typeof ReportPanel>>({})} />,
  eventReason: (
    <GestureForm
      {...given<ComponentProps<typeof GestureForm>>({
        reason: "Pourquoi",
        stored: null,
        mutation: async () => idle,
      })}
    />
  ),
  jobFields: <JobFields {...given<ComponentProps<typeof JobFields>>({ options: everyOption })} />,
  projectFields: <ProjectFields {...given<ComponentProps<typeof ProjectFields>>({ options: everyOption })} />,
  holderFields: <HolderForm {...given<ComponentProps<typeof HolderForm>>({ title: "T" })} />,
  meetingFields: <MeetingForm {...ready} />,
  ...Object.fromEntries(
    ["organisationFields", "organisationForm"].map((part) => [
      part,
      <OrganisationFields
        key={part}
        {...given<ComponentProps<typeof OrganisationFields>>({
          ...{ state: { ...idle, errors: { distinct: ["Elle ressemble à une autre."] } }, whole: true },
          options: everyOption,
        })}
      />,
    ]),
  ),
  regionFields: (
    <RegionFields
      {...given<ComponentProps<typeof RegionFields>>({
        values: { departements: [] },
        departements: [{ code: "35", name: "Ille-et-Vilaine", region: "Bretagne" }],
      })}
    />
  ),
  regionStep: <StepForm step="plans" left={false} title="Les plans" hidden={{ regionId: "a", version: 1 }} />,
  organisationMerge: (
    <MergeForm
      {...given<ComponentProps<typeof MergeForm>>({ organisation: ready, others: one, likely: [] })}
    />
  ),
  ...territoryForms,
  ...decisionForms,
  accountImport: <InvitePersonsForm {...ready} startsOn={ready.today} before="7 décembre 2026" />,
  importForm: <PlanImportForm noun="plan" places={two} placeId="a" requestKey="k" />,
  importInForm: <PlanImportForm noun="event" places={two} placeId="a" requestKey="k" />,
  ...Object.fromEntries(
    ["termFields", "newTerm"].map((part) => [
      part,
      <TermFields key={part} state={{ ...idle, errors: { distinct: ["Il existe."] } }} values={{}} fresh />,
    ]),
  ),
  termName: (
    <TermFields state={{ ...idle, errors: { distinct: ["Il existe."] } }} values={{}} fresh={false} />
  ),
  operationFields: <OperationFields state={idle} values={{}} />,
  regionalObjectiveFields: <RegionalObjectiveFields state={idle} values={{}} />,
  policySectionFields: <PolicySectionFields state={idle} values={{}} />,
  schemeFields: <SchemeFields state={idle} values={{}} />,
  schemeContactFields: <SchemeContactFields state={idle} values={{}} options={everyOption as never} />,
  newSchemeContact: <ContactForm schemeId="a" values={{}} options={everyOption as never} requestKey="k" />,
  newPlan: <NewPlanFields state={idle} values={{}} />,
  newArchive: <NewPlanFields state={idle} values={{}} past />,
  ...Object.fromEntries(
    planSteps.map((step) => {
      const [name, part] = step.split(" ") as ["submit", string];
      return [part, <PlanStepFields key={part} name={name} state={idle} values={{}} />];
    }),
  ),
  planMain: <PlanForm {...given<ComponentProps<typeof PlanForm>>({ plan: { ...ready, values: {} } })} />,
  pldeFields: <PldeForm {...given<ComponentProps<typeof PldeForm>>({ plde: { ...ready, values: {} } })} />,
  planRenewal: <RenewalForm {...given<ComponentProps<typeof RenewalForm>>({ actions: [], pldes: one })} />,
  ...commentForms,
  newReview: <ReviewForm planId="a" actions={options} actionId="a" requestKey="k" />,
  replyFields: <ReplyForm mutation={async () => idle} reviewId="a" requestKey="k" />,
  newObjectives: <NewObjectiveForm {...ready} axis={pooling} orientations={one} />,
  newActions: <LinesForm {...ready} choices={[]} />,
  ...Object.fromEntries(
    ["objectiveName", "objectiveMove", "objectivePlace", "orientationName"].map((part) => {
      const drawn = { ...objective, under: part === "orientationName" };
      return [part, <ObjectiveForm key={part} {...ofOne} objective={drawn} free />];
    }),
  ),
  accountIdentity: <AccountForm {...ready} account={{ id: "a", name: "A", email: "a@b.fr", version: 1 }} />,
  ...Object.fromEntries(
    ["membershipForm", "membershipScope", "membershipFixed"].map((part) => [
      part,
      <MembershipFields
        key={part}
        {...given<ComponentProps<typeof MembershipFields>>({ regions: [region], roles: options })}
      />,
    ]),
  ),
};

type Field = { kind: string; label: string };
const isDictionary = (value: unknown): value is Record<string, Field> =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((field) => "kind" in Object(field));

const lib = new URL("../lib/", import.meta.url).pathname;
const parts = (await declaredIn("fields.ts", lib)).flatMap(({ file, key, value }) =>
  isDictionary(value) ? [{ file, key, fields: value }] : [],
);
const router = { refresh() {}, push() {} } as never;

/** The names that the controls of a form send. */
const asked = (form: ReactElement) =>
  [
    ...renderToStaticMarkup(<AppRouterContext value={router}>{form}</AppRouterContext>).matchAll(
      / name="(\w+)"/g,
    ),
  ].map(([, name]) => name);

test.each(parts.filter(({ key }) => key in forms))(
  "every field of $key of lib/$file has its control: one without is a form that never saves",
  ({ key, fields }) => {
    const names = asked(forms[key] as ReactElement);
    const without = Object.keys(fields).filter((name) => !names.includes(name));
    expect(without, `no control in the form of ${key}`).toEqual([]);
  },
);

/** What gestures write beside what a form asks. */
const written = ["state", "stamp"];

test.each(parts.filter(({ key }) => !(key in forms)))(
  "every field of $key of lib/$file is asked by a form, or written by gestures alone",
  ({ file, fields }) => {
    const of = parts.filter((part) => part.file === file && part.key in forms);
    expect(of.length, `a form of lib/${file} in forms of app/every-form.test.tsx`).toBeGreaterThan(0);
    const unasked = Object.entries(fields).filter(
      ([name, { kind }]) => !written.includes(kind) && !of.some((part) => name in part.fields),
    );
    expect(
      unasked.map(([name]) => name),
      `no form of lib/${file} asks`,
    ).toEqual([]);
  },
);

test("every form that is drawn here asks a part of a dictionary", () => {
  expect(Object.keys(forms).filter((name) => !parts.some(({ key }) => key === name))).toEqual([]);
});
