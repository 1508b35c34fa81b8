type Typed = {
  validFrom: string | null;
  validTo: string | null;
  sourceOn: string | null;
  checkedOn: string | null;
};

/** Days of a scheme that contradict one another, or today, by field, or null. */
export function wrongDays(
  { validFrom, validTo, sourceOn, checkedOn }: Typed,
  today: string,
): Record<string, string[]> | null {
  const errors: Record<string, string[]> = {};
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    errors.validTo = ["Le dernier jour ne peut pas précéder le premier."];
  if (checkedOn !== null && checkedOn > today) errors.checkedOn = ["Cette date n’est pas encore passée."];
  if (sourceOn !== null && sourceOn > today) errors.sourceOn = ["Cette date n’est pas encore passée."];
  return Object.keys(errors).length > 0 ? errors : null;
}
