import "@/app/sheets/public.css";
import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/auth/gate";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import type { Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import { missingAnswers } from "@/lib/surveys/rules";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

/**
 * Back to where one was: the first page that lacks an answer, or the review. A page and not a route handler, whose redirect the
 * browser's router would follow without changing the address that the next form is sent to.
 */
export default async function ContinuePage({ params }: Props): Promise<never> {
  const { locale, programme } = await params;
  const held = await getHeldEnrolment(await currentViewer());
  if (!held || held.programme.slug !== programme) redirect(href(locale, to.enrolling(programme)));
  const page = missingAnswers(held.definition, held.answers, held.short)[0]?.page ?? "review";
  redirect(href(locale, to.enrollingPage(programme, page)));
}
