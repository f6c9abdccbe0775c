import { notFound, redirect } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { getEnrolment } from "@/lib/enrolments/queries";
import { whyNotEditAnswers } from "@/lib/enrolments/rules";
import type { Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";

type Place = { locale: Locale; programme: string; enrolment: string };

/** The answer that is being asked by phone, and why it cannot be gone on with; what has been sent has its own page. */
export async function findCall({ locale, programme: slug, enrolment: id }: Place) {
  const { viewer, programme } = await managedProgramme(slug);
  const call = await getEnrolment(viewer, id);
  if (!call || call.programmeId !== programme.id) notFound();
  if (!call.standing.caller) redirect(href(locale, to.manage.enrolment(slug, id)));
  const refusal = whyNotEditAnswers(call, new Date(), call.standing);
  return { call, programme, refusal };
}
