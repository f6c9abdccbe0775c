import { RadioField, SelectField } from "@/components/ui/choice-fields";
import { lead } from "@/lib/formats/leading";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";

type Props = {
  locale: Locale;
  programme: ManagedProgramme;
  loads: ReadonlyMap<string, number>;
  chosen: string | null;
};

/** Who leads a drafted group: somebody, or nobody where its format can do without, and not asked where it knows no such role. */
export function Leader({ locale, programme, loads, chosen }: Props) {
  const format = formatOf(programme.format);
  const t = translator(locale, "matching", format);
  const role = format.roles.find(({ key }) => key === lead);
  if (!role) return null;
  const load = ({ id }: { id: string }) => loads.get(id) ?? 0;
  const [first] = [...programme.facilitators].sort((one, other) => load(one) - load(other));
  const field = {
    name: "facilitatorId",
    label: t("drafts.facilitator"),
    hint: t("draft.facilitatorHint"),
    options: programme.facilitators.map((one) => ({
      value: one.id,
      label: t("drafts.load", { name: one.name, n: load(one) }),
    })),
  };
  return role.needed ? (
    <RadioField {...field} defaultValue={chosen ?? first?.id} required />
  ) : (
    <SelectField {...field} empty={t("drafts.without")} defaultValue={chosen ?? ""} />
  );
}
