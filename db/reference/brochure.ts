import type { ProjectStage, SchemeKind } from "../enums";
import { projectStages } from "../enums";
import { demonstrationRegion } from "./demonstration-region";
import { readText } from "./read";
import { stableId } from "./stable-id";

type Contact = {
  id: string;
  departement?: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
};

type Scheme = {
  id: string;
  name: string;
  acronym?: string;
  description: string;
  footnote?: string;
  contacts: Contact[];
  derived: { aidType: string };
};

type System = {
  acronym: string | null;
  derivedAcronym?: string;
  name: string;
  url?: string;
  statement?: string;
  essPart?: string;
};

type Brochure = {
  publication: { title: string; date: string };
  region: { department: { name: string; body: string; service: string; phone: string; url: string } };
  concept: {
    definition: string;
    valuesSentence: string;
    values: string[];
    structuresSentence: string;
    utility: string;
  };
  figures: {
    key: string;
    text: string;
    valueNumber?: number;
    valueMin?: number;
    valueMax?: number;
    qualifier?: string;
    unit: string;
    scope: string;
    sourceText: string | null;
  }[];
  figuresSectionTitle: string;
  figuresSentence: string;
  objectives: { title: string; items: string[]; closing: string };
  keyDates: { title: string; items: { year: number; text: string }[] };
  partners: {
    title: string;
    items: { id: string; family: string; name: string; service?: string; phone: string; url: string }[];
  };
  systems: System[];
  axes: {
    title: string;
    sections: {
      title: string;
      intro?: string;
      missions?: string[];
      support?: string;
      rule?: string;
      planAims?: string[];
    }[];
  }[];
  stages: { number: number; title: string; label: string; schemes: Scheme[] }[];
};

const kinds: Readonly<Record<string, SchemeKind[]>> = {
  advisory: ["advisory"],
  grant: ["grant"],
  feasibility_study_funding: ["feasibility_study"],
  equity: ["equity"],
  equity_and_repayable_advance: ["equity", "repayable_advance"],
  loan_and_repayable_advance: ["loan", "repayable_advance"],
};

export const brochureSource = { label: "Brochure, juin 2009", on: "2009-06-01" };

const read = (): Brochure => JSON.parse(readText("brochure-2009.json"));

const address = (url: string | null) => (url && !/^https?:/.test(url) ? `http://${url}` : url);

const known = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`brochure-2009.json: ${what} is unknown`);
  return value;
};

/** Schemes of the brochure and whom to ask for each, columns named as in the database. Throws on an unknown stage or kind. */
export function brochureSchemes() {
  const { stages, region } = read();
  const { regionId, organisations } = demonstrationRegion();
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const nameOf = (contact: string) =>
    contact === "scadt"
      ? `${region.department.service}, ${region.department.body}`
      : known(names.get(stableId("organisation", contact)), `organisation ${contact}`);
  const all = stages.flatMap(({ number, schemes }) => {
    const stage: ProjectStage = known(projectStages[number - 1], `stage ${number}`);
    return schemes.map((scheme) => ({ stage, scheme }));
  });
  return {
    regionId,
    schemes: all.map(({ stage, scheme }, index) => ({
      id: stableId("scheme", scheme.id),
      code: scheme.id,
      name: scheme.name,
      acronym: scheme.acronym ?? null,
      description: scheme.description,
      stages: [stage],
      kinds: known(kinds[scheme.derived.aidType], `kind ${scheme.derived.aidType}`),
      cofunding: scheme.footnote ?? null,
      source: brochureSource.label,
      source_on: brochureSource.on,
      rank: index + 1,
    })),
    contacts: all.flatMap(({ scheme }) =>
      scheme.contacts.map((contact, index) => ({
        id: stableId("scheme_contact", `${scheme.id}/${contact.id}`),
        scheme_id: stableId("scheme", scheme.id),
        departement_code: contact.departement ?? null,
        organisation: nameOf(contact.id),
        phone: contact.phone,
        email: contact.email,
        url: address(contact.url),
        rank: index + 1,
      })),
    ),
  };
}

/** What the Région says of its policy, section by section, in the words of the brochure; nobody's name. */
export function brochurePolicy() {
  const {
    publication,
    region,
    concept,
    figures,
    objectives,
    keyDates,
    partners,
    systems,
    axes,
    stages,
    ...text
  } = read();
  const system = (acronym: string) =>
    known(
      systems.find((one) => (one.acronym ?? one.derivedAcronym) === acronym),
      acronym,
    );
  const section = (axis: number, index: number) =>
    known(axes[axis]?.sections[index], `section ${axis}.${index}`);
  const framework = (acronym: string) => {
    const { name, statement, essPart, url } = system(acronym);
    return { acronym, name, statement: statement ?? null, essPart: essPart ?? null, url: url ?? null };
  };
  const missions = section(0, 0);
  const support = section(1, 0);
  const plan = section(1, 1);
  const { department } = region;
  return {
    publication: { title: publication.title, date: publication.date },
    concept,
    figures: {
      title: text.figuresSectionTitle,
      sentence: text.figuresSentence,
      items: figures.map(({ key, text: words, qualifier, unit, scope, sourceText, ...values }) => ({
        key,
        text: words,
        qualifier: qualifier ?? null,
        value: values.valueNumber ?? null,
        least: values.valueMin ?? null,
        most: values.valueMax ?? null,
        unit,
        scope,
        source: sourceText,
      })),
    },
    objectives,
    keyDates,
    partners: {
      title: partners.title,
      items: partners.items.map(({ id, family, name, service, phone, url }) => ({
        id,
        family,
        name,
        service: service ?? null,
        phone,
        url: address(url),
      })),
    },
    frameworks: ["SRDE", "PLDE"].map(framework),
    animation: {
      title: missions.title,
      intro: missions.intro ?? "",
      missions: missions.missions ?? [],
      organisations: ["APES", "CRESS"].map((acronym) => ({ acronym, name: system(acronym).name })),
    },
    territories: {
      title: support.title,
      support: support.support ?? "",
      rule: plan.rule ?? "",
      aims: plan.planAims ?? [],
    },
    stages: stages.map(({ number, title }) => ({ number, title })),
    service: {
      body: department.body,
      direction: department.name,
      service: department.service,
      phone: department.phone,
      url: address(department.url),
    },
  };
}
