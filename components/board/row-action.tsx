import { Nudge } from "@/components/board/nudge";
import type { Said } from "@/components/ui/made-once";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href } from "@/lib/kernel/addresses";
import type { BoardRow } from "@/lib/reports/board-queries";
import type { Wait } from "@/lib/reports/waits";
import { placeOf } from "@/lib/tasks/awaited";

type Props = { locale: Locale; row: BoardRow; wait: Wait; now: Date; said: Said; describedBy: string };

/** The one thing to do about a pair: to remind whom it waits for, or to do what waits for oneself. */
export function RowAction({ locale, row: { group, nudged }, wait, now, said, describedBy }: Props) {
  if (wait.side !== "coordinator")
    return <Nudge {...{ locale, group, nudged, wait, now, said, describedBy }} brief />;
  const { task } = wait;
  const called = task.whose.flatMap((whose) => (whose.kind === "coordinator" ? (whose.callsFor ?? []) : []));
  const place = placeOf(task, called[0] ?? task.seat ?? null, { ...group, slug: group.programme.slug });
  return (
    <a href={href(locale, place)} aria-describedby={describedBy}>
      {translator(locale, "board", group.programme.format)("more.do")}
    </a>
  );
}
