import type { ReactNode } from "react";
import { EmailLink, PhoneLink } from "@/components/people/reach";
import { Day } from "@/components/time/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sayDeadline } from "@/lib/time/deadline";
import { formatDayRange } from "@/lib/time/format";

type Props = {
  locale: Locale;
  programme: {
    format: string;
    timeZone: string;
    signUpClosesOn: Date;
    meetingsFromOn: Date;
    meetingsToOn: Date;
    convener: { name: string; phone: string | null; replyTo: string };
  };
  facilitators?: readonly string[];
};

/** When a programme runs, and who runs it. */
export function ProgrammeFacts({ locale, programme, facilitators = [] }: Props) {
  const t = translator(locale, "programmes", formatOf(programme.format));
  const facts: { term: string; value: ReactNode }[] = [
    {
      term: sayDeadline(locale, "signUpTerm", {
        day: programme.signUpClosesOn,
        now: new Date(),
        zone: programme.timeZone,
      }),
      value: <Day value={programme.signUpClosesOn} locale={locale} />,
    },
    {
      term: t("public.visits"),
      value: formatDayRange(programme.meetingsFromOn, programme.meetingsToOn, locale),
    },
    { term: t("public.convener"), value: <Convener {...programme.convener} /> },
  ];
  if (facilitators.length > 0) facts.push({ term: t("public.facilitators"), value: facilitators.join(", ") });
  return <DefinitionList items={facts} />;
}

/** Who runs it, and how to reach them before one takes part. */
function Convener({ name, phone, replyTo }: Props["programme"]["convener"]) {
  return (
    <span className="flex flex-wrap gap-x-5">
      <span>{name}</span>
      {phone ? <PhoneLink phone={phone} /> : null}
      <EmailLink address={replyTo} />
    </span>
  );
}
