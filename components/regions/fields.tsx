import { FieldSet } from "@/components/ui/field-set";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { timeZones } from "@/db/regions/limits";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";
import { type RegionValues, regionFields } from "@/lib/regions/fields";
import { timeZoneLabels } from "@/lib/regions/labels";

export type OfficialDepartement = { code: string; name: string; region: string };

type Props = {
  state: FormState;
  values: RegionValues;
  departements: readonly OfficialDepartement[];
  /** Keeps ids apart when a page shows the fields twice. */
  prefix?: string;
};

const labels = labelsOf(regionFields);
const zones = timeZones.map((value) => ({ value, label: timeZoneLabels[value] }));

function byRegion(departements: readonly OfficialDepartement[]): [string, OfficialDepartement[]][] {
  const groups = new Map<string, OfficialDepartement[]>();
  for (const one of departements) groups.set(one.region, [...(groups.get(one.region) ?? []), one]);
  return [...groups];
}

/** The official list, one folded line a Région: open where some are ticked. */
function Departements({ state, values, departements, prefix }: Required<Props>) {
  const ticked = allTypedIn(state.values, "departements") ?? values.departements;
  return (
    <FieldSet
      id={`${prefix}departements`}
      name="departements"
      label={labels.departements}
      hint="Ouvrez une Région de la liste officielle, et cochez ceux de la vôtre."
      errors={state.errors?.departements}
    >
      <div className="departements" id={`${prefix}departements`} tabIndex={-1}>
        {byRegion(departements).map(([region, own]) => {
          const chosen = own.filter(({ code }) => ticked.includes(code)).length;
          return (
            <details key={region} open={chosen > 0}>
              <summary>
                {region}
                <span className="cover">
                  {chosen > 0 ? ` ${chosen} sur ${own.length}` : ` ${own.length}`}
                </span>
              </summary>
              <div className="boxes">
                {own.map(({ code, name }) => (
                  <label className="check" key={code}>
                    <input
                      type="checkbox"
                      name="departements"
                      value={code}
                      defaultChecked={ticked.includes(code)}
                    />{" "}
                    {name} ({code})
                  </label>
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </FieldSet>
  );
}

/** The fields of the settings of a Région. */
export function RegionFields({ state, values, departements, prefix = "" }: Props) {
  const { departements: _, ...own } = values;
  const field = fieldReader<keyof typeof labels>(state, labels, own, prefix);
  return (
    <>
      <fieldset className="part">
        <legend>Ce qu’elle est</legend>
        <TextField
          {...field("name")}
          required
          hint="Son nom entier, tel qu’il est imprimé. Par exemple Région Bretagne."
        />
        <TextField
          {...field("shortName")}
          width="20rem"
          hint="Facultatif. Plus court, en tête des pages et dans les listes."
        />
        <Departements state={state} values={values} departements={departements} prefix={prefix} />
        <SelectField
          {...field("timeZone")}
          options={zones}
          hint="Elle dit quel jour on est&nbsp;: retards, échéances et dates du jour en viennent."
        />
      </fieldset>
      <fieldset className="part">
        <legend>À qui s’adresser</legend>
        <p className="hint">
          Facultatif. Montré à tous, avant même la connexion&nbsp;: un service, sans nom de personne.
        </p>
        <TextField {...field("contactService")} />
        <div className="pair">
          <TextField
            {...field("contactEmail")}
            type="email"
            inputMode="email"
            autoComplete="off"
            width="20rem"
          />
          <TextField {...field("contactPhone")} width="12rem" autoComplete="off" />
        </div>
      </fieldset>
    </>
  );
}
