import { EnrolmentStatus } from "@/components/manage/enrolment-status";
import { Tag } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { listEnrolments } from "@/lib/enrolments/queries";
import type { EnrolmentSort } from "@/lib/enrolments/schema";
import { enrolmentStates } from "@/lib/enrolments/states";
import { partLabel } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Address, href, to } from "@/lib/kernel/addresses";
import { after } from "@/lib/kernel/states";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { formatDate } from "@/lib/time/format";

type Props = {
  locale: Locale;
  slug: string;
  programme: ManagedProgramme;
  enrolments: Awaited<ReturnType<typeof listEnrolments>>["enrolments"];
  /** Where a column is sorted by, with the filters as they are. */
  sortedBy: (sort: EnrolmentSort | undefined) => string;
  sort: EnrolmentSort | undefined;
  /** What of a form's ticks stands ticked; without it the rows have none. */
  ticked?: readonly string[];
};

/** The enrolments of a programme, a row each. */
export function EnrolmentsTable({ locale, slug, programme, enrolments, sortedBy, sort, ticked }: Props) {
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const labels = new Map(programme.themes.map(({ key, label }) => [key, label[locale]]));
  const words = (keys: readonly string[]) =>
    keys
      .map((key) => labels.get(key) ?? "")
      .filter(Boolean)
      .join(", ");
  const zoned = { locale, zone: programme.timeZone };
  const format = formatOf(programme.format);
  const as = (part: string) => partLabel(format, part, locale);
  const asked = (what: "seeks" | "offers") => format.parts.some(({ reads }) => reads[what]);
  const sorted = (by: EnrolmentSort) => ({
    href: sortedBy(sort === by ? undefined : by),
    direction: sort === by ? ("ascending" as const) : undefined,
  });
  return (
    <Table
      caption={t("manage.title")}
      captionHidden
      columns={[
        ...(ticked ? [{ key: "tick", label: t("manage.columns.tick") }] : []),
        { key: "name", label: t("manage.columns.name"), head: true, sort: sorted("name") },
        { key: "state", label: t("manage.columns.state") },
        ...(asked("seeks") ? [{ key: "needs", label: t("manage.columns.needs") }] : []),
        ...(asked("offers") ? [{ key: "offers", label: t("manage.columns.offers") }] : []),
        { key: "sent", label: t("manage.columns.sent"), sort: sorted("sent") },
        { key: "pair", label: t("manage.columns.pair") },
      ]}
      rows={enrolments.map((enrolment) => ({
        key: enrolment.id,
        cells: {
          tick:
            ticked && after(enrolmentStates, enrolment.state, "accept") ? (
              <input
                type="checkbox"
                name="enrolments"
                value={enrolment.id}
                aria-label={t("manage.tick", { name: enrolment.name })}
                defaultChecked={ticked.includes(enrolment.id)}
                className="size-6"
              />
            ) : null,
          name: (
            <>
              <a href={href(locale, to.manage.enrolment(slug, enrolment.id))}>
                {enrolment.name || t("manage.unnamed")}
              </a>
              {enrolment.municipality ? (
                <span className="block font-normal text-soft">{enrolment.municipality}</span>
              ) : null}
            </>
          ),
          state: (
            <>
              <EnrolmentStatus locale={locale} state={enrolment.state} />
              {as(enrolment.part) || enrolment.source === "PHONE" || enrolment.short ? (
                <span className="row mt-1 gap-1">
                  {as(enrolment.part) ? <Tag>{as(enrolment.part)}</Tag> : null}
                  {enrolment.source === "PHONE" ? <Tag>{t("manage.tags.phone")}</Tag> : null}
                  {enrolment.short ? <Tag>{t("manage.tags.short")}</Tag> : null}
                </span>
              ) : null}
            </>
          ),
          needs: words(enrolment.needs),
          offers: words(enrolment.offers),
          sent: (
            <span className="whitespace-nowrap">
              {enrolment.submittedAt ? formatDate(enrolment.submittedAt, zoned) : "–"}
            </span>
          ),
          pair:
            enrolment.liveGroups.length > 0
              ? enrolment.liveGroups.map((group) => (
                  <span key={group.id} className="block">
                    <a href={href(locale, pairAt(slug, group))}>
                      {translator(locale, "states", null)(`group.${group.state}`)}
                      <span className="sr-only">: {enrolment.name}</span>
                    </a>
                  </span>
                ))
              : "–",
        },
      }))}
    />
  );
}

function pairAt(slug: string, { id, state }: { id: string; state: string }): Address {
  return state === "DRAFT" ? to.manage.draft(slug, id) : to.manage.group(slug, id);
}
