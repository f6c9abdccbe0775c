import { randomUUID } from "node:crypto";
import { Page, Section } from "@/components/layout/page";
import { OwnLineFields } from "@/components/networks/own-line-fields";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { NetworkPage } from "@/lib/networks/queries";
import { declineNetworkAction, joinNetworkAction } from "./actions";

type Props = { locale: Locale; page: Extract<NetworkPage, { kind: "asked" }> };

/** For whoever is asked: what it is, who asks, how many there are, and a yes or a no. Looking at it answers nothing. */
export function AskedPage({ locale, page }: Props) {
  const t = translator(locale, "networks");
  const { id, name, purpose, askedBy, count, line } = page;
  return (
    <Page
      locale={locale}
      eyebrow={t("page.eyebrow")}
      title={t("asked.title", { name })}
      lead={t("asked.lead", { who: askedBy ?? "none", count })}
    >
      {purpose ? <p className="max-w-measure">{purpose}</p> : null}
      <p className="max-w-measure">{t("asked.what")}</p>
      <Section title={t("line.title")} lead={t("line.lead")}>
        <Form
          action={joinNetworkAction}
          texts={formTexts(locale)}
          hidden={{ networkId: id }}
          formKey={randomUUID()}
          submit={t("asked.yes")}
        >
          <OwnLineFields locale={locale} line={line} />
        </Form>
      </Section>
      <div className="stack-sm">
        <ActionButton
          action={declineNetworkAction}
          texts={formTexts(locale)}
          hidden={{ networkId: id }}
          formKey={randomUUID()}
          label={t("asked.no")}
          tone="quiet"
        />
        <p className="text-soft">{t("asked.noHint")}</p>
      </div>
    </Page>
  );
}
