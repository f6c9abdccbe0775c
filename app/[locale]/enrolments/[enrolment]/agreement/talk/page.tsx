import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { LongTextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { mayAnswerFor } from "@/lib/groups/access";
import { getProposal } from "@/lib/groups/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { askToTalkAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; enrolment: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "proposals", null)("talkPage.title"));
}

/** Asks the coordinator to get in touch before the answer. */
export default async function TalkPage({ params, searchParams }: Props) {
  const [{ locale, enrolment }, asked] = await Promise.all([params, askedFor(searchParams, "group")]);
  if (!isId(enrolment)) notFound();
  const viewer = await signedInViewer(to.talk(enrolment, { group: asked.group }));
  const proposal = await getProposal(viewer, enrolment, asked.group);
  if (!proposal || !mayAnswerFor(proposal.standing, proposal.own.seat)) notFound();
  const t = translator(locale, "proposals", proposal.format);
  const back = href(locale, to.agreement(enrolment, { group: asked.group }));
  if (proposal.state !== "PROPOSED" || proposal.own.agreedAt) redirect(back);
  return (
    <Page
      locale={locale}
      title={t("talkPage.title")}
      lead={t("talkPage.lead")}
      back={{ href: back, label: t("noPage.back") }}
    >
      <Form
        action={askToTalkAction}
        texts={formTexts(locale)}
        hidden={{ groupId: proposal.id, seat: proposal.own.seat, enrolmentId: enrolment, group: asked.group }}
        formKey={randomUUID()}
        submit={t("talkPage.submit")}
        secondary={
          <LinkButton href={back} tone="quiet">
            {t("noPage.back")}
          </LinkButton>
        }
      >
        <LongTextField
          name="note"
          label={t("talkPage.note")}
          hint={t("talkPage.noteHint")}
          maxLength={1000}
          seenBy={seenByLine(locale, proposal.format, "coordinator")}
        />
      </Form>
    </Page>
  );
}
