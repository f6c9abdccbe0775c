import { redirect } from "next/navigation";
import type { Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import { missingAnswers } from "@/lib/surveys/rules";
import { findCall } from "./find-call";

type Props = { params: Promise<{ locale: Locale; programme: string; enrolment: string }> };

/** Back to where the call was left: the first page that lacks an answer, or the review. */
export default async function PhonePage({ params }: Props): Promise<never> {
  const { locale, programme: slug } = await params;
  const { call } = await findCall(await params);
  const page = missingAnswers(call.definition, call.answers, call.short)[0]?.page ?? "review";
  redirect(href(locale, to.manage.phonePage(slug, call.id, page)));
}
