import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { getTalks } from "@/lib/diary/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/kernel/viewer";
import { formatDay } from "@/lib/time/format";
import { tickTalkAction } from "./actions";

type Props = { locale: Locale; viewer: Viewer; meetingId: string; now: Date };

/** The talk that ends each day of a meeting, for those who meet: which have been had, to be ticked by either. */
export async function DayTalks({ locale, viewer, meetingId, now }: Props) {
  const talks = await getTalks(viewer, meetingId, now);
  if (!talks || talks.days.length === 0) return null;
  const t = translator(locale, "diary");
  return (
    <Section id="talks" title={t("talk.title")} lead={t("talk.lead", { minutes: talks.minutes })}>
      {talks.days.map(({ day, had }) => (
        <div key={day} className="row">
          <p id={`talk-${day}`}>
            {formatDay(day, locale)}: {t(had ? "talk.had" : "talk.notHad")}
          </p>
          {talks.mayTick ? (
            <ActionButton
              action={tickTalkAction}
              texts={formTexts(locale)}
              hidden={{ meetingId, day, had: had ? "no" : "yes" }}
              formKey={randomUUID()}
              label={t(had ? "talk.untick" : "talk.tick")}
              tone={had ? "quiet" : "secondary"}
              describedBy={`talk-${day}`}
            />
          ) : null}
        </div>
      ))}
    </Section>
  );
}
