import { Section } from "@/components/layout/page";
import { Coming, ComingCount } from "@/components/meetings/coming";
import { SideColumns } from "@/components/people/side-columns";
import { shortName } from "@/components/tasks/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { MeetingPage } from "@/lib/meetings/queries";
import { hasBegun, tenseOf } from "@/lib/meetings/rules";

/** Who is expected from each side, what they have said of coming, and where colleagues are added. */
export function WhoComes({ locale, meeting, now }: { locale: Locale; meeting: MeetingPage; now: Date }) {
  const t = translator(locale, "meetings", meeting.format);
  const tense = tenseOf(meeting, meeting.group.state, now);
  const answers = meeting.state === "SCHEDULED" && tense === "ahead";
  const comingOf = (id: string) => meeting.rsvps.find(({ userId }) => userId === id)?.coming ?? null;
  const hasCome = meeting.state === "HELD" || hasBegun(meeting, now);
  return (
    <Section title={t(`visit.${tense}.comes`)}>
      {answers ? <ComingCount locale={locale} format={meeting.format} said={meeting.said} /> : null}
      {meeting.came === null || meeting.knows ? null : (
        <p className="tabular-nums">{t("page.came", { n: meeting.came })}</p>
      )}
      <SideColumns>
        {meeting.sides.map((side) => (
          <div key={side.enrolmentId} className="stack-sm">
            <h3>{shortName(side.name)}</h3>
            <ul>
              {side.people.map((person) => (
                <li key={person.userId}>
                  {person.name}
                  {answers ? (
                    <Coming locale={locale} format={meeting.format} coming={comingOf(person.userId)} />
                  ) : null}
                </li>
              ))}
            </ul>
            {meeting.standing.contactOf.includes(side.seat) && (tense === "ahead" || hasCome) ? (
              <p>
                {hasCome ? `${t(meeting.standing.guided ? "page.walkIn" : "page.walkInUnguided")} ` : null}
                <a href={href(locale, to.participants(side.enrolmentId))}>{t("page.addPeople")}</a>
              </p>
            ) : null}
          </div>
        ))}
      </SideColumns>
    </Section>
  );
}
