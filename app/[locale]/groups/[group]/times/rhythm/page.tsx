import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { TimeRow } from "@/components/meetings/time-row";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SureField } from "@/components/ui/sure-field";
import { signedInViewer } from "@/lib/auth/gate";
import { meetingWords } from "@/lib/formats/meeting-names";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getRhythms } from "@/lib/meetings/rhythm-queries";
import { rhythmDays } from "@/lib/meetings/rhythm-rules";
import { RhythmStart } from "@/lib/meetings/rhythm-schema";
import { formatNamed } from "@/lib/programmes/words-queries";
import { minutesAfter } from "@/lib/time/days";
import { formatDay } from "@/lib/time/format";
import { holidayOn } from "@/lib/time/holidays";
import { proposeRhythmAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; group: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const format = await formatNamed(await signedInViewer(to.rhythm(group)), [group]);
  return pageTitle(locale, translator(locale, "meetings", format)("rhythms.previewTitle"));
}

/** The days of an alternative, holidays said, each to be changed; from here they are proposed. */
export default async function RhythmPage({ params, searchParams }: Props) {
  const { locale, group: id } = await params;
  if (!isId(id)) notFound();
  const viewer = await signedInViewer(to.rhythm(id));
  const group = await getRhythms(viewer, id);
  if (!group?.holds || !group.isTogether) notFound();
  const asked = await askedFor(searchParams, "day", "from", "weeks");
  const start = RhythmStart.safeParse({ groupId: id, ...asked });
  if (!start.success || group.open.length === 0) redirect(href(locale, to.times(id)));
  const t = translator(locale, "meetings", group.format);
  const { day: first, from, weeks } = start.data;
  const days = rhythmDays(first, weeks, group.open.length);
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.times(id)), label: t("rhythms.previewBack") }}
      title={t("rhythms.previewTitle")}
      lead={t("rhythms.previewLead")}
    >
      <Form
        action={proposeRhythmAction}
        texts={formTexts(locale)}
        hidden={{ groupId: id }}
        formKey={randomUUID()}
        submit={t("rhythms.submit")}
      >
        {group.open.map(({ key, minutes }, index) => {
          const day = days[index] ?? first;
          const holiday = holidayOn(day);
          const said = `${t("rhythms.day", meetingWords(group.format, key, locale))}: ${formatDay(day, locale)}`;
          return (
            <TimeRow
              key={key}
              suffix={`-${key}`}
              legend={holiday ? `${said} (${t(`rhythms.holidays.${holiday}`)})` : said}
              labels={{ day: t("times.day"), from: t("times.from"), until: t("times.until") }}
              minutes={minutes}
              required
              value={{ day, from, until: minutesAfter(from, minutes) }}
            />
          );
        })}
        <SureField label={t("times.sure")} />
      </Form>
    </Page>
  );
}
