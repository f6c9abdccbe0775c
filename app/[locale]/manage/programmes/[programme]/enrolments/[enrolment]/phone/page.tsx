import { redirect } from "next/navigation";
import type { Locale } from "@/lib/i18n/locales";
import { missingAnswers } from "@/lib/surveys/rules";
import { findCall } from "./find-call";

type Props = { params: Promise<{ locale: Locale; programme: string; enrolment: string }> };

/** Back to where the call was left: the first page that lacks an answer, or the review. */
export default async function PhonePage({ params }: Props): Promise<never> {
  const { call, base } = await findCall(await params);
  redirect(`${base}/${missingAnswers(call.definition, call.answers, call.short)[0]?.page ?? "review"}`);
}
