import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { Status, Tag } from "@/components/ui/status";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { RunProgramme } from "@/lib/reports/queries";
import type { Line } from "@/lib/today/lines";
import type { Desk } from "@/lib/today/queries";

type Props = { locale: Locale; desk: Desk; lines: readonly Line[] };

/** The programmes that go on, each with the way to its groups; below them those that have ended. */
export function TodayProgrammes({ locale, desk, lines }: Props) {
  const t = translator(locale, "today");
  const board = translator(locale, "board", null);
  const past = desk.all.filter(({ id }) => desk.current.every((one) => one.id !== id));
  return (
    <>
      {desk.current.length > 0 ? (
        <Section
          title={t("programmes")}
          actions={
            <LinkButton tone="secondary" href={href(locale, to.manage.newProgramme())}>
              {board("manage.new")}
            </LinkButton>
          }
        >
          <ul className="stack-sm">
            {desk.current.map((programme) => {
              const stuck = stuckIn(programme, lines);
              return (
                <li key={programme.id} className="row">
                  <a href={href(locale, to.manage.programme(programme.slug))}>{programme.name[locale]}</a>
                  <State {...{ locale, programme }} />
                  {stuck > 0 ? <Status kind="stuck">{t("stuck", { n: stuck })}</Status> : null}
                  <a href={href(locale, to.manage.groups(programme.slug))}>
                    {translator(locale, "board", formatOf(programme.format))("nav.groups")}
                    <span className="sr-only">: {programme.name[locale]}</span>
                  </a>
                </li>
              );
            })}
          </ul>
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={board("manage.past")}>
          <ul className="stack-sm">
            {past.map((programme) => (
              <li key={programme.id} className="row">
                <a href={href(locale, to.manage.programme(programme.slug))}>{programme.name[locale]}</a>
                <State {...{ locale, programme }} />
                <a href={href(locale, to.manage.reports(programme.slug))}>
                  {board("nav.reports")}
                  <span className="sr-only">: {programme.name[locale]}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function State({ locale, programme }: { locale: Locale; programme: RunProgramme }) {
  const t = translator(locale, "states", formatOf(programme.format));
  return <Tag>{t(`programme.${programme.state}`)}</Tag>;
}

/** How many groups and meetings of a programme are stuck. */
function stuckIn(programme: RunProgramme, lines: readonly Line[]): number {
  return lines
    .filter((line) => line.programme?.id === programme.id && ["stuck", "more", "stop"].includes(line.kind))
    .reduce((sum, { n }) => sum + n, 0);
}
