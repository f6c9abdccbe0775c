import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import type { FormAction } from "@/components/ui/use-sending";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { PlaceOffer } from "@/lib/places/queries";

/** What is done where one presses a button about one's own place. */
export type PlaceActions = Record<"signUp" | "takeFreed" | "giveUp" | "confirm", FormAction>;

type Props = { locale: Locale; offer: PlaceOffer; actions: PlaceActions };

/** What one can press at a meeting: each is one press, unless something has to be said first. */
export function OfferButtons({ locale, offer, actions }: Props) {
  const t = translator(locale, "places", offer.format);
  const { own, id, whyNot } = offer;
  const button = (action: FormAction, label: string, tone: "primary" | "secondary" = "secondary") => (
    <ActionButton
      action={action}
      texts={formTexts(locale)}
      hidden={{ meetingId: id }}
      formKey={randomUUID()}
      label={label}
      tone={tone}
    />
  );
  if (!own) {
    if (whyNot) return <p>{translator(locale, "refusals", offer.format)(whyNot.code, whyNot.params)}</p>;
    const isOpen = offer.free > 0 && offer.waiting === 0;
    const [label, tone] = [t(isOpen ? "take" : "queue"), isOpen ? "primary" : "secondary"] as const;
    if (!offer.overlaps && !offer.asksComing) return button(actions.signUp, label, tone);
    return (
      <LinkButton href={href(locale, to.place(id))} tone="secondary">
        {label}
      </LinkButton>
    );
  }
  if (!own.mayLeave) return null;
  if (own.state === "WAITING")
    return (
      <>
        {own.mayPress ? button(actions.takeFreed, t("press"), "primary") : null}
        {button(actions.giveUp, t("leaveQueue"))}
      </>
    );
  return (
    <>
      {own.confirmed ? null : button(actions.confirm, t("confirm"), "primary")}
      <LinkButton href={href(locale, to.placeHandOn(id))} tone="secondary">
        {t("handOn")}
      </LinkButton>
      {button(actions.giveUp, t("giveUp"))}
    </>
  );
}
