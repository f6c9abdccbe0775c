import { Section } from "@/components/layout/page";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { OwnNetwork } from "@/lib/networks/queries";

type Props = { locale: Locale; networks: readonly OwnNetwork[] };

/** Networks that one is asked into. */
export function NetworkInvitations({ locale, networks }: Props) {
  const t = translator(locale, "networks");
  return networks
    .filter(({ isMember }) => !isMember)
    .map(({ id, name }) => (
      <Section key={id} title={t("home.asked")}>
        <p className="font-bold">{name}</p>
        <p>
          <LinkButton href={href(locale, to.network(id))}>{t("home.answer")}</LinkButton>
        </p>
      </Section>
    ));
}

/** One's own networks, each with its next date. */
export function OwnNetworks({ locale, networks }: Props) {
  const t = translator(locale, "networks");
  const own = networks.filter(({ isMember }) => isMember);
  if (own.length === 0) return null;
  return (
    <Section title={t("home.title")}>
      {own.map(({ id, name, next, endedAt }) => (
        <Card key={id} title={name} href={href(locale, to.network(id))}>
          {endedAt ? (
            <p>{t("home.ended")}</p>
          ) : next ? (
            <p>
              <MeetingTime locale={locale} meeting={next} />
            </p>
          ) : (
            <p>{t("home.none")}</p>
          )}
        </Card>
      ))}
    </Section>
  );
}
