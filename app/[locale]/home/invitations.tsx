import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { listInvitations } from "@/lib/programmes/invitation-queries";
import { answerInvitationAction } from "./actions";

type Props = { locale: Locale; invitations: Awaited<ReturnType<typeof listInvitations>> };

/** Being asked to facilitate, with what a yes means. */
export function Invitations({ locale, invitations }: Props) {
  const texts = formTexts(locale);
  return invitations.map(({ programmeId, programme, format, convener }) => {
    const t = translator(locale, "home", formatOf(format));
    return (
      <Section
        key={programmeId}
        title={t("invitation.title", { programme: programme[locale] })}
        lead={t("invitation.lead", { convener })}
      >
        <div className="flex flex-wrap gap-3">
          {(["yes", "no"] as const).map((decision) => (
            <ActionButton
              key={decision}
              action={answerInvitationAction}
              texts={texts}
              hidden={{ programmeId, decision }}
              formKey={randomUUID()}
              label={t(`invitation.${decision}`)}
              tone={decision === "yes" ? "primary" : "quiet"}
            />
          ))}
        </div>
      </Section>
    );
  });
}
