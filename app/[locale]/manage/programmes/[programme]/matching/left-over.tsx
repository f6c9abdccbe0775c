import { Section } from "@/components/layout/page";
import { Table } from "@/components/ui/table";
import type { listDrafts, Waiting } from "@/lib/groups/suggestion-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDays } from "@/lib/time/format";

type Props = {
  locale: Locale;
  base: string;
  waiting: readonly Waiting[];
  left: readonly string[];
  drafts: Awaited<ReturnType<typeof listDrafts>>["rows"];
};

/** Those for whom no pair is suggested, and what can be done for each: none is dropped unseen. */
export function LeftOver({ locale, base, waiting, left, drafts }: Props) {
  const t = translator(locale, "matching");
  const alone = waiting.filter(({ id }) => left.includes(id));
  if (alone.length === 0) return null;
  const now = Date.now();
  return (
    <Section title={t("left.title", { n: alone.length })} lead={t("left.lead")}>
      <div className="list">
        <Table
          caption={t("left.caption")}
          captionHidden
          columns={[
            { key: "name", label: t("left.name"), head: true },
            { key: "waited", label: t("left.waited") },
            { key: "do", label: t("left.do") },
          ]}
          rows={alone.map(({ id, name, municipality, submittedAt, short }) => ({
            key: id,
            cells: {
              name: (
                <>
                  <a href={`${base}/enrolments/${id}`}>{name}</a>
                  <span className="block text-sm font-normal text-soft">{municipality}</span>
                </>
              ),
              waited: submittedAt
                ? formatDays(Math.floor((now - submittedAt.getTime()) / 86_400_000), locale)
                : "–",
              do: (
                <ul>
                  {short ? (
                    <li>
                      <a href={`${base}/enrolments/${id}`}>
                        {t("left.ask")}
                        <span className="sr-only">: {name}</span>
                      </a>
                    </li>
                  ) : null}
                  {waiting.length > 1 ? (
                    <li>
                      <a href={`${base}/matching?first=${id}#by-hand`}>
                        {t("left.byHand")}
                        <span className="sr-only">: {name}</span>
                      </a>
                    </li>
                  ) : null}
                  {drafts.length > 0 ? <li>{t("left.third")}</li> : null}
                  <li>{t("left.wait")}</li>
                </ul>
              ),
            },
          }))}
        />
      </div>
    </Section>
  );
}
