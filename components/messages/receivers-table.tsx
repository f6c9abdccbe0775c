import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Candidate } from "@/lib/messages/receivers";
import { shownAddress } from "@/lib/people/shown-address";

type Props = {
  locale: Locale;
  people: readonly Candidate[];
  /** With a box in each row: what it is called, and which stand ticked. */
  ticks?: { name: "leftOut" | "added"; ticked: readonly string[] };
};

/** People by name, with on whose behalf they take part and where they are written to. */
export function ReceiversTable({ locale, people, ticks }: Props) {
  const t = translator(locale, "messages");
  const tick = ticks?.name === "added" ? "change.add" : "choose.leaveOut";
  return (
    <Table
      caption={t("choose.caption")}
      captionHidden
      columns={[
        ...(ticks ? [{ key: "tick", label: t(tick) }] : []),
        { key: "name", label: t("choose.name"), head: true },
        { key: "organisation", label: t("choose.organisation") },
        { key: "in", label: t("choose.in") },
        { key: "address", label: t("choose.address") },
      ]}
      rows={people.map(({ userId, name, address, locale: language, under, guides }) => ({
        key: userId,
        cells: {
          tick: ticks ? (
            <input
              type="checkbox"
              name={ticks.name}
              value={userId}
              aria-label={t(ticks.name === "added" ? "change.addOne" : "choose.leaveOutOne", { name })}
              defaultChecked={ticks.ticked.includes(userId)}
              className="size-6"
            />
          ) : null,
          name,
          organisation:
            [
              ...new Set(under.filter(({ ofPerson }) => !ofPerson).map((one) => one.name)),
              ...(guides ? [t("choose.guides")] : []),
            ].join(", ") || "–",
          in: t(`choose.languages.${language}`),
          address: shownAddress(address),
        },
      }))}
    />
  );
}
