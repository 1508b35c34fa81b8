import type { ProjectSample } from "./project-sample";

/** Cases that the Région's service follows itself, across several territories. */
export const regionalProjects = [
  {
    title: "Plateforme régionale de reprise d’entreprises en coopérative",
    summary: "Repérer les transmissions possibles et réunir salariés, cédants et financeurs.",
    theme: "solidarity_finance",
    sector: "business_support",
    legalFamily: "cooperative",
    carrier: "Union régionale de coopératives, en préfiguration",
    needs: "Fonds de diagnostic, deux chargés de mission, convention avec les réseaux.",
    money: [180, 320],
  },
  {
    title: "Filière régionale du réemploi des textiles",
    summary: "Relier collecteurs, ateliers d’insertion et fabricants sur une même chaîne.",
    theme: "reuse_recycling",
    sector: "agriculture_industry_construction",
    legalFamily: "cooperative",
    carrier: "SCIC textile régionale, en création",
    needs: "Étude des flux, outil de tri, capital de départ.",
    money: [400, 900],
  },
] as const satisfies readonly ProjectSample[];
