import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { isOneGroup } from "@/lib/formats/grouping";
import { hasChoice, partLabel } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Filters as Said, writtenStates } from "@/lib/messages/schema";
import { stepsAsked } from "@/lib/messages/steps";

type Props = {
  locale: Locale;
  format: Format;
  filters: Said;
  groups: readonly { id: string; name: string }[];
  /** Where nothing is narrowed. */
  clear: string;
};

/** By what the product knows of people: their role, enrolment, group, step and language. */
export function ReceiverFilters({ locale, format, filters, groups, clear }: Props) {
  const t = translator(locale, "messages");
  const states = translator(locale, "states", format);
  const roles = format.roles.length > 1 ? format.roles : [];
  const isNarrowed = Object.values(filters).some(Boolean);
  return (
    <Filters locale={locale} clear={isNarrowed ? clear : undefined}>
      <FilterSelect
        locale={locale}
        name="role"
        label={t("choose.role")}
        value={filters.role}
        nothing={t("choose.roles.contacts")}
        options={[
          { value: "everyone", label: t("choose.roles.everyone") },
          { value: "facilitators", label: t("choose.roles.facilitators") },
          ...roles.map(({ key, label }) => ({ value: `role:${key}`, label: label[locale] })),
        ]}
      />
      <FilterSelect
        locale={locale}
        name="state"
        label={t("choose.state")}
        value={filters.state}
        nothing={t("choose.living")}
        options={writtenStates.map((state) => ({ value: state, label: states(`enrolment.${state}`) }))}
      />
      {hasChoice(format) ? (
        <FilterSelect
          locale={locale}
          name="part"
          label={t("choose.part")}
          value={filters.part}
          options={format.parts.map(({ key }) => ({
            value: key,
            label: partLabel(format, key, locale) ?? key,
          }))}
        />
      ) : null}
      {isOneGroup(format) ? null : (
        <FilterSelect
          locale={locale}
          name="group"
          label={t("choose.group")}
          value={filters.group}
          options={[
            { value: "none", label: t("choose.noGroup") },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <FilterSelect
        locale={locale}
        name="step"
        label={t("choose.step")}
        value={filters.step}
        nothing={t("choose.any")}
        options={stepsAsked(format).map((step) => ({ value: step, label: t(`choose.steps.${step}`) }))}
      />
      <FilterSelect
        locale={locale}
        name="unanswered"
        label={t("choose.unanswered")}
        value={filters.unanswered}
        nothing={t("choose.all")}
        options={[{ value: "yes", label: t("choose.awaited") }]}
      />
      <FilterSelect
        locale={locale}
        name="language"
        label={t("choose.language")}
        value={filters.language}
        options={locales.map((one) => ({ value: one, label: t(`choose.languages.${one}`) }))}
      />
      <FilterText name="text" label={t("choose.text")} value={filters.text} />
    </Filters>
  );
}
