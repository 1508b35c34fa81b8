/** Classes of the French chart of accounts, as the financial report of a grant asks them: 60 to 68.
 * Apart from the other closed sets, which every page of an action loads. */
export const expenseNatures = [
  "purchases",
  "services",
  "other_services",
  "taxes",
  "staff",
  "management",
  "financial",
  "exceptional",
  "allowances",
] as const;
export type ExpenseNature = (typeof expenseNatures)[number];
