import type { ReactNode } from "react";
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
    convener: { name: string };
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
    { term: t("public.convener"), value: programme.convener.name },
  ];
  if (facilitators.length > 0) facts.push({ term: t("public.facilitators"), value: facilitators.join(", ") });
  return <DefinitionList items={facts} />;
}
