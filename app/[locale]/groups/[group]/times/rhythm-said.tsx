import { VoteShape } from "@/components/ui/vote-shape";
import { roleLabel } from "@/lib/formats/roles";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RhythmGroup, RhythmOnPage } from "@/lib/meetings/rhythm-queries";
import { shapeOf } from "./answers";

const saidClass = "flex flex-wrap gap-x-3.5 gap-y-0.5 [&_svg]:size-4.25";

type Props = { locale: Locale; group: RhythmGroup; rhythm: RhythmOnPage };

/** How many can come on the days of an alternative and whether those can who have to be there; by name for those who come themselves. */
export function RhythmSaid({ locale, group, rhythm: { standing, said } }: Props) {
  const t = translator(locale, "meetings", group.format);
  const { yes, ifNeeded, no, silent, roles } = standing;
  const label = (role: string) => roleLabel(group.format, role)?.[locale] ?? t("times.facilitator");
  const answered = said.flatMap(({ value, ...person }) => {
    const shape = shapeOf(value);
    return shape ? [{ ...person, shape }] : [];
  });
  return (
    <div className="stack-xs text-sm">
      <p>{t("rhythms.can", { can: yes + ifNeeded, all: yes + ifNeeded + no + silent, ifNeeded, silent })}</p>
      {answered.length > 0 ? (
        <ul className={saidClass}>
          {answered.map(({ userId, name, shape }) => (
            <li key={userId} className="inline-flex items-center gap-1.5">
              <VoteShape value={shape} />
              {t("times.said", { who: name, answer: t(`times.vote.${shape}`).toLocaleLowerCase(locale) })}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className={saidClass}>
        {roles.map(({ role, answer }) => (
          <li key={role}>{t("rhythms.guide", { role: label(role), said: answer ?? "none" })}</li>
        ))}
        {group.unnamed.map(({ key }) => (
          <li key={key} className="text-soft">
            {t("rhythms.unnamed", { role: label(key) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
