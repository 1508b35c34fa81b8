export * from "./accounts";
export * from "./actions";
export * from "./audit";
export * from "./geography";
export * from "./nomenclatures";
export * from "./organisations";
export * from "./plans";
