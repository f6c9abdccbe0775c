import { EmailLink, PhoneLink } from "@/components/people/reach";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MemberPage } from "@/lib/networks/queries";

/** Who is in a network, with what each lets the others know. */
export function Members({ locale, members }: { locale: Locale; members: MemberPage["members"] }) {
  const t = translator(locale, "networks");
  return (
    <Table
      caption={t("page.who")}
      captionHidden
      columns={[
        { key: "name", label: t("page.name"), head: true },
        { key: "organisation", label: t("page.organisation") },
        { key: "email", label: t("page.email") },
        { key: "phone", label: t("page.phone") },
      ]}
      rows={members.map(({ id, isOwn, name, organisation, email, phone }) => ({
        key: id,
        cells: {
          name: isOwn ? t("page.you", { name }) : name,
          organisation: organisation ?? "–",
          email: email ? <EmailLink address={email} /> : "–",
          phone: phone ? <PhoneLink phone={phone} /> : "–",
        },
      }))}
    />
  );
}
