import "@/app/sheets/public.css";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { TextField } from "@/components/ui/text-fields";
import { safePath } from "@/lib/auth/safe-path";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { useCodeAction } from "../actions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "auth")("code.title"));
}

/** The same page for every address, known or not: look in your mail, or type its code here. */
export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const again = href(locale, to.signIn({ path: safePath((await askedFor(searchParams, "path")).path) }));
  const t = translator(locale, "auth");
  return (
    <Page
      locale={locale}
      title={t("code.title")}
      lead={t("code.lead")}
      back={{ href: again, label: t("code.back") }}
    >
      <Form
        action={useCodeAction}
        formKey={null}
        texts={formTexts(locale)}
        submit={t("code.submit")}
        secondary={
          <LinkButton href={again} tone="quiet">
            {t("code.again")}
          </LinkButton>
        }
      >
        <TextField
          name="code"
          label={t("code.label")}
          hint={t("code.hint")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          width="short"
          required
        />
      </Form>
      <p className="max-w-measure">{t("code.missing")}</p>
    </Page>
  );
}
