import { Section } from "@/components/layout/page";
import { GroupPath } from "@/components/tasks/group-path";
import { pairName } from "@/components/tasks/names";
import { Card } from "@/components/ui/card";
import type { EnrolmentState } from "@/lib/enrolments/states";
import { formatOf, formatOfAll } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Address, href, to } from "@/lib/kernel/addresses";
import type { listOwnEnrolments } from "@/lib/tasks/own-queries";
import type { GroupPlan } from "@/lib/tasks/queries";

type Enrolments = Awaited<ReturnType<typeof listOwnEnrolments>>;
type Props = { locale: Locale; groups: readonly GroupPlan[]; enrolments: Enrolments; now: Date };

/** The viewer's pairs, each with its path, and the enrolments that have none yet. */
export function Places({ locale, groups, enrolments, now }: Props) {
  const formats = [
    ...groups.map(({ programme }) => programme.format.key),
    ...enrolments.map(({ format }) => format),
  ];
  const t = translator(locale, "home", formatOfAll(formats));
  return (
    <>
      {groups.length > 0 ? (
        <Section title={t("groups")}>
          {groups.map((group) => (
            <Card
              key={group.id}
              title={pairName(locale, group)}
              href={href(locale, placeOf(group))}
              aside={<span className="text-soft">{group.programme.name[locale]}</span>}
            >
              <GroupPath locale={locale} group={group} now={now} size="row" />
            </Card>
          ))}
        </Section>
      ) : null}
      {enrolments.length > 0 ? (
        <Section title={t("enrolments")}>
          {enrolments.map((enrolment) => (
            <Card
              key={enrolment.id}
              title={enrolment.name || enrolment.programme[locale]}
              href={href(locale, to.enrolment(enrolment.id))}
              aside={<span className="text-soft">{enrolment.programme[locale]}</span>}
            >
              <p>{waitingWords(locale, enrolment)}</p>
            </Card>
          ))}
        </Section>
      ) : null}
    </>
  );
}

/** Until both have said yes, a pair is its proposal. */
function placeOf(group: GroupPlan): Address {
  const own = group.seats.find(({ seat }) => group.standing.seats.includes(seat));
  return group.state === "PROPOSED" && own
    ? to.agreement(own.enrolmentId, { group: group.id })
    : to.group(group.id);
}

function waitingWords(locale: Locale, { state, refused, format }: Enrolments[number]): string {
  const said = state === "ACCEPTED" && refused ? "refused" : waitingState(state);
  return translator(locale, "home", formatOf(format))(`enrolment.${said}`);
}

function waitingState(state: EnrolmentState) {
  return state === "SUBMITTED" || state === "ACCEPTED" || state === "WAITLISTED" ? state : "DRAFT";
}
