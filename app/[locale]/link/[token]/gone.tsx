import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { getGoneLink } from "@/lib/auth/queries";
import { maskedAddress } from "@/lib/auth/rules";
import { safePath } from "@/lib/auth/safe-path";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { renewLinkAction } from "./actions";

type Props = { locale: Locale; token: string; viewer: Viewer; isSent: boolean };

/**
 * A link that opens no more keeps its way: whom it was mailed to goes on where they are signed in, and else gets another to the same
 * address. The address is shown only as its owner knows it.
 */
export async function Gone({ locale, token, viewer, isSent }: Props) {
  const t = translator(locale, "auth");
  const gone = await getGoneLink(viewer, token);
  if (gone?.userId && gone.userId === viewer.userId) redirect(href(locale, safePath(gone.path)));
  if (!gone)
    return (
      <Page locale={locale} title={t("link.goneTitle")} lead={t("link.goneLead")}>
        <p>
          <LinkButton href={href(locale, to.signIn())}>{t("link.goneAction")}</LinkButton>
        </p>
      </Page>
    );
  const address = maskedAddress(gone.email);
  if (isSent && gone.draftId)
    return (
      <Page locale={locale} title={t("link.sentTitle")}>
        <Happened locale={locale} said={t("link.sentBody", { address })} />
      </Page>
    );
  return (
    <Page locale={locale} title={t("link.goneTitle")} lead={t("link.againLead", { address })}>
      <Form
        action={renewLinkAction}
        texts={formTexts(locale)}
        hidden={{ token }}
        formKey={randomUUID()}
        submit={t("link.againSubmit")}
        secondary={
          gone.draftId ? null : (
            <LinkButton href={href(locale, to.signIn({ path: safePath(gone.path) }))} tone="quiet">
              {t("link.otherAddress")}
            </LinkButton>
          )
        }
      />
    </Page>
  );
}
