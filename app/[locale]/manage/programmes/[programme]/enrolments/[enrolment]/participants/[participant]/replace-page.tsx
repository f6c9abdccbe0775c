import { ReplaceForm } from "@/components/enrolments/replace-form";
import { Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/use-sending";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { findPerson } from "../find-person";

/** Where a participant stands for a coordinator. */
export type Place = { locale: Locale; programme: string; enrolment: string; participant: string };

type Props = { place: Place; how: "correct" | "succeed"; action: FormAction };

/** Somebody's right address, or another person in their place. */
export async function ReplacePage({ place, how, action }: Props) {
  const { locale, programme: slug } = place;
  const { enrolment, person } = await findPerson(place);
  const format = formatOf(enrolment.programme.format);
  const t = translator(locale, "enrolments", format);
  const people = href(locale, to.manage.participants(slug, enrolment.id));
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={t(`people.replace.${how}.title`)}
      lead={t(`people.replace.${how}.lead`, { name: person.user.name, email: person.user.email })}
      back={{ href: people, label: t("manage.people.title") }}
    >
      <ReplaceForm
        locale={locale}
        format={format}
        how={how}
        action={action}
        hidden={{ slug, enrolmentId: enrolment.id, participantId: person.id }}
        person={person.user}
        secondary={
          <LinkButton href={people} tone="quiet">
            {t("people.replace.keep")}
          </LinkButton>
        }
      />
    </Page>
  );
}
