"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { Block } from "@/components/ui/block";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import type { Account } from "@/db/accounts/reads";
import { accountIdentity } from "@/lib/accounts/fields";
import { comparedRows } from "@/lib/kernel/compared";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { updateAccount } from "./mutations";

const labels = labelsOf(accountIdentity);

type Props = { account: Pick<Account, "id" | "name" | "email" | "version">; requestKey: string };

export function AccountForm({ account, requestKey }: Props) {
  const [state, submit] = useMutation(updateAccount);
  const { name, email } = account;
  const field = fieldReader(state, labels, { name, email });
  const fields = (
    <>
      <TextField {...field("name")} hint="Un nom ou une fonction&nbsp;: il signe ce qui est écrit." />
      <TextField
        {...field("email")}
        type="email"
        inputMode="email"
        hint="Une autre adresse annule les liens déjà transmis."
      />
    </>
  );
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Ce compte"
        state={state}
        submit={submit}
        rows={comparedRows(accountIdentity, state.values ?? {}, state.theirs ?? {})}
        hidden={{ accountId: account.id, requestKey }}
        href={`/administration/comptes/${account.id}`}
      >
        {fields}
      </ConflictPanel>
    );
  return (
    <Block title="Nom et adresse">
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        hidden={{ accountId: account.id, version: account.version, requestKey }}
        loaded={{ name, email }}
      >
        {fields}
        <FormFoot>
          <SubmitButton>Enregistrer</SubmitButton>
          <SavedLine state={state} />
        </FormFoot>
      </FormFrame>
    </Block>
  );
}
