import { Section } from "@/components/layout/page";
import { SeenLetter } from "@/components/messages/seen-letter";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import type { SeenLetter as Letter } from "@/lib/emails/seen";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { getSentMessage } from "@/lib/messages/queries";
import { shownAddress } from "@/lib/people/shown-address";

type Props = {
  locale: Locale;
  slug: string;
  sent: NonNullable<Awaited<ReturnType<typeof getSentMessage>>>;
  letter: Letter | null;
};

/** A message that has been sent: to whom, what became of each mail, and the one that was asked for as it went out. */
export function Sent({ locale, slug, sent, letter }: Props) {
  const t = translator(locale, "messages");
  const states = translator(locale, "reports", null);
  const { id } = sent.message;
  const at = (page: number, emailId?: string) =>
    href(locale, to.manage.message(slug, id, { page: page > 1 ? page : undefined, to: emailId }));
  return (
    <>
      {letter ? (
        <Section title={t("seen.letter", { name: letter.to })}>
          <SeenLetter {...{ locale, letter }} />
        </Section>
      ) : null}
      <Section title={t("seen.caption")} lead={letter ? undefined : t("seen.hint")}>
        <Table
          caption={t("seen.caption")}
          captionHidden
          columns={[
            { key: "name", label: t("choose.name"), head: true },
            { key: "address", label: t("choose.address") },
            { key: "in", label: t("choose.in") },
            { key: "state", label: t("seen.state") },
            { key: "see", label: t("seen.see") },
          ]}
          rows={sent.rows.map(({ id: emailId, toName, toAddress, state, locale: language }) => ({
            key: emailId,
            cells: {
              name: toName,
              address: shownAddress(toAddress),
              in: t(`choose.languages.${language as Locale}`),
              state: states(`outbox.states.${state}`),
              see: (
                <a href={at(sent.page, emailId)} aria-label={t("seen.seeOne", { name: toName })}>
                  {t("seen.see")}
                </a>
              ),
            },
          }))}
        />
        <Pagination locale={locale} page={sent.page} pages={sent.pages} href={(page) => at(page)} />
      </Section>
    </>
  );
}
