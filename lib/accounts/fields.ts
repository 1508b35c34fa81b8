import { accountLimits } from "@/db/accounts/limits";
import type { AccountWrite } from "@/db/accounts/table";
import { fieldsOf, instant, oneLine, requiredEmail } from "@/lib/kernel/dictionary";

/** Who an account is for. */
export const accountIdentity = {
  name: oneLine(accountLimits.name, { label: "Nom", missing: "Écrivez un nom, ou une fonction." }),
  email: requiredEmail({ label: "Adresse électronique" }),
};

/** Everything that gestures write of an account. */
export const accountFields = fieldsOf<AccountWrite>()({
  ...accountIdentity,
  disabledAt: instant({ label: "Désactivation" }),
});
