import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { mayHold } from "@/lib/groups/access";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isOnLine } from "@/lib/meetings/line";
import type { MeetingPage as Meeting } from "@/lib/meetings/queries";
import { tellLineAction } from "./actions";

type Props = { locale: Locale; meeting: Meeting; now: Date };

/** While a meeting runs by its link: what to do when the line is cut; whoever holds it sends everybody the link anew. */
export function Line({ locale, meeting, now }: Props) {
  if (!isOnLine(meeting, now)) return null;
  const t = translator(locale, "meetings", meeting.format);
  const of = { hostSeat: meeting.host?.seat ?? null, byPlaces: meeting.byPlaces };
  return (
    <Section title={t("line.title")}>
      <p className="max-w-measure">{t("line.what")}</p>
      {mayHold(meeting.standing, of) ? (
        <>
          <p className="max-w-measure">{t("line.sends")}</p>
          <ActionButton
            action={tellLineAction}
            texts={formTexts(locale)}
            hidden={{ meetingId: meeting.id }}
            formKey={randomUUID()}
            label={t("line.press")}
            tone="secondary"
          />
        </>
      ) : null}
    </Section>
  );
}
