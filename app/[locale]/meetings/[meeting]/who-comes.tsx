import { Section } from "@/components/layout/page";
import { Coming, ComingCount } from "@/components/meetings/coming";
import { shortName } from "@/components/tasks/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries";

/** Who is expected from each side, what they have said of coming, and where colleagues are added. */
export function WhoComes({ locale, meeting }: { locale: Locale; meeting: MeetingPage }) {
  const t = translator(locale, "meetings");
  const comingOf = (id: string) => meeting.rsvps.find(({ userId }) => userId === id)?.coming ?? null;
  const expected = meeting.sides.flatMap(({ people }) => people.map(({ userId }) => userId));
  return (
    <Section title={t("page.comes")}>
      {meeting.state === "SCHEDULED" ? <ComingCount locale={locale} said={expected.map(comingOf)} /> : null}
      <div className="people">
        {meeting.sides.map((side) => (
          <div key={side.seat} className="stack-sm">
            <h3>{shortName(side.name)}</h3>
            <ul>
              {side.people.map((person) => (
                <li key={person.userId}>
                  {person.name}
                  {meeting.state === "SCHEDULED" ? (
                    <Coming locale={locale} coming={comingOf(person.userId)} />
                  ) : null}
                </li>
              ))}
            </ul>
            {meeting.standing.contactOf.includes(side.seat) && meeting.state !== "HELD" ? (
              <p>
                <a href={`/${locale}/enrolments/${side.enrolmentId}/participants`}>{t("page.addPeople")}</a>
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </Section>
  );
}
