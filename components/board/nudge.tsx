import type { Said } from "@/components/ui/made-once";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { BoardRow } from "@/lib/reports/board-queries";
import type { Wait } from "@/lib/reports/waits";
import { pressOf } from "@/lib/tasks/schema";
import { daysBetween } from "@/lib/time/days";

type Props = Pick<BoardRow, "group" | "nudged"> & {
  locale: Locale;
  wait: Wait;
  now: Date;
  /** The form of the nudges that it stands in. */
  said: Said;
  describedBy: string;
  /** Without when it was pressed last, unless that was today. */
  brief?: boolean;
};

/** The button that reminds those whom something is awaited from, once a day. */
export function Nudge({ locale, group, nudged, wait: { task, side }, now, said, describedBy, brief }: Props) {
  const t = translator(locale, "board", group.programme.format);
  const last = nudged.get(`${task.key} ${side}`);
  const days = last ? daysBetween(last, now) : null;
  const press = pressOf({ groupId: group.id, taskKey: task.key, side });
  return (
    <>
      {days === 0 ? null : (
        // biome-ignore lint/a11y/useButtonType: it submits, as a button does; there are dozens on a page
        <button form={said.form} name="press" value={press} aria-describedby={describedBy}>
          {t("nudge.button")}
        </button>
      )}
      {days === 0 ? t("nudge.today") : days === null || brief ? null : t("nudge.nudged", { days })}
      {said.why(press)}
    </>
  );
}
