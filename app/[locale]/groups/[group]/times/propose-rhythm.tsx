import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { DateField, TimeField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RhythmGroup } from "@/lib/meetings/rhythm-queries";
import { formatMinutes } from "@/lib/time/format";
import { previewRhythmAction } from "./actions";

/** The beginning of an alternative: its first day and hour, and how often. Its days are shown next, before anybody is asked. */
export function ProposeRhythm({ locale, group }: { locale: Locale; group: RhythmGroup }) {
  const t = translator(locale, "meetings", group.format);
  const { min, max } = group.open.find(({ gap }) => gap)?.gap ?? { min: 1, max: 6 };
  const weeks = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <Form
      action={previewRhythmAction}
      texts={formTexts(locale)}
      hidden={{ groupId: group.id, ...(group.open.length < 2 ? { weeks: min } : {}) }}
      formKey={null}
      submit={t("rhythms.preview")}
      tone={group.rhythms.length === 0 ? "primary" : "secondary"}
    >
      <p>
        {t("rhythms.proposeLead", {
          meetings: group.open.length,
          minutes: formatMinutes(group.open[0]?.minutes ?? 0),
        })}
      </p>
      <DateField name="day" label={t("rhythms.first")} required readBack={undefined} />
      <TimeField name="from" label={t("rhythms.from")} required defaultValue="17:00" />
      {group.open.length < 2 ? null : (
        <RadioField
          name="weeks"
          label={t("rhythms.weeks")}
          required
          inline
          options={weeks.map((n) => ({ value: String(n), label: t("rhythms.everyWeeks", { weeks: n }) }))}
        />
      )}
    </Form>
  );
}
