import { Section } from "@/components/layout/page";
import type { PairWords } from "@/components/matching/pair-words";
import { SideBySide } from "@/components/matching/side-by-side";
import { WhyTogether } from "@/components/matching/why-together";
import type { getDraft } from "@/lib/grouping/pairs/draft-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { Member } from "./member";

type Props = {
  locale: Locale;
  slug: string;
  programme: ManagedProgramme;
  draft: NonNullable<Awaited<ReturnType<typeof getDraft>>>;
  words: PairWords;
};

/** Who is together in a draft: side by side and with their reasons where they have been paired, by name where somebody chose them. */
export function Together({ locale, slug, programme, draft, words }: Props) {
  const t = translator(locale, "matching", words.format);
  if (["sets", "placed"].includes(words.format.grouping.kind))
    return (
      <Section title={t("sets.members")}>
        <ul>
          {draft.seats.map(({ enrolmentId, name }) => (
            <li key={enrolmentId}>
              <a href={href(locale, to.manage.enrolment(slug, enrolmentId))}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
    );
  return (
    <>
      <Section title={t("draft.why")}>
        <WhyTogether
          locale={locale}
          members={draft.members}
          weights={draft.weights}
          words={words}
          heading="h3"
        />
      </Section>
      <SideBySide>
        {draft.members.map((member, index) => (
          <Member
            key={member.id}
            locale={locale}
            slug={slug}
            member={member}
            programme={programme}
            seat={index + 1}
          />
        ))}
      </SideBySide>
    </>
  );
}
