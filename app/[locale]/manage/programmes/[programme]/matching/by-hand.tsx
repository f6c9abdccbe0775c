import { randomUUID } from "node:crypto";
import { PickFields } from "@/components/matching/pick-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { draftByHandAction } from "./actions";

type Props = {
  locale: Locale;
  slug: string;
  programmeId: string;
  candidates: readonly { id: string; name: string; municipality: string }[];
  chosen: readonly (string | undefined)[];
};

/** Two, or three for an odd one out, chosen from lists. */
export function ByHand({ locale, slug, programmeId, candidates, chosen }: Props) {
  const t = translator(locale, "matching");
  const options = [...candidates]
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ id, name, municipality }) => ({
      value: id,
      label: municipality ? `${name}, ${municipality}` : name,
    }));
  return (
    <Form
      action={draftByHandAction}
      texts={formTexts(locale)}
      hidden={{ slug, programmeId }}
      formKey={randomUUID()}
      submit={t("byHand.submit")}
      tone="secondary"
    >
      <PickFields
        name="enrolmentIds"
        legend={t("byHand.legend")}
        labels={[t("byHand.first"), t("byHand.second"), t("byHand.third")]}
        options={options}
        chosen={chosen.map((id) => id ?? "")}
      />
    </Form>
  );
}
