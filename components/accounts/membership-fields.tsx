import { Choices } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field-error";
import { SelectField } from "@/components/ui/select-field";
import { Shown } from "@/components/ui/shown";
import { TextField } from "@/components/ui/text-field";
import type { AdministeredRegion } from "@/db/accounts/memberships/reads";
import type { Role } from "@/db/enums";
import { reachLabels } from "@/lib/accounts/labels";
import { membershipForm } from "@/lib/accounts/memberships/fields";
import { labelsOf } from "@/lib/kernel/derived";
import type { FormState } from "@/lib/kernel/form-state";
import { allTypedIn, typedIn } from "@/lib/kernel/form-values";

const labels = labelsOf(membershipForm);

const reaches = Object.entries(reachLabels).map(([value, label]) => ({ value, label }));

type Choice = { value: Role; label: string };

type Props = {
  state: FormState;
  regions: readonly AdministeredRegion[];
  /** The roles offered; of a stored membership, its own alone. */
  roles: readonly Choice[];
  stored: {
    role?: Role;
    reach?: "region" | "territories";
    regionId?: string;
    territoryIds?: readonly string[];
    startsOn: string;
    endsOn?: string | null;
  };
};

/** Role, perimeter and dates of a membership; what a role makes moot is hidden by the style sheet, before JavaScript too. */
export function MembershipFields({ state, regions, roles, stored }: Props) {
  const value = (name: string, otherwise: string | null | undefined) =>
    typedIn(state.values, name) ?? otherwise ?? "";
  const errors = (name: string) => state.errors?.[name];
  const chosen = allTypedIn(state.values, "territories") ?? stored.territoryIds ?? [];
  const fixed = roles.length === 1 ? roles[0] : undefined;
  const [only] = regions.length === 1 ? regions : [];
  return (
    <div className="membership">
      {fixed ? (
        <p className="lab-t">
          {labels.role}&nbsp;: {fixed.label}
          <input type="radio" className="vh" name="role" value={fixed.value} defaultChecked hidden />
        </p>
      ) : (
        <Choices
          name="role"
          label={labels.role}
          hint="Un droit vient d’un seul rôle et de son périmètre&nbsp;: un agent élu ailleurs n’y modifie rien."
          options={roles}
          value={value("role", stored.role)}
          errors={errors("role")}
        />
      )}
      {only || fixed ? (
        <input type="hidden" name="regionId" value={stored.regionId ?? only?.id} />
      ) : (
        <SelectField
          name="regionId"
          label={labels.regionId}
          options={regions.map(({ id, name }) => ({ value: id, label: name }))}
          value={value("regionId", stored.regionId)}
          errors={errors("regionId")}
        />
      )}
      <p className="hint" data-for="regional admin">
        Ce rôle s’exerce sur toute la Région.
      </p>
      <div data-for="elected">
        <Choices
          name="reach"
          label={labels.reach}
          options={reaches}
          value={value("reach", stored.reach)}
          errors={errors("reach")}
        />
      </div>
      <fieldset
        className={errors("territories")?.length ? "field err" : "field"}
        data-for="agent chosen"
        aria-describedby={errors("territories")?.length ? "territories-error" : undefined}
      >
        <legend>{labels.territories}</legend>
        <FieldError id="territories-error" errors={errors("territories")} />
        <Shown name="territories" />
        {regions.map((region) => (
          <div key={region.id} className="boxes">
            {region.territories.map(({ id, name }, index) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  id={index === 0 ? "territories" : undefined}
                  name="territories"
                  value={id}
                  defaultChecked={chosen.includes(id)}
                />{" "}
                {name}
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <div className="pair">
        <TextField
          name="startsOn"
          label={labels.startsOn}
          type="date"
          width="11rem"
          value={value("startsOn", stored.startsOn)}
          errors={errors("startsOn")}
        />
        <TextField
          name="endsOn"
          label={labels.endsOn}
          hint="Inclus. Laissez vide tant que vous ne le connaissez pas."
          type="date"
          width="11rem"
          value={value("endsOn", stored.endsOn)}
          errors={errors("endsOn")}
        />
      </div>
    </div>
  );
}
