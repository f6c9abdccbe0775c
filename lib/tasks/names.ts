import { meetingSteps } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Shape } from "@/lib/formats/shape";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { kindOf, kinds } from "@/lib/steps/kinds";
import type { Task } from "@/lib/steps/step";

/** A group, as far as the names of its tasks depend on it; with its seats each meeting is called by its host, too. */
type Of = Shape & { format: Format; seats?: readonly { seat: number; name: string }[] };

/** What a task is called, in a list and in a mail: "Vierailun 2 ajan sopiminen". */
export function taskName(locale: Locale, { format, seats = [], ...shape }: Of, task: Task): string {
  const kind = kindOf(task);
  if (kind) {
    const at = meetingSteps(format, shape).find(({ key }) => key === (task.about ?? task.step));
    const host = seats.find(({ seat }) => seat === at?.hostSeat)?.name ?? null;
    return kinds[kind].name(locale, format, task, host);
  }
  const t = translator(locale, "board", format);
  if (task.kind === "agreement") return t(task.whose.some(isTalk) ? "tasks.talk" : "tasks.agreement");
  return t(`tasks.${task.kind === "naming" || task.kind === "few" ? task.kind : "proposal"}`);
}

/** The coordinator is asked for a talk, not to call for an answer. */
function isTalk(whose: Task["whose"][number]): boolean {
  return whose.kind === "coordinator" && whose.callsFor === undefined;
}
