import { Section } from "@/components/layout/page";
import { EmailLink, PhoneLink } from "@/components/people/reach";
import { SideColumns } from "@/components/people/side-columns";
import { Card } from "@/components/ui/card";
import type { Format } from "@/lib/formats/recipe";
import { roleLabel } from "@/lib/formats/roles";
import type { GroupPeople } from "@/lib/groups/people-queries";
import { rolesNamedBy } from "@/lib/groups/role-rules";
import { withSmallInitial } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { GroupPlan } from "@/lib/tasks/queries";
import { formatDay } from "@/lib/time/format";

type Props = { locale: Locale; group: GroupPlan; people: GroupPeople };

/** Who takes part on each side and who guides; how to reach the contacts, once all have said yes. */
export function People({ locale, group, people }: Props) {
  const { format } = group.programme;
  const t = translator(locale, "groups", format);
  const { standing } = group;
  const guided = people.facilitators.length > 0;
  const severally = new Set(people.facilitators.map(({ role }) => role)).size > 1;
  const lead =
    group.state === "PROPOSED"
      ? t("people.later", { seats: group.seats.length })
      : group.state === "DISSOLVED"
        ? t("people.ended", { seats: group.seats.length })
        : people.reach
          ? reachWords(locale, format, people.reach)
          : undefined;
  return (
    <Section title={t("people.title")} lead={lead}>
      <SideColumns>
        {people.seats.map((seat) => (
          <Card
            key={seat.seat}
            title={standing.seats.includes(seat.seat) ? t("people.yours", { name: seat.name }) : seat.name}
          >
            {seat.municipality ? <p className="text-soft">{seat.municipality}</p> : null}
            <ul className="stack-sm">
              {seat.people.map((person) => (
                <li key={person.id}>
                  {person.name}
                  {person.isContact ? <span className="text-soft"> ({t("people.contact")})</span> : null}
                  <Reach locale={locale} format={format} email={person.email} phone={person.phone} />
                </li>
              ))}
            </ul>
            {standing.contactOf.includes(seat.seat) ? (
              <p>
                <a href={href(locale, to.participants(seat.enrolmentId))}>{t("people.add")}</a>
              </p>
            ) : null}
          </Card>
        ))}
        <Card title={t(severally ? "people.guides" : guided ? "people.facilitator" : "people.convener")}>
          {guided ? (
            <>
              <ul className="stack-sm">
                {people.facilitators.map((person) => (
                  <li key={person.id}>
                    {person.name}
                    {severally ? <RoleOf locale={locale} format={format} role={person.role} /> : null}
                    <Reach locale={locale} format={format} email={person.email} phone={person.phone} />
                  </li>
                ))}
              </ul>
              <p className="text-soft">{t("people.convener")}</p>
            </>
          ) : null}
          {rolesNamedBy(standing, format).length > 0 ? (
            <p>
              <a href={href(locale, to.roles(group.id))}>{t("people.roles")}</a>
            </p>
          ) : null}
          <p>
            {people.convener.name}
            <Reach
              locale={locale}
              format={format}
              email={people.convener.replyTo}
              phone={people.convener.phone}
            />
          </p>
        </Card>
      </SideColumns>
    </Section>
  );
}

/** As what somebody guides, where there are several. */
function RoleOf({ locale, format, role }: { locale: Locale; format: Format; role: string }) {
  const label = roleLabel(format, role)?.[locale] ?? "";
  return <span className="text-soft"> ({withSmallInitial(label, locale)})</span>;
}

type ReachProps = { locale: Locale; format: Format; email: string | null; phone: string | null };

/** Until when one sees how to reach the others, said before it ends. */
function reachWords(
  locale: Locale,
  format: Format,
  { days, until, open }: NonNullable<GroupPeople["reach"]>,
): string {
  const t = translator(locale, "groups", format);
  if (!open) return t("people.reach.over", { days });
  return until
    ? t("people.reach.until", { day: formatDay(until, locale) })
    : t("people.reach.ahead", { days });
}

function Reach({ locale, format, email, phone }: ReachProps) {
  const t = translator(locale, "groups", format);
  return (
    <>
      {email ? (
        <span className="block wrap-anywhere">
          <EmailLink address={email} />
        </span>
      ) : null}
      {phone ? (
        <span className="block wrap-anywhere">
          <PhoneLink phone={phone} label={t("people.phone", { number: phone })} />
        </span>
      ) : null}
    </>
  );
}
