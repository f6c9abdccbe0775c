import { notFound } from "next/navigation";
import { z } from "zod";
import { shortName } from "@/components/tasks/names";
import { currentViewer } from "@/lib/auth/gate";
import { invitation } from "@/lib/emails/calendar";
import { env } from "@/lib/env";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { calendarFacts } from "@/lib/meetings/mails";
import { getMeeting } from "@/lib/meetings/queries";
import { getProfile } from "@/lib/people/queries";

type Context = { params: Promise<{ locale: string; meeting: string }> };

/** A visit for the calendar of the one who asks; the same entry as the invitation that was mailed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: said, meeting: id } = await params;
  const locale = isLocale(said) ? said : defaultLocale;
  const viewer = await currentViewer();
  const [meeting, profile] = z.uuid().safeParse(id).success
    ? await Promise.all([getMeeting(viewer, id), getProfile(viewer)])
    : [null, null];
  if (!meeting?.startsAt || !profile || meeting.state !== "SCHEDULED") notFound();
  const t = translator(locale, "meetings");
  const pair = meeting.sides.map(({ name }) => shortName(name)).join(" – ");
  const facilitator = meeting.facilitators.map(({ name }) => name).join(", ");
  const text = invitation({
    method: "REQUEST",
    facts: calendarFacts(meeting),
    summary: t("page.calendarSummary", { pair }),
    description: t("page.calendarText", { host: shortName(meeting.host.name), facilitator }),
    url: `${env().APP_ORIGIN}/${locale}/meetings/${id}`,
    organiser: { name: meeting.programme.convener, email: meeting.programme.replyTo },
    attendee: { name: profile.name, email: profile.email },
    sentAt: meeting.changedAt,
  });
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="kylassa.ics"',
      "cache-control": "private, no-store",
    },
  });
}
