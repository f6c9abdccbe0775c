import { randomUUID } from "node:crypto";
import { PickFields } from "@/components/matching/pick-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { draftByHandAction } from "./actions";

type Props = {
  locale: Locale;
  programme: { id: string; slug: string; format: string };
  candidates: readonly { id: string; name: string; municipality: string }[];
  chosen: readonly (string | undefined)[];
  /** How many a group may have. */
  most: number;
};

/** Two, or more where the format allows it, chosen from lists. */
export function ByHand({ locale, programme, candidates, chosen, most }: Props) {
  const t = translator(locale, "matching", formatOf(programme.format));
  const options = [...candidates]
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ id, name, municipality }) => ({
      value: id,
      label: municipality ? `${name}, ${municipality}` : name,
    }));
  const labels = [
    ...[t("byHand.first"), t("byHand.second"), t("byHand.third")],
    ...Array.from({ length: Math.max(0, most - 3) }, (_, index) => t("byHand.further", { n: index + 4 })),
  ];
  return (
    <Form
      action={draftByHandAction}
      texts={formTexts(locale)}
      hidden={{ slug: programme.slug, programmeId: programme.id }}
      formKey={randomUUID()}
      wide
      submit={t("byHand.submit")}
      tone="secondary"
    >
      <PickFields
        name="enrolmentIds"
        legend={t("byHand.legend")}
        labels={labels.slice(0, most)}
        options={options}
        chosen={chosen.map((id) => id ?? "")}
      />
    </Form>
  );
}
