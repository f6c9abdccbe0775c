import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

/** On the page of a group that has met: would some like to go on by themselves? Where one is in a network of it, the way there. */
export function NetworkCard({
  locale,
  groupId,
  networkId,
}: {
  locale: Locale;
  groupId: string;
  networkId: string | null;
}) {
  const t = translator(locale, "networks");
  const at = networkId ? to.network(networkId) : to.networkBeginning(groupId);
  return (
    <Card title={t("card.title")} level={2}>
      <p className="max-w-measure">{t("card.text")}</p>
      <p>
        <LinkButton href={href(locale, at)} tone="secondary">
          {t(networkId ? "card.open" : "card.action")}
        </LinkButton>
      </p>
    </Card>
  );
}
