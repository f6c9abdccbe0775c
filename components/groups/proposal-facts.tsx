import { Section } from "@/components/layout/page";
import { shortName } from "@/components/tasks/names";
import { Day } from "@/components/time/date-time";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { meetingWords } from "@/lib/formats/meeting-names";
import type { Proposal } from "@/lib/groups/queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sayDeadline } from "@/lib/time/deadline";
import { formatMinutes, formatRange } from "@/lib/time/format";

/** What the visits ask of one's time, who guides it, and by when to answer. */
export function ProposalFacts({ locale, proposal }: { locale: Locale; proposal: Proposal }) {
  const t = translator(locale, "proposals", proposal.format);
  const { minutes } = proposal;
  const meetings = { visits: String(minutes.visits), each: formatMinutes(minutes.each) };
  const time =
    minutes.assignment > 0
      ? t("facts.timeValue", { ...meetings, assignment: formatMinutes(minutes.assignment) })
      : t("facts.timeOfMeetings", meetings);
  const gap =
    minutes.gap && t("facts.gapValue", { min: String(minutes.gap.min), max: String(minutes.gap.max) });
  const { mode } = proposal;
  const items: Fact[] = [
    ...(mode ? [{ term: t("facts.mode"), value: <Mode locale={locale} proposal={proposal} /> }] : []),
    ...(proposal.format.themes.length > 0 || proposal.theme
      ? [{ term: t("facts.theme"), value: proposal.theme?.[locale] ?? t("facts.themeOpen") }]
      : []),
    { term: t("facts.time"), value: time },
    ...(gap ? [{ term: t("facts.gap"), value: gap }] : []),
    ...(proposal.hosts.length > 0
      ? [{ term: t("facts.hosts"), value: <Hosts locale={locale} proposal={proposal} /> }]
      : []),
    ...proposal.facilitators.map(({ label, names }) => ({
      term: label ? label[locale] : t("facts.facilitator"),
      value: names.join(", "),
    })),
    ...(proposal.dates.length > 0
      ? [{ term: t("facts.dates"), value: <Dates locale={locale} proposal={proposal} /> }]
      : []),
    ...(proposal.answerByOn && proposal.state === "PROPOSED"
      ? [
          {
            term: sayDeadline(locale, "answerTerm", {
              day: proposal.answerByOn,
              now: new Date(),
              zone: proposal.programme.timeZone,
            }),
            value: (
              <b>
                <Day value={proposal.answerByOn} locale={locale} />
              </b>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t("factsTitle")}>
      <DefinitionList items={items} />
    </Section>
  );
}

/** In which mode it would be gone about, and by whom that was chosen. */
function Mode({ locale, proposal: { format, mode } }: { locale: Locale; proposal: Proposal }) {
  const t = translator(locale, "proposals", format);
  const names = listed(locale, (mode?.chosenBy ?? []).map(shortName));
  return (
    <div className="stack-sm">
      <p>{mode?.label[locale]}</p>
      <p className="text-soft">
        {[
          mode?.byAll ? t("facts.modeAll") : names ? t("facts.modeSome", { names }) : "",
          t("facts.modeLater"),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
    </div>
  );
}

/** When each of the meetings would be. */
function Dates({ locale, proposal: { dates, programme } }: { locale: Locale; proposal: Proposal }) {
  return (
    <ol className="list-none tabular-nums">
      {dates.map(({ startsAt, endsAt }) => (
        <li key={startsAt.toISOString()}>
          {formatRange(startsAt, endsAt, { locale, zone: programme.timeZone })}
        </li>
      ))}
    </ol>
  );
}

/** Whose turn it is to host, visit by visit. */
function Hosts({ locale, proposal: { format, hosts } }: { locale: Locale; proposal: Proposal }) {
  const t = translator(locale, "proposals", format);
  return (
    <ol className="list-none">
      {hosts.map(({ name, own, step }) => (
        <li key={name}>
          {t(own ? "facts.hostYou" : "facts.hostOther", {
            ...meetingWords(format, step, locale),
            name: shortName(name),
          })}
        </li>
      ))}
    </ol>
  );
}
