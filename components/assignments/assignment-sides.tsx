import { SideList } from "@/components/ui/side-list";
import { Status } from "@/components/ui/status";
import type { Assignment, Side } from "@/lib/assignments/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDateTime } from "@/lib/time/format";

/** How far each side is: a word and a shape, without a word of what was written. */
export function AssignmentSides({ locale, assignment }: { locale: Locale; assignment: Assignment }) {
  const t = translator(locale, "assignments", assignment.format);
  return (
    <section className="stack-sm" aria-labelledby="sides">
      <h2 id="sides" className="sr-only">
        {t("sides.title")}
      </h2>
      <SideList>
        {assignment.sides.map((side) => (
          <li key={side.seat}>
            <span>{side.own ? t("sides.yours", { name: side.name }) : side.name}</span>
            <SideStatus locale={locale} side={side} assignment={assignment} />
          </li>
        ))}
      </SideList>
    </section>
  );
}

function SideStatus({ locale, side, assignment }: { locale: Locale; side: Side; assignment: Assignment }) {
  const t = translator(locale, "assignments", assignment.format);
  if (side.handedInAt) {
    const at = formatDateTime(side.handedInAt, { locale, zone: assignment.timeZone });
    return <Status kind={assignment.revealed ? "done" : "sealed"}>{t("sides.handedIn", { at })}</Status>;
  }
  if (assignment.phase !== "open") return <Status kind="later">{t("sides.notYet")}</Status>;
  if (side.own)
    return <Status kind="yours">{side.version > 0 ? t("sides.draft") : t("sides.notYet")}</Status>;
  return <Status kind="theirs">{t("sides.notYet")}</Status>;
}
