import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { BlockedButton, LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { NowCard } from "@/components/ui/now-card";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { type Moving, nextEvent, whyNotMove } from "@/lib/programmes/rules";
import {
  closeProgrammeAction,
  closeSignUpAction,
  openProgrammeAction,
  reopenSignUpAction,
  startProgrammeAction,
} from "../actions";

type Props = {
  locale: Locale;
  programme: { id: string; version: number; slug: string; format: string };
  moving: Moving;
  now: Date;
};

const actions = {
  open: openProgrammeAction,
  closeSignUp: closeSignUpAction,
  start: startProgrammeAction,
  close: closeProgrammeAction,
};

/** What a programme waits for: its next event with what follows from it, or why it cannot be yet. */
export function NextEvent({ locale, programme, moving, now }: Props) {
  const t = translator(locale, "programmes", formatOf(programme.format));
  const event = nextEvent(moving) as keyof typeof actions | null;
  if (!event)
    return (
      <NowCard
        locale={locale}
        title={t(`manage.next.${moving.state === "CLOSED" ? "closed" : "cancelled"}.title`)}
        waiting="nothing"
      >
        <p>{t(`manage.next.${moving.state === "CLOSED" ? "closed" : "cancelled"}.what`)}</p>
      </NowCard>
    );
  const refusal = whyNotMove(moving, event, now);
  if (event === "close" && refusal)
    return (
      <NowCard locale={locale} title={t("manage.next.running.title")} waiting="theirs">
        <p>{t("manage.next.running.what")}</p>
        <LinkButton href={href(locale, to.manage.groups(programme.slug))}>
          {t("manage.next.running.look")}
        </LinkButton>
      </NowCard>
    );
  const hidden = { programmeId: programme.id, version: programme.version };
  const texts = formTexts(locale);
  return (
    <NowCard locale={locale} title={t(`manage.next.${event}.title`)} waiting={refusal ? "stuck" : "yours"}>
      <p>{t(`manage.next.${event}.what`)}</p>
      {refusal ? (
        <BlockedButton reason={translator(locale, "refusals", formatOf(programme.format))(refusal.code)}>
          {t(`manage.next.${event}.button`)}
        </BlockedButton>
      ) : (
        <ActionButton
          action={actions[event]}
          texts={texts}
          hidden={hidden}
          formKey={randomUUID()}
          label={t(`manage.next.${event}.button`)}
          tone="primary"
        />
      )}
      {moving.state === "MATCHING" && whyNotMove(moving, "reopenSignUp", now) === null ? (
        <ActionButton
          action={reopenSignUpAction}
          texts={texts}
          hidden={hidden}
          formKey={randomUUID()}
          label={t("manage.next.reopenSignUp")}
          tone="quiet"
        />
      ) : null}
    </NowCard>
  );
}
