import { randomUUID } from "node:crypto";
import { SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { lead } from "@/lib/formats/leading";
import { neededRoles } from "@/lib/formats/roles";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { WholeRow } from "@/lib/reports/whole-row-queries";
import { changeFacilitatorAction } from "../actions";

type Props = {
  locale: Locale;
  row: WholeRow;
  facilitators: readonly { id: string; name: string }[];
  back: string;
};

/** Hands a pair to another facilitator; all else about it stays. */
export function FacilitatorForm({ locale, row: { group, message }, facilitators, back }: Props) {
  const t = translator(locale, "board", group.programme.format);
  const leader = group.facilitators.find(({ role }) => role === lead)?.userId ?? "";
  const needsLead = neededRoles(group.programme.format).includes(lead);
  const { theme, assignment, version } = group;
  return (
    <FormDisclosure summary={t("group.change")}>
      <p className="max-w-measure">{t("group.changeLead")}</p>
      <Form
        action={changeFacilitatorAction}
        texts={formTexts(locale)}
        formKey={randomUUID()}
        hidden={{
          groupId: group.id,
          version,
          theme: theme ?? "",
          message: message ?? "",
          assignment: assignment ?? "",
          back,
        }}
        submit={t("group.changeSubmit")}
        tone="secondary"
      >
        <SelectField
          name="facilitatorId"
          label={t("group.changeLabel")}
          defaultValue={leader}
          options={facilitators.map(({ id, name }) => ({ value: id, label: name }))}
          {...(needsLead
            ? { required: true }
            : { empty: translator(locale, "matching", null)("drafts.without") })}
        />
      </Form>
    </FormDisclosure>
  );
}
