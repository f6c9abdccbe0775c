import { Table } from "@/components/ui/table";
import { hoursIn } from "@/lib/formats/effort";
import { rangeOf, sizesOf } from "@/lib/formats/grouping";
import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { rolesNeeded } from "@/lib/formats/roles";
import { ofSize } from "@/lib/formats/shape";
import { listed, withSmallInitial } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** All formats beside each other: for whom, how many, how often, how long and who guides; each leads to its own part of the page. */
export function FormatsTable({ locale }: { locale: Locale }) {
  const t = translator(locale, "formats");
  return (
    <Table
      caption={t("beside")}
      captionHidden
      columns={[
        { key: "name", label: t("name"), head: true },
        { key: "who", label: t("who") },
        { key: "size", label: t("size") },
        { key: "meetings", label: t("meetings") },
        { key: "time", label: t("time") },
        { key: "guides", label: t("guides") },
      ]}
      rows={formats.map((format) => ({ key: format.key, cells: cellsOf(locale, format) }))}
    />
  );
}

function cellsOf(locale: Locale, format: Format) {
  const t = translator(locale, "formats");
  const kinds = new Set(format.parts.map(({ of }) => of));
  const [only] = kinds;
  const guides = rolesNeeded(format).map(({ label }) => label[locale]);
  return {
    name: <a href={`#${format.key}`}>{format.name[locale]}</a>,
    who: t(kinds.size > 1 || !only ? "both" : `${only}`),
    size: sizeOf(locale, format),
    meetings: meetingsOf(locale, format),
    time: t("hours", { hours: hoursIn(format, ofSize(sizesOf(format).least)) }),
    guides:
      guides.length > 0
        ? listed(locale, [
            guides[0] as string,
            ...guides.slice(1).map((one) => withSmallInitial(one, locale)),
          ])
        : t("nobody"),
  };
}

/** How many are in a group: two, or from five to six; all of a programme; as many as an orderer may name. */
function sizeOf(locale: Locale, format: Format): string {
  const t = translator(locale, "formats");
  if (format.grouping.kind === "everyone") return t("everybody");
  const company = format.grouping.kind === "each" ? mainPart(format).company : undefined;
  const { least, most } = company ?? sizesOf(format);
  return rangeOf(least, most);
}

/** How many meetings a group has. */
function meetingsOf(locale: Locale, format: Format): string {
  const counts = format.steps.flatMap((step) => (step.kind === "meeting" ? [step.count] : []));
  const fixed = counts.reduce((sum, count) => sum + ("times" in count ? count.times : 0), 0);
  const ordered = counts.find((count) => "ordered" in count);
  if (ordered && "ordered" in ordered) return rangeOf(ordered.ordered.least, ordered.ordered.most);
  if (counts.some((count) => "each" in count)) return translator(locale, "formats")("perSeat");
  return String(fixed);
}
