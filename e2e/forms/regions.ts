import { asOwner, backupsKept } from "../walls/prepare";
import { type Form, fixed, of } from "./form";

const mutation = (name: string) => of("administration/region", name);
const checkList = "/administration/mise-en-route";

export const regions: Form[] = [
  {
    mutation: mutation("settleRegion"),
    as: "regional",
    page: fixed("/administration/region"),
    marker: 'name="contactService"',
    fill: { contactService: "Service de l’ESS" },
    text: "contactService",
    edits: "region",
    both: {
      theirs: { contactService: "Direction de l’ESS" },
      mine: { contactPhone: "03 28 00 00 00" },
      over: { contactService: "Mission ESS" },
    },
  },
  {
    mutation: mutation("passStep"),
    as: "admin",
    // One territory of the demonstration has no agent: its accounts are begun and not done.
    page: fixed(checkList, (http) =>
      asOwner(
        http,
        (sql) => sql`update region set left_steps = '{}', version = version + 1 where left_steps <> '{}'`,
      ),
    ),
    marker: ">Passer cette étape<",
    fill: {},
  },
  {
    mutation: mutation("takeStepAgain"),
    as: "admin",
    page: fixed(checkList, (http) =>
      asOwner(
        http,
        (sql) =>
          sql`update region set left_steps = array['accounts', 'plans'], version = version + 1 where slug = 'nord-pas-de-calais'`,
      ),
    ),
    marker: ">Reprendre cette étape<",
    fill: {},
  },
  {
    mutation: of("administration/sauvegardes", "backUpNow"),
    as: "admin",
    page: fixed("/administration/sauvegardes", backupsKept),
    marker: ">Sauvegarder maintenant<",
    fill: {},
  },
  {
    mutation: mutation("takeContent"),
    as: "regional",
    page: fixed(checkList, (http) =>
      asOwner(
        http,
        (sql) =>
          sql`update region set example_on = null, version = version + 1 where slug = 'nord-pas-de-calais'`,
      ),
    ),
    marker: ">Reprendre cet exemple<",
    opens: "Partir d’un exemple",
    fill: {},
  },
];
