import { EmailLink, PhoneLink } from "@/components/people/reach";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Reachable, WholeRow } from "@/lib/reports/whole-row-queries";

/** Whom to call and write to: the contacts of both associations and those who guide. */
export function People({ locale, row, slug }: { locale: Locale; row: WholeRow; slug: string }) {
  const t = translator(locale, "board", row.group.programme.format);
  const { group, contacts, guides } = row;
  return (
    <DefinitionList
      items={[
        ...group.seats.map(({ seat, enrolmentId, name }) => ({
          term: name,
          value: <Reach locale={locale} format={group.programme.format} people={contacts.get(seat) ?? []} />,
          action: {
            href: href(locale, to.manage.enrolment(slug, enrolmentId)),
            label: t("group.answers"),
          },
        })),
        {
          term: t("filters.facilitator"),
          value:
            guides.length > 0 ? (
              <Reach locale={locale} format={group.programme.format} people={guides} />
            ) : (
              t("noFacilitator")
            ),
        },
      ]}
    />
  );
}

function Reach({ locale, format, people }: { locale: Locale; format: Format; people: readonly Reachable[] }) {
  const t = translator(locale, "board", format);
  return (
    <>
      {people.map(({ userId, name, phone, email }) => (
        <span key={userId} className="block">
          {name}, {phone ? <PhoneLink phone={phone} /> : t("wait.noPhone")},{" "}
          {email ? <EmailLink address={email} /> : t("wait.noEmail")}
        </span>
      ))}
    </>
  );
}
