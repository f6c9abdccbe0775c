import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { listOwnAdmissions } from "@/lib/grouping/sets/admission-own-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sayDeadline } from "@/lib/time/deadline";

type Props = { locale: Locale; admissions: Awaited<ReturnType<typeof listOwnAdmissions>> };

/** A group under way has a place for one, or others would come into one's own: what is asked, by when, and where it is answered. */
export function Admissions({ locale, admissions }: Props) {
  return admissions.map(({ enrolmentId, programme, format, isLet, isUnion, answerBy }) => {
    const t = translator(locale, "proposals", format);
    return (
      <Section key={enrolmentId} title={t(`admission.heading${isLet ? "Let" : isUnion ? "Union" : ""}`)}>
        <p className="font-bold">{programme[locale]}</p>
        <p>{sayDeadline(locale, "answer", answerBy)}</p>
        <p>
          <LinkButton href={href(locale, to.admission(enrolmentId))}>{t("admission.noticeOpen")}</LinkButton>
        </p>
      </Section>
    );
  });
}
